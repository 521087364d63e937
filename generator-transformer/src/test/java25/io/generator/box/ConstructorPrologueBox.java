package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;
import java.util.function.Supplier;

/** Constructors that do something before {@code super(...)}: they call generators, and generators call them. */
public final class ConstructorPrologueBox {
    private ConstructorPrologueBox() {}

    private static class Base {
        final String seen;

        Base(String text) {
            seen = text + describe();
        }

        String describe() {
            return "base";
        }
    }

    private static final class Derived extends Base {
        private final int early;
        private final List<Integer> numbers;

        Derived(int count, Object last) {
            if (count < 0) throw new IllegalArgumentException("negative, then " + last);
            early = count;
            List<Integer> drained = Check.drain(upTo(count));
            Supplier<String> text = () -> "drained " + drained;
            super(text.get());
            numbers = drained;
        }

        @Override
        String describe() {
            return " early " + early + " " + numbers;
        }

        @Generator
        static Gen<Integer> upTo(int count) {
            for (int i = 0; i < count; i++) Gen.yield(i);
            return Gen.done();
        }

        @Generator
        TwoWayGen<Object, Object, String> own() {
            for (int number : numbers) Gen.yield(number);
            return TwoWayGen.returning(seen + Gen.yield("seen"));
        }
    }

    @Generator
    static TwoWayGen<Object, Object, String> constructs() {
        String caught = "";
        for (int i = 0; i < 2; i++) {
            try {
                Derived derived = new Derived(Gen.<Integer>yield("count"), Gen.yield("last"));
                return TwoWayGen.returning(caught + Gen.yieldFrom(derived.own()));
            } catch (IllegalArgumentException e) {
                caught += e.getMessage() + Gen.yield("caught");
            }
        }
        return TwoWayGen.returning(caught);
    }

    public static String box() {
        Check.equal(
                "[count, last, caught, count, last, 0, 1, seen, "
                        + "returned negative, then x!drained [0, 1] early 2 null.]",
                Check.drive(constructs(), -1, "x", "!", 2, "y", 0, 0, "."));
        return "OK";
    }
}
