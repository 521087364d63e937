package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorBlock;
import io.generator.GeneratorBody;
import io.generator.GeneratorState;
import io.generator.TwoWayBody;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Lambdas that are generators: their forms, what they capture, lambdas in one another, and their ends. */
@Hazard("dyn-generator-lambda")
public final class GeneratorLambdaBox {
    private final String name;

    private GeneratorLambdaBox(String name) {
        this.name = name;
    }

    /** Each form, none of which runs anything when the generator is made. */
    private static void forms(List<String> log) {
        Gen<Integer> block = Gen.of(() -> {
            log.add("block");
            for (int i = 0; i < 3; i++) Gen.yield(i);
        });
        Gen<Integer> body = Gen.of(() -> {
            log.add("body");
            if (log.size() > 1) Gen.yield(7);
            return Gen.done();
        });
        Gen<Integer> expression = Gen.of(() -> range(log, 2));
        Gen<Integer> statement = Gen.of(() -> Gen.yieldFrom(List.of(5, 6)));
        Gen<Integer> empty = Gen.of(() -> {});
        Gen<Integer> neverEnds = Gen.of(() -> {
            while (true) Gen.yield(log.size());
        });
        Check.equal("[]", log);
        Check.equal(GeneratorState.CREATED, block.state());
        Check.equal("[0, 1, 2]", Check.drain(block));
        Check.equal("[7]", Check.drain(body));
        Check.equal("[0, 1]", Check.drain(expression));
        Check.equal("[5, 6]", Check.drain(statement));
        Check.equal("[]", Check.drain(empty));
        Check.equal("3 3", neverEnds.next() + " " + neverEnds.next());
        Check.equal("[block, body, range]", log);
        Check.equal(GeneratorState.CLOSED, block.state());
    }

    @Generator
    private static Gen<Integer> range(List<String> log, int end) {
        log.add("range");
        for (int i = 0; i < end; i++) Gen.yield(i);
        return Gen.done();
    }

    private TwoWayGen<Object, Integer, String> captures(boolean z, byte b, char c, short s, int i, long l, double d) {
        float f = i / 2f;
        String text = name + i;
        return TwoWayGen.of(() -> {
            String all = "" + z + b + c + s + i + l + f + d + text;
            int sent = Gen.<Integer>yield(all);
            Gen.yield(name + (sent + l));
            IntSupplier plain = () -> sent + i + name.length();
            Gen.yield(plain.getAsInt());
            return TwoWayGen.returning(text + d + f + z);
        });
    }

    /** A lambda in a lambda in a generator, each with what the ones around it have. */
    @Generator
    Gen<String> nested(String parameter) {
        long outer = parameter.length();
        Gen<String> first = Gen.of(() -> {
            int middle = name.length();
            Gen.yield("a" + outer + middle);
            Gen<String> second = Gen.of(() -> {
                for (int i = 0; i < 2; i++) {
                    int inner = i;
                    Supplier<String> plain = () -> parameter + outer + middle + inner + name;
                    Gen.yield(plain.get());
                    Gen.yieldFrom(Gen.<String>of(() -> Gen.yieldFrom(List.of("deep" + inner + outer))));
                }
            });
            Gen.yieldFrom(second);
            Gen.yield("b" + middle);
        });
        Gen.yield("begin");
        Gen.yieldFrom(first);
        return Gen.of(() -> {
            Gen.yield("tail " + parameter + outer);
        });
    }

    private static Gen<Integer> cleaned(List<String> log) {
        return Gen.of(() -> {
            try {
                Gen.yield(1);
                if (log.size() == 1) return;
                Gen.yield(2);
                throw new IOException("checked");
            } finally {
                log.add("finally");
            }
        });
    }

    private static void ends() {
        List<String> log = new ArrayList<>();
        try (Gen<Integer> closed = cleaned(log)) {
            Check.equal(1, closed.next());
        }
        Check.equal("[1]", Check.drain(cleaned(log)));
        Gen<Integer> throwing = cleaned(log);
        Check.equal("12", "" + throwing.next() + throwing.next());
        Check.throwsThat(IOException.class, throwing::next);
        Gen<Integer> raised = cleaned(log);
        raised.next();
        Check.throwsThat(ArithmeticException.class, () -> raised.raise(new ArithmeticException()));
        Check.equal("[finally, finally, finally, finally]", log);
    }

    /** An object of each interface makes a new generator whenever it is asked to. */
    private static void factories(int end) throws Exception {
        GeneratorBody<Integer> body = () -> {
            for (int i = 0; i < end; i++) Gen.yield(i);
            return Gen.done();
        };
        Gen<Integer> begun = Gen.of(body);
        begun.next();
        Check.equal("[0, 1][0, 1][1]", "" + Check.drain(body.run()) + Check.drain(Gen.of(body)) + Check.drain(begun));
        TwoWayBody<Integer, Integer, Integer> twoWay = () -> {
            int sum = 0;
            for (Integer sent; (sent = Gen.yield(sum)) != null; ) sum += sent;
            return TwoWayGen.returning(sum * end);
        };
        Check.equal("[0, 3, 7, returned 14]", Check.drive(twoWay.run(), 3, 4, null));
        Check.equal("[0, 5, returned 10]", Check.drive(TwoWayGen.of(twoWay), 5, null));
        GeneratorBlock<Integer> block = () -> Gen.yieldFrom(List.of(end, end));
        Check.equal("[2, 2][2, 2]", "" + Check.drain(block.start()) + Check.drain(Gen.of(block)));
        try {
            block.run();
            throw new AssertionError("a block ran all at once");
        } catch (UnsupportedOperationException e) {
            Check.that(e.getMessage().contains("start()"), e.getMessage());
        }
    }

    public static String box() throws Exception {
        forms(new ArrayList<>());
        GeneratorLambdaBox box = new GeneratorLambdaBox("box");
        Check.equal(
                "[true1c23" + (1L << 40) + "1.50.25box3, box1099511627780, 10, returned box30.251.5true]",
                Check.drive(box.captures(true, (byte) 1, 'c', (short) 2, 3, 1L << 40, 0.25), 4, null, null));
        Check.equal("[begin, a13, p130box, deep01, p131box, deep11, b3, tail p1]", Check.drain(box.nested("p")));
        ends();
        factories(2);
        return "OK";
    }
}
