package io.generator.frame;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A few generators with random bodies that delegate to, share, resume and close one another. The same seed makes the
 * same bodies, over whatever kind of generator, and the same calls; the log tells all that could be observed.
 */
final class RandomWorld {
    private static final int CALLS = 25;

    private final Random bodies;
    private final Random calls;
    private final List<String> log = new ArrayList<>();
    private final List<Object> generators = new ArrayList<>();
    private final List<Object> iterators = new ArrayList<>();
    private final Function<Script, Object> generatorOf;

    private RandomWorld(long seed, Function<Script, Object> generatorOf) {
        this.generatorOf = generatorOf;
        bodies = new Random(seed);
        calls = new Random(~seed);
        int count = 2 + bodies.nextInt(6);
        for (int i = 0; i < 3; i++) iterators.add(new LoggingIterator(i));
        for (int i = 0; i < count; i++) generators.add(generatorOf.apply(body("g" + i, count, i % 2 == 0 ? 2 : 0)));
    }

    static List<String> trace(long seed, Function<Script, Object> generatorOf) {
        return new RandomWorld(seed, generatorOf).run();
    }

    private List<String> run() {
        for (int i = 0; i < CALLS; i++) {
            int index = calls.nextInt(generators.size());
            String description = call(index, calls.nextInt(20), 's' + Integer.toString(i));
            log.add("#" + i + " " + description + " " + states());
        }
        for (Object generator : generators) log.add("result " + result(ops(generator)));
        List<String> trace = List.copyOf(log);
        // What becomes of generators that nobody refers to any more is no part of it.
        Reference.reachabilityFence(this);
        return trace;
    }

    private String states() {
        return generators.stream()
                .map(generator -> ops(generator).state().toString().substring(0, 2))
                .collect(Collectors.joining());
    }

    private static Object result(GeneratorOps generator) {
        try {
            return generator.result();
        } catch (IllegalStateException e) {
            return "none";
        }
    }

    private String call(int index, int kind, String value) {
        GeneratorOps target = ops(generators.get(index));
        String name = "g" + index;
        return switch (kind) {
            case 0, 1, 2, 3, 4, 5 -> name + ".next " + Outcome.of(target::next);
            case 6, 7, 8 -> name + ".hasNext " + Outcome.of(target::hasNext);
            case 9, 10, 11, 12, 13 -> name + ".send " + Outcome.of(() -> target.send(value));
            case 14, 15 -> name + ".raise " + Outcome.of(() -> target.raise(new Boom()));
            case 16 -> name + ".raiseExit " + Outcome.of(() -> target.raise(new GeneratorExit()));
            case 17 -> name + ".raiseStop " + Outcome.of(() -> target.raise(new StopIteration(value)));
            default -> name + ".close " + Outcome.ofRunning(target::close);
        };
    }

    // ---- bodies

    /** A body that may hand over to others, which may do so in their turn, but these are reached in no other way. */
    private Script body(String name, int count, int handOvers) {
        Script script = new Script(name, log);
        int length = 1 + bodies.nextInt(7);
        for (int i = 0; i < length; i++) {
            statement(script, name + i, count, handOvers);
            if (bodies.nextBoolean()) script.catching(handler(name + i + "h", count));
        }
        return script;
    }

    private void statement(Script script, String value, int count, int handOvers) {
        int target = bodies.nextInt(count);
        int kind = bodies.nextInt(20);
        int call = bodies.nextInt(20);
        if (kind < 7) script.yields(value);
        else if (kind < 12) script.delegatesTo(() -> generators.get(target));
        else if (kind < 14) script.delegatesTo(() -> iterators.get(target % iterators.size()));
        else if (kind < 15) script.returns(value);
        else if (kind < 17) handOver(script, value, count, handOvers);
        else if (kind < 18) script.fails(new Boom());
        else script.does(() -> log.add("in " + value + " " + call(target, call, value)));
    }

    private void handOver(Script script, String value, int count, int handOvers) {
        int odd = bodies.nextInt(count / 2) * 2 + 1;
        int kind = bodies.nextInt(4);
        Object own = handOvers == 0 ? null : generatorOf.apply(body(value + "t", count, handOvers - 1));
        if (own == null) script.yields(value);
        else if (kind == 0) script.handsOverTo(() -> generators.get(odd));
        else if (kind == 1) script.handsOverTo(() -> iterators.get(odd % iterators.size()));
        else script.handsOver(own);
    }

    private Script.Handler handler(String value, int count) {
        int target = bodies.nextInt(count);
        int kind = bodies.nextInt(8);
        int[] left = {3};
        return exception -> {
            if (left[0]-- == 0) throw exception;
            return switch (kind) {
                case 0 -> new Script.Signal(Script.Kind.YIELD, value);
                case 1 -> new Script.Signal(Script.Kind.RETURN, value);
                case 2 -> new Script.Signal(Script.Kind.DELEGATE, generators.get(target));
                case 3 -> throw new UnsupportedOperationException();
                case 4 -> {
                    if (exception instanceof GeneratorExit) throw exception;
                    yield null;
                }
                case 5 -> throw new StopIteration(value);
                default -> null;
            };
        };
    }

    // ---- the two kinds of generator

    private static GeneratorOps ops(Object generator) {
        return generator instanceof GeneratorOps reference ? reference : new Real((TwoWayGen<?, ?, ?>) generator);
    }

    private record Real(TwoWayGen<?, ?, ?> generator) implements GeneratorOps {
        @Override
        public boolean hasNext() {
            return generator.hasNext();
        }

        @Override
        public Object next() {
            return generator.next();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object send(Object value) {
            return ((TwoWayGen<?, Object, ?>) generator).send(value);
        }

        @Override
        public Object raise(Throwable exception) {
            return generator.raise(exception);
        }

        @Override
        public void close() {
            generator.close();
        }

        @Override
        public GeneratorState state() {
            return generator.state();
        }

        @Override
        public Object result() {
            return generator.result();
        }
    }

    /** Knows neither {@code send} nor {@code raise}; its closing fails now and then. */
    private final class LoggingIterator implements Iterator<Object>, AutoCloseable {
        private final int index;
        private int next;

        LoggingIterator(int index) {
            this.index = index;
        }

        @Override
        public boolean hasNext() {
            return next < 4;
        }

        @Override
        public Object next() {
            next++;
            if (index == 1 && next == 3) throw new UnsupportedOperationException();
            if (index == 2 && next == 3) throw new StopIteration("w");
            return "i" + index + next;
        }

        @Override
        public void close() throws Boom {
            log.add("closed i" + index);
            if (index == 1) throw new Boom();
            if (index == 2) throw new StopIteration("c");
        }
    }
}
