package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Modifiers, overloads, overriding with a narrower return type. */
public class MethodKindsBox {
    private static class Base {
        @Generator
        Iterator<Object> items() {
            Gen.yield("base");
            return Gen.done();
        }

        @Generator
        static Gen<String> hidden() {
            Gen.yield("base");
            return Gen.done();
        }

        Iterator<?> plain() {
            return List.of().iterator();
        }
    }

    private static class Derived extends Base {
        /** Overrides with a covariant return type, so that the compiler makes a bridge. */
        @Override
        @Generator
        TwoWayGen<Object, Object, Object> items() {
            Gen.yield("derived");
            Gen.yieldFrom(super.items());
            return TwoWayGen.returning("r");
        }

        @Generator
        static Gen<String> hidden() {
            Gen.yield("derived");
            return Base.hidden();
        }

        @Override
        @Generator
        Gen<?> plain() {
            Gen.yield("generated");
            return Gen.done();
        }
    }

    protected MethodKindsBox() {}

    @Generator
    @Hazard("cls-modifiers")
    private static final Gen<String> over(int a) {
        Gen.yield("int " + a);
        return Gen.done();
    }

    @Generator
    private Gen<String> over(long a) {
        Gen.yield("long " + a);
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("strictfp")
    public static strictfp Gen<String> over(Integer... a) {
        Gen.yield("Integer... " + a.length);
        return Gen.done();
    }

    @Generator
    protected final Gen<String> over(int[] a, List<?> b) {
        Gen.yield("int[] " + a.length + b.size());
        return Gen.done();
    }

    @Generator
    static Gen<String> over(List<?> a) {
        Gen.yield("List");
        return Gen.done();
    }

    @Generator
    static Gen<String> over(ListLike.List a) {
        Gen.yield("other List");
        return Gen.done();
    }

    private static final class ListLike {
        private static final class List {}
    }

    /** Those of the methods that are seen from outside; strictfp is none since Java 17. */
    private static List<String> modifiers() {
        List<String> modifiers = new ArrayList<>();
        for (Method method : MethodKindsBox.class.getDeclaredMethods()) {
            if (!method.getName().equals("over") || method.getReturnType() != Gen.class) continue;
            String words = Modifier.toString(method.getModifiers() & Modifier.methodModifiers() & ~Modifier.STRICT);
            if (method.isVarArgs()) words += " varargs";
            modifiers.add(
                    String.join(" ", Arrays.stream(words.split(" ")).sorted().toList()));
        }
        modifiers.sort(null);
        return modifiers;
    }

    public static String box() {
        Check.equal("[derived, base]", Check.drain(new Derived().items()));
        Base base = new Derived();
        Check.equal("[derived, base]", Check.drain(base.items()));
        Check.equal("[derived, base]", Check.drain(Derived.hidden()));
        Check.equal("[generated]", Check.drain(base.plain()));
        MethodKindsBox box = new MethodKindsBox();
        String overloads = over(1).next()
                + box.over(2L).next()
                + over(3, 4).next()
                + box.over(new int[5], List.of()).next();
        Check.equal("int 1long 2Integer... 2int[] 50", overloads);
        Check.equal(
                "Listother List",
                over(List.of()).next() + over(new ListLike.List()).next());
        Check.equal(
                "[final private static, final protected, private, public static varargs, static, static]", modifiers());
        return "OK";
    }
}
