package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What reflection sees of a rewritten class: one method more for each generator, and nothing else. */
public final class ReflectionBox {
    private String name = "bean";

    /** A bean whose getters are generators. */
    public static class Bean {
        private final int size = 2;

        public int getSize() {
            return size;
        }

        @Generator
        public Gen<Integer> getItems() {
            for (int i = 0; i < size; i++) Gen.yield(i);
            return Gen.done();
        }

        @Generator
        public Iterable<Integer> items(int from) {
            Gen.yield(from);
            return Gen.done();
        }
    }

    interface Source {
        String name();

        @Generator
        default Gen<String> twice() {
            Gen.yield(name());
            Gen.yieldFrom(once("again "));
            return Gen.done();
        }

        @Generator
        default Gen<String> once(String prefix) {
            Gen.yield(prefix + name());
            return Gen.done();
        }
    }

    @Generator
    private Gen<String> nested() {
        Gen.yield(name);
        return Gen.done();
    }

    @Hazard("cls-reflection-shape")
    private static void members() {
        List<String> methods = new ArrayList<>();
        for (Method method : Bean.class.getDeclaredMethods()) {
            if (method.isSynthetic()) continue;
            methods.add(method.getReturnType().getSimpleName() + " " + method.getName()
                    + Modifier.toString(method.getModifiers()) + method.getParameterCount());
        }
        methods.sort(null);
        Check.equal(
                "[Gen getItemspublic0, Iterable itemspublic1, int getItemsfinal2, int getSizepublic0, int itemsfinal2]",
                methods);
        Check.equal(
                1,
                Stream.of(Bean.class.getDeclaredFields())
                        .filter(f -> !f.isSynthetic())
                        .count());
        Check.equal(1, Bean.class.getDeclaredConstructors().length);
        Check.equal(0, Bean.class.getDeclaredClasses().length);
        Check.equal(2, ReflectionBox.class.getDeclaredClasses().length);
        Check.equal(
                0,
                Stream.of(Source.class.getDeclaredFields())
                        .filter(f -> !f.isSynthetic())
                        .count());
    }

    /** The bodies take two parameters, so that no tool takes them for getters. */
    private static void properties() throws IntrospectionException {
        List<String> properties = new ArrayList<>();
        for (PropertyDescriptor property :
                Introspector.getBeanInfo(Bean.class, Object.class).getPropertyDescriptors())
            properties.add(property.getName() + " " + property.getPropertyType().getSimpleName());
        Check.equal("[items Gen, size int]", properties);
    }

    /** The default methods of an interface run on a proxy, their bodies are among them. */
    private static void proxies() {
        InvocationHandler handler = (proxy, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : "proxied";
        Source source =
                (Source) Proxy.newProxyInstance(Source.class.getClassLoader(), new Class<?>[] {Source.class}, handler);
        Check.equal("[proxied, again proxied]", Check.drain(source.twice()));
    }

    /** Frames are classes of their own: they call the body, which they may as a class of the same package. */
    @Hazard("acc-nest-attributes")
    private static void nests() {
        Class<?> frame = new ReflectionBox().nested().getClass();
        Check.equal("io.generator.box.ReflectionBox$nested$Frame", frame.getName());
        Check.equal(frame, frame.getNestHost());
        Check.equal(ReflectionBox.class, Bean.class.getNestHost());
        Check.equal(
                "[ReflectionBox, Bean, Source]",
                Arrays.stream(ReflectionBox.class.getNestMembers())
                        .map(Class::getSimpleName)
                        .sorted((a, b) -> a.length() == 13 ? -1 : b.length() == 13 ? 1 : a.compareTo(b))
                        .toList());
        Check.that(frame.isSynthetic() && !frame.isMemberClass(), "a member: " + frame);
        Check.equal("[bean]", Check.drain(new ReflectionBox().nested()));
    }

    public static String box() throws IntrospectionException {
        members();
        properties();
        proxies();
        nests();
        return "OK";
    }
}
