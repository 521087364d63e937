package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/** Lambdas and method references in a generator's body, over locals, parameters and the receiver. */
public final class LambdaBox {
    private final String name;

    private LambdaBox(String name) {
        this.name = name;
    }

    private interface SerializableSupplier<T> extends Supplier<T>, Serializable {}

    @Hazard({"loc-captured-effectively-final", "dyn-lambda-in-generator"})
    @Generator
    TwoWayGen<Object, Integer, String> captures(String parameter, long wide) {
        int local = Gen.<Integer>yield(1);
        double ratio = local / 2.0;
        Supplier<String> all = () -> name + parameter + wide + local + ratio;
        Gen.yield(all.get());
        IntUnaryOperator nested = x -> {
            IntSupplier inner = () -> {
                Supplier<Integer> innermost = () -> x + local + parameter.length() + name.length();
                return innermost.get();
            };
            return inner.getAsInt();
        };
        int later = Gen.<Integer>yield(nested.applyAsInt(100));
        Function<Integer, Integer> added = x -> x + later;
        return TwoWayGen.returning(all.get() + added.andThen(y -> y * later).apply(1));
    }

    /** Before a yield and behind it, with two slots captured and two slots given, in each order. */
    @Hazard("loc-long-in-lambda-param")
    @Generator
    TwoWayGen<Object, Object, String> wide(long a, int b) {
        double c = b / 4.0;
        LongFunction<String> one = x -> name + x + "," + a + "," + b + "," + c;
        ToLongBiFunction<Long, Double> two = (x, y) -> (long) (x * y) + a + b;
        Gen.yield(one.apply(1L << 40) + two.applyAsLong(3L, 0.5));
        DoubleBinaryOperator three = (x, y) -> x - y + c * a;
        Gen.yield(three.applyAsDouble(8, 0.5));
        return TwoWayGen.returning(one.apply(a) + c + "," + two.applyAsLong(a, c) + "," + three.applyAsDouble(b, a));
    }

    @Generator
    TwoWayGen<Object, Object, String> references(List<String> words) {
        Function<LambdaBox, String> unbound = LambdaBox::hello;
        Supplier<String> bound = this::hello;
        Function<String, LambdaBox> constructor = LambdaBox::new;
        Function<Integer, int[]> array = int[]::new;
        BiFunction<String, Integer, Character> charAt = String::charAt;
        Supplier<String> sent = Gen.<String>yield("receiver")::strip;
        Gen.yield(unbound.apply(constructor.apply("new")) + bound.get());
        words.forEach(word -> Check.that(word.length() + name.length() > 0, word));
        Gen.yield(array.apply(3).length);
        words.removeIf(word -> word.equals(name));
        return TwoWayGen.returning(charAt.apply("xyz", 1) + sent.get() + words);
    }

    private String hello() {
        return "hello " + name + ";";
    }

    @Generator
    static Gen<Supplier<String>> suppliers(int n) {
        for (int i = 0; i < n; i++) {
            int kept = i;
            Gen.yield((Supplier<String>) () -> "s" + kept);
        }
        return Gen.done();
    }

    @Generator
    @Hazard("dyn-serializable-lambda")
    static Gen<SerializableSupplier<String>> serializable(String text, long number) {
        SerializableSupplier<String> supplier = () -> text + number;
        Gen.yield(supplier);
        Gen.yield((SerializableSupplier<String>) text::trim);
        return Gen.done();
    }

    /** A lambda that makes and drains a generator is no yield in a lambda. */
    @Generator
    static Gen<Integer> shallow(int depth) {
        Gen.yield(depth);
        Supplier<Gen<Integer>> next = () -> shallow(depth - 1);
        if (depth > 0) Gen.yieldFrom(next.get());
        Supplier<Integer> drained = () -> Check.drain(shallow(depth - 1)).size();
        if (depth > 0) Gen.yield(drained.get());
        return Gen.done();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
                return Class.forName(description.getName(), false, LambdaBox.class.getClassLoader());
            }
        }) {
            return (T) in.readObject();
        }
    }

    public static String box() throws IOException, ClassNotFoundException {
        Check.equal(
                "[1, this p1099511627776105.0, 116, returned this p1099511627776105.042]",
                Check.drive(new LambdaBox("this ").captures("p", 1L << 40), 10, null, 6));
        Check.equal(
                "[w1099511627776,7,2,0.510, 11.0, returned w7,7,2,0.50.5,12,-1.5]",
                Check.drive(new LambdaBox("w").wide(7, 2), 0, 0));
        List<String> words = new ArrayList<>(List.of("a", "b"));
        Check.equal(
                "[receiver, hello new;hello b;, 3, returned ys[a]]",
                Check.drive(new LambdaBox("b").references(words), " s ", null, null));
        List<String> supplied = new ArrayList<>();
        List<Supplier<String>> kept = Check.drain(suppliers(3));
        for (Supplier<String> supplier : kept) supplied.add(supplier.get());
        Check.equal("[s0, s1, s2]", supplied);
        List<String> read = new ArrayList<>();
        for (SerializableSupplier<String> supplier : serializable(" t ", 7))
            read.add(copy(supplier).get());
        Check.equal("[ t 7, t]", read);
        Check.equal("[1, 0, 1]", Check.drain(shallow(1)));
        return "OK";
    }
}
