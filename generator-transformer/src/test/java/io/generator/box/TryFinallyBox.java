package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Yields in each part of try, catch and finally; with exceptions thrown from inside and raised from outside. */
public final class TryFinallyBox {
    private final List<String> log = new ArrayList<>();

    private TryFinallyBox() {}

    @Hazard("exc-close-runs-finally")
    @Generator
    Gen<String> everywhere(int failAt) throws IOException {
        long wide = 1L << 40;
        double ratio = 0.5;
        for (int i = 0; i < 3; i++) {
            String name = "n" + i;
            try {
                Gen.yield("try " + name);
                if (i == failAt) throw new IOException(name + wide);
                Gen.yield("after " + name + ratio);
            } catch (IOException e) {
                Gen.yield("catch " + e.getMessage());
                log.add("caught " + e.getMessage());
            } finally {
                Gen.yield("finally " + name);
                log.add("finally " + name);
            }
        }
        return Gen.done();
    }

    @Generator
    TwoWayGen<Integer, String, Integer> raised() {
        int caught = 0;
        while (true) {
            try {
                String sent = Gen.yield(caught);
                log.add("sent " + sent);
                if ("stop".equals(sent)) return TwoWayGen.returning(caught);
            } catch (IllegalArgumentException e) {
                caught++;
                log.add("raised " + e.getMessage());
            } finally {
                log.add("fin");
            }
        }
    }

    private String finallyOnce() {
        List<String> seen = new ArrayList<>();
        try {
            for (String s : everywhere(1)) seen.add(s);
        } catch (IOException e) {
            return "leaked " + e;
        }
        String expected =
                "[try n0, after n00.5, finally n0, try n1, catch n11099511627776, finally n1, try n2, after n20.5,"
                        + " finally n2]";
        if (!seen.toString().equals(expected)) return "seen " + seen;
        return log.toString().equals("[finally n0, caught n11099511627776, finally n1, finally n2]")
                ? "OK"
                : "log " + log;
    }

    private String raisedInside() {
        log.clear();
        TwoWayGen<Integer, String, Integer> gen = raised();
        int first = gen.next();
        int second = gen.raise(new IllegalArgumentException("a"));
        int third = gen.send("go");
        try {
            gen.send("stop");
            return "did not stop";
        } catch (io.generator.StopIteration e) {
            Integer value = e.value();
            if (value != 1) return "returned " + value;
        }
        if (first != 0 || second != 1 || third != 1) return "yielded " + first + second + third;
        return log.toString().equals("[raised a, fin, sent go, fin, sent stop, fin]") ? "OK" : "log " + log;
    }

    private String closed() throws IOException {
        log.clear();
        Gen<String> gen = everywhere(9);
        gen.next();
        try {
            gen.close();
            return "yielded in finally while being closed, and nobody said so";
        } catch (IllegalStateException e) {
            if (!"generator ignored GeneratorExit".equals(e.getMessage())) return "failed with " + e;
        }
        gen.close();
        return gen.hasNext() ? "goes on" : "OK";
    }

    public static String box() throws IOException {
        TryFinallyBox box = new TryFinallyBox();
        String result = box.finallyOnce();
        if (result.equals("OK")) result = box.raisedInside();
        return result.equals("OK") ? box.closed() : result;
    }
}
