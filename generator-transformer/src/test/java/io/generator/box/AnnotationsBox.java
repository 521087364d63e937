package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The method that callers see keeps all that was declared on it; the body method has none of it. */
public final class AnnotationsBox {
    private AnnotationsBox() {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @interface Note {
        String value();
    }

    @Generator
    @Hazard("cls-annotations-kept")
    @Deprecated
    @SafeVarargs
    @SuppressWarnings("varargs")
    @Note("method")
    static <@Note("variable") T extends Comparable<T>> Gen<@Note("type") T> annotated(
            @Note("parameter") final Map<String, ? super T> map, int plain, @Note("last") T... last)
            throws IOException {
        @SuppressWarnings("unused")
        @Note("local")
        List<@Note("argument") T> list = Arrays.asList(last);
        Gen.yield(list.get(plain));
        if (map.isEmpty()) throw new IOException("empty");
        return Gen.done();
    }

    private static Method method(boolean body) {
        return Arrays.stream(AnnotationsBox.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("annotated"))
                .filter(method -> (method.getReturnType() == int.class) == body)
                .findFirst()
                .orElseThrow();
    }

    private static void kept() {
        Method entry = method(false);
        Check.equal(
                "[@java.lang.Deprecated(forRemoval=false, since=\"\"), @java.lang.SafeVarargs(), " + note("method")
                        + "]",
                Arrays.toString(entry.getAnnotations()));
        Check.equal(note("parameter"), entry.getParameters()[0].getAnnotation(Note.class));
        Check.equal(0, entry.getParameters()[1].getAnnotations().length);
        Check.equal(note("last"), entry.getParameters()[2].getAnnotation(Note.class));
        Check.equal(
                "method",
                entry.getAnnotatedReturnType().getAnnotation(Note.class).value());
        Check.equal(
                "variable",
                entry.getTypeParameters()[0].getAnnotation(Note.class).value());
        Check.equal("[class java.io.IOException]", Arrays.toString(entry.getExceptionTypes()));
        Check.equal("java.util.Map<java.lang.String, ? super T>", entry.getGenericParameterTypes()[0].getTypeName());
        Check.equal("io.generator.Gen<T>", entry.getGenericReturnType().getTypeName());
        if (entry.getParameters()[0].isNamePresent())
            Check.equal(
                    "[final map, plain, last]",
                    Arrays.stream(entry.getParameters())
                            .map(p -> (Modifier.isFinal(p.getModifiers()) ? "final " : "") + p.getName())
                            .toList());
        Check.that(entry.isVarArgs() && Modifier.isStatic(entry.getModifiers()), "modifiers " + entry);
    }

    private static String note(String value) {
        return Arrays.stream(NotesHolder.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Note.class).toString())
                .findFirst()
                .orElseThrow()
                .replace("holder", value);
    }

    private interface NotesHolder {
        @Note("holder")
        void method();
    }

    private static void notCopied() {
        Method body = method(true);
        Check.equal(0, body.getAnnotations().length);
        Check.equal(0, body.getExceptionTypes().length);
        Check.equal(
                "[class io.generator.box.AnnotationsBox$annotated$Frame, int]",
                Arrays.toString(body.getParameterTypes()));
        Check.equal(Arrays.toString(body.getParameterTypes()), Arrays.toString(body.getGenericParameterTypes()));
        Check.equal(0, body.getTypeParameters().length);
        Check.that(!body.getParameters()[0].isNamePresent(), "names of the source's parameters");
        Check.that(!body.isSynthetic() && !body.isVarArgs() && Modifier.isStatic(body.getModifiers()), "" + body);
        Check.that(!Modifier.isPrivate(body.getModifiers()) && !Modifier.isPublic(body.getModifiers()), "" + body);
        for (Object annotations : body.getParameterAnnotations()) Check.equal(0, ((Object[]) annotations).length);
    }

    @SuppressWarnings("deprecation")
    public static String box() throws IOException {
        kept();
        notCopied();
        Check.equal("b", annotated(Map.of(), 1, "a", "b").next());
        return "OK";
    }
}
