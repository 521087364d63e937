package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.box.other.ProtectedBase;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Method references of each kind, made before a yield and called behind it. */
public final class MethodReferenceBox extends ProtectedBase {
    private final String name;

    private MethodReferenceBox(String name) {
        this.name = name;
    }

    private interface Joiner {
        String join(String first, String second, String third);
    }

    @Override
    protected String protectedMethod(String text) {
        return "overridden " + text;
    }

    private String hidden(String text) {
        return name + text;
    }

    private static String joined(String first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    private final class Inner {
        private final String text;

        private Inner(String text) {
            this.text = name + text;
        }
    }

    @Generator
    @Hazard("dyn-method-ref")
    TwoWayGen<Object, String, String> kinds(List<String> words) {
        ToIntFunction<String> ofStatic = Integer::parseInt;
        Supplier<String> bound = words.get(0)::trim;
        Function<String, String> unbound = String::trim;
        Function<String, StringBuilder> constructor = StringBuilder::new;
        Function<String, Inner> inner = Inner::new;
        IntFunction<String[][]> array = String[][]::new;
        UnaryOperator<String> ofSuper = super::protectedMethod;
        UnaryOperator<String> ofThis = this::protectedMethod;
        UnaryOperator<String> ofPrivate = this::hidden;
        Joiner varargs = MethodReferenceBox::joined;
        BiFunction<Object, Integer, String> inherited = ProtectedBase::protectedStatic;
        words.set(0, Gen.yield("one"));
        Gen.yield(ofStatic.applyAsInt(Gen.yield("two")) + bound.get() + unbound.apply(words.get(0)));
        Gen.yield(constructor.apply("new").append(inner.apply("inner").text).append(array.apply(3).length));
        Gen.yield(ofSuper.apply(Gen.yield("three")) + ofThis.apply("b") + ofPrivate.apply("c"));
        return TwoWayGen.returning(varargs.join("a", "b", Gen.yield("four")) + inherited.apply("i", 1));
    }

    /** What the reference is bound to is sent, and is checked for null where it is made. */
    @Generator
    static TwoWayGen<String, String, Integer> boundToSent() {
        Supplier<Integer> length;
        try {
            length = Gen.<String>yield("text?")::length;
        } catch (NullPointerException e) {
            length = Gen.<String>yield("not null!")::length;
        }
        Gen.yield("made");
        return TwoWayGen.returning(length.get());
    }

    public static String box() {
        List<String> words = Arrays.asList(" w ", "x");
        Check.equal(
                "[one, two, 42ws, newNinner3, three, base aoverridden bNc, four, returned a[b, D]i1s]",
                Check.drive(new MethodReferenceBox("N").kinds(words), " s ", "42", null, null, "a", null, "D"));
        Check.equal("[text?, made, returned 3]", Check.drive(boundToSent(), "abc", null));
        Check.equal("[text?, not null!, made, returned 2]", Check.drive(boundToSent(), null, "ab", null));
        return "OK";
    }
}
