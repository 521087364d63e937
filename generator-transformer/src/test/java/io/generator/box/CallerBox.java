package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** Methods of the JDK that ask who calls them: for a body that is the generator's own class, as in the source. */
public final class CallerBox {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final String secret = "secret";

    private CallerBox() {}

    /** A resource bundle that only this class's loader finds. */
    public static final class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"key", "text"}, {"loader", Texts.class.getClassLoader()}};
        }
    }

    private static final class Asked {
        static Class<?> caller() {
            return WALKER.getCallerClass();
        }
    }

    @Generator
    @Hazard("acc-caller-sensitive")
    TwoWayGen<Object, String, String> callers() throws ReflectiveOperationException {
        Lookup lookup = MethodHandles.lookup();
        Gen.yield(lookup.lookupClass());
        Gen.yield(lookup.hasFullPrivilegeAccess());
        MethodHandle handle =
                lookup.findVirtual(CallerBox.class, "hidden", MethodType.methodType(String.class, String.class));
        Gen.yield(Class.forName("io.generator.box." + Gen.yield("class?")));
        Gen.yield(Asked.caller());
        Field field = CallerBox.class.getDeclaredField(Gen.yield("field?"));
        Gen.yield(field.get(this));
        Method method = CallerBox.class.getDeclaredMethod("hidden", String.class);
        Gen.yield(method.invoke(this, "reflected "));
        ResourceBundle bundle = ResourceBundle.getBundle(CallerBox.class.getName() + "$Texts");
        Gen.yield(bundle.getObject(Gen.yield("key?")));
        Gen.yield(bundle.getObject("loader"));
        try {
            return TwoWayGen.returning((String) handle.invokeExact(this, Gen.<String>yield("prefix?")));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private String hidden(String prefix) {
        return prefix + secret;
    }

    /** A class without a name, which the body itself defines; its objects are kept over a yield. */
    private static final class Template implements Comparable<Object> {
        @Override
        public int compareTo(Object other) {
            return other.hashCode();
        }
    }

    @Generator
    @Hazard("cls-hidden-classes")
    static TwoWayGen<Object, Integer, Integer> hiddenClass() throws ReflectiveOperationException {
        Lookup defined = MethodHandles.lookup().defineHiddenClass(classFile(), true, Lookup.ClassOption.NESTMATE);
        Gen.yield(defined.lookupClass().isHidden());
        @SuppressWarnings("unchecked")
        Comparable<Object> made = (Comparable<Object>)
                defined.lookupClass().getDeclaredConstructor().newInstance();
        return TwoWayGen.returning(made.compareTo(Gen.<Integer>yield(made.getClass() == defined.lookupClass())));
    }

    private static byte[] classFile() {
        try (InputStream in = Template.class.getResourceAsStream("CallerBox$Template.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String box() throws ReflectiveOperationException {
        Class<?> box = CallerBox.class;
        Check.equal(
                List.of(
                        box,
                        true,
                        "class?",
                        Check.class,
                        box,
                        "field?",
                        "secret",
                        "reflected secret",
                        "key?",
                        "text",
                        box.getClassLoader(),
                        "prefix?",
                        "returned prefixed secret"),
                Check.drive(
                        new CallerBox().callers(),
                        null,
                        null,
                        "Check",
                        null,
                        null,
                        "secret",
                        null,
                        null,
                        "key",
                        null,
                        null,
                        "prefixed "));
        Check.equal("[true, true, returned 7]", Check.drive(hiddenClass(), null, 7));
        return "OK";
    }
}
