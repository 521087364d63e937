package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Variables and patterns without a name: in patterns, in loops, resources, handlers and lambdas. */
public final class UnnamedBox {
    private UnnamedBox() {}

    private record Pair<A, B>(A first, B second) {}

    private record Closing(List<Object> log, String name) implements AutoCloseable {
        @Override
        public void close() {
            log.add("close " + name);
        }
    }

    @Generator
    @Hazard("sw-pattern-record-nested")
    static TwoWayGen<String, Object, String> patterns(Object... objects) {
        String seen = "";
        for (Object o : objects) {
            seen += switch (o) {
                case Pair<?, ?>(Pair<?, ?>(_, String _), var b) when Gen.<Boolean>yield("b " + b) -> "left" + b;
                case Pair<?, ?>(Integer a, _) -> a + Gen.<Integer>yield("a");
                case Pair<?, ?>(_, _) -> "pair" + Gen.yield("pair");
                case Integer _, Long _ when Gen.<Boolean>yield("number") -> "number";
                case Number _ -> Gen.yield("other number");
                case String _ -> "string";
                default -> "default";
            };
            if (o instanceof Pair<?, ?>(_, Pair<?, ?>(var deep, _)) && Gen.<Boolean>yield("deep")) seen += deep;
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    static TwoWayGen<String, Object, List<Object>> variables(List<Object> log) {
        for (String _ : List.of("a", "b")) log.add(Gen.yield("for each"));
        for (int i = 0, _ = Gen.<Integer>yield("init"); i < 1; i++) log.add(i);
        try (var _ = new Closing(log, Gen.yield("resource"))) {
            var _ = Gen.<Object>yield("dropped");
            throw new IllegalStateException("thrown");
        } catch (IllegalStateException _) {
            log.add(Gen.yield("caught"));
        }
        BiFunction<Object, Object, Object> first = (a, _) -> a;
        log.add(first.apply(Gen.yield("one"), Gen.yield("two")));
        return TwoWayGen.returning(log);
    }

    public static String box() {
        Pair<Object, Object> nested = new Pair<>(new Pair<>(0, "s"), "r");
        Check.equal(
                "[b r, b r, pair, a, deep, number, number, other number, "
                        + "returned leftr;pairP;8d;number;O;string;default;]",
                Check.drive(
                        patterns(nested, nested, new Pair<>(5, new Pair<>("d", null)), 1, 2L, "x", 'c'),
                        true,
                        false,
                        "P",
                        3,
                        true,
                        true,
                        false,
                        "O"));
        Check.equal(
                "[for each, for each, init, resource, dropped, caught, one, two, returned [A, B, 0, close R, C, 1]]",
                Check.drive(variables(new ArrayList<>()), "A", "B", 7, "R", "D", "C", 1, 2));
        return "OK";
    }
}
