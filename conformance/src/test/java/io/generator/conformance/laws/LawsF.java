package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/** F. finally, return and loops; a yield within an expression. */
class LawsF {

    @Law("F1")
    void f1(Trace t) {
        TwoWayGen<Object, Object, Object> g = f1Body(t);
        t.next(g);
        t.state(g);
        t.send(g, "s");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f1Body(Trace t) {
        try {
            return TwoWayGen.returning(5);
        } finally {
            t.log("got", Gen.<Object>yield("f"));
        }
    }

    @Law("F2")
    void f2(Trace t) {
        Gen<Object> g = f2Body();
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f2Body() {
        int a = 1;
        try {
            return TwoWayGen.returning(a);
        } finally {
            a = 2;
            Gen.yield(a);
        }
    }

    @Law("F3")
    void f3(Trace t) {
        t.next(f3Body());
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> f3Body() {
        try {
            return TwoWayGen.returning(1);
        } finally {
            return TwoWayGen.returning(2);
        }
    }

    @Law("F4")
    void f4(Trace t) {
        t.next(f4Body());
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> f4Body() {
        try {
            throw new KeyError("k");
        } finally {
            return TwoWayGen.returning(2);
        }
    }

    @Law("F5")
    void f5(Trace t) {
        t.list(f5Body(t));
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> f5Body(Trace t) {
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 0) throw new KeyError("k");
                if (i == 1) return TwoWayGen.returning("r");
            } finally {
                t.log("finally", i);
                continue;
            }
        }
        Gen.yield("end");
        return TwoWayGen.returning(null);
    }

    @Law("F6")
    void f6(Trace t) {
        Gen<Object> g = waitingException(t);
        t.next(g);
        t.next(g);
    }

    @Law("F7")
    void f7(Trace t) {
        Gen<Object> g = waitingException(t);
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.state(g);
    }

    @Generator
    static Gen<Object> waitingException(Trace t) {
        try {
            throw new KeyError("k");
        } finally {
            Gen.yield("f");
            t.log("rest");
        }
    }

    @Law("F8")
    void f8(Trace t) {
        t.list(f8Body());
    }

    @Generator
    static Gen<Object> f8Body() {
        for (int i = 0; i < 2; i++) {
            try {
                continue;
            } finally {
                Gen.yield(i);
            }
        }
        return Gen.done();
    }

    @Law("F9")
    void f9(Trace t) {
        t.list(f9Body(true));
    }

    @Generator
    static Gen<Object> f9Body(boolean forever) {
        loop:
        {
            while (forever) {
                try {
                    break loop;
                } finally {
                    Gen.yield("finally");
                }
            }
            Gen.yield("else");
        }
        Gen.yield("after");
        return Gen.done();
    }

    @Law("F10")
    void f10(Trace t) {
        t.list(f10Body(false));
        t.list(f10Body(true));
    }

    @Generator
    static Gen<Object> f10Body(boolean leaves) {
        loop:
        {
            for (int i = 0; i < 2; i++) {
                Gen.yield(i);
                if (leaves) break loop;
            }
            Gen.yield("else");
        }
        return Gen.done();
    }

    @Law("F11")
    void f11(Trace t) {
        Gen<Object> g = f11Body();
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f11Body() {
        try {
            try {
                return TwoWayGen.returning("R");
            } finally {
                Gen.yield("inner");
            }
        } finally {
            Gen.yield("outer");
        }
    }

    @Law("F12")
    void f12(Trace t) {
        TwoWayGen<Object, Object, Object> g = f12Body(t);
        t.next(g);
        t.send(g, 2);
        t.send(g, 100);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f12Body(Trace t) {
        Gen.yield(operand(t, 1) + Gen.<Integer>yield("a") * 10 + operand(t, 3) + Gen.<Integer>yield("b"));
        return TwoWayGen.returning(null);
    }

    private static int operand(Trace t, int n) {
        t.log("operand", n);
        return n;
    }

    @Law("F13")
    void f13(Trace t) {
        TwoWayGen<Object, Object, Object> g = f13Body(t);
        t.next(g);
        t.send(g, 7);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f13Body(Trace t) {
        Gen.yield(Target.of(t).largest(argument(t, 1), Gen.<Integer>yield("y"), argument(t, 3)));
        return TwoWayGen.returning(null);
    }

    private static int argument(Trace t, int n) {
        t.log("argument", n);
        return n;
    }

    /** What a method is called on. */
    private record Target() {
        static Target of(Trace t) {
            t.log("target");
            return new Target();
        }

        int largest(int a, int b, int c) {
            return Math.max(Math.max(a, b), c);
        }
    }

    @Law("F14")
    void f14(Trace t) {
        int[] cell = {1};
        TwoWayGen<Object, Object, Object> g = f14Body(cell);
        t.next(g);
        cell[0] = 50;
        t.send(g, 10);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f14Body(int[] cell) {
        int result = cell[0] + Gen.<Integer>yield("y");
        Gen.yield(List.of(result, cell[0]));
        return TwoWayGen.returning(null);
    }

    @Law("F15")
    void f15(Trace t) {
        int[] cell = {1};
        TwoWayGen<Object, Object, Object> g = f15Body(cell);
        t.next(g);
        cell[0] = 100;
        t.send(g, 5);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f15Body(int[] cell) {
        cell[0] += Gen.<Integer>yield("y");
        Gen.yield(cell[0]);
        return TwoWayGen.returning(null);
    }

    @Law("F16")
    @Differs(
            because = "Java evaluates what is left of an assignment before what is right of it",
            trace = {
                "next -> 'a'",
                "send(0) -> 'b'",
                "values [1, 2]",
                "value",
                "send(1) -> !StopIteration(None)",
                "values [27, 27]"
            })
    void f16(Trace t) {
        int[] values = {1, 2};
        TwoWayGen<Object, Object, Object> g = f16Body(t, values);
        t.next(g);
        t.send(g, 0);
        t.log("values", values);
        t.send(g, 1);
        t.log("values", values);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f16Body(Trace t, int[] list) {
        list[Gen.<Integer>yield("a")] = list[Gen.<Integer>yield("b")] = f16Value(t);
        return TwoWayGen.returning(null);
    }

    private static int f16Value(Trace t) {
        t.log("value");
        return 27;
    }

    @Law("F17")
    void f17(Trace t) {
        for (boolean condition : new boolean[] {true, false}) {
            TwoWayGen<Object, Object, Object> g = f17Body(condition);
            t.next(g);
            for (Object answer : List.<Object>of(true, "answer", false)) t.send(g, answer);
        }
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f17Body(boolean condition) {
        boolean both = condition && Gen.<Boolean>yield("and");
        boolean either = condition || Gen.<Boolean>yield("or");
        Object chosen = condition ? Gen.<Object>yield("then") : "else";
        return TwoWayGen.returning(Arrays.asList(both, either, chosen));
    }

    /** Written out as PEP 343 has it: try-with-resources shows no exception to the resource, and it cannot swallow one. */
    @Law("F18")
    void f18(Trace t) {
        for (Throwable thrown : List.of(new ValueError("v"), new KeyError("k"))) {
            Gen<Object> g = within(new Guard(t, ValueError.class));
            t.next(g);
            t.raise(g, thrown);
        }
        Gen<Object> g = within(new Guard(t, ValueError.class));
        t.next(g);
        t.close(g);
        g = within(new Guard(t, ValueError.class));
        t.next(g);
        t.next(g);
    }

    @Law("F19")
    void f19(Trace t) {
        Gen<Object> g = within(new Guard(t, GeneratorExit.class));
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> within(Guard guard) {
        guard.enter();
        boolean fine = false;
        try {
            Gen.yield(1);
            fine = true;
        } catch (Throwable e) {
            if (!guard.exit(e)) throw e;
        }
        if (fine) guard.exit(null);
        Gen.yield(2);
        return Gen.done();
    }

    /** A context manager that swallows one exception. */
    private record Guard(Trace t, Class<? extends Throwable> swallowed) {
        void enter() {
            t.log("enter");
        }

        boolean exit(Throwable exception) {
            t.log("exit", exception);
            return swallowed.isInstance(exception);
        }
    }

    @Law("F40")
    void f40(Trace t) {
        TwoWayGen<Object, Object, Object> g = f40Body();
        t.next(g);
        t.send(g, true);
        t.send(g, true);
        t.send(g, false);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f40Body() {
        int n = 0;
        while (Gen.<Boolean>yield(n)) n++;
        return TwoWayGen.returning(n);
    }

    @Law("F41")
    void f41(Trace t) {
        TwoWayGen<Object, Object, Object> g = f41Body(t);
        t.next(g);
        t.send(g, "a");
        t.send(g, "b");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f41Body(Trace t) {
        t.log("got", Gen.<Object>yield(Gen.<Object>yield(1)));
        return TwoWayGen.returning(null);
    }

    @Law("F42")
    void f42(Trace t) {
        TwoWayGen<Object, Object, Object> g = f42Body(t);
        t.next(g);
        t.send(g, "r");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f42Body(Trace t) {
        try {
            return TwoWayGen.returning(Gen.<Object>yield(1));
        } finally {
            t.log("finally");
        }
    }

    @Law("F43")
    void f43(Trace t) {
        TwoWayGen<Object, Object, Object> g = f43Body();
        t.next(g);
        t.send(g, List.of(1, 2));
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f43Body() {
        for (Object value : Gen.<List<Object>>yield("what")) Gen.yield(value);
        return TwoWayGen.returning(null);
    }

    @Law("F44")
    @Differs(
            because = "Java evaluates what is left of an assignment before what is right of it",
            trace = {"next -> 'value'", "send(5) -> !StopIteration(None)", "lists [5] [2]"})
    void f44(Trace t) {
        int[] a = {1};
        int[] b = {2};
        int[][] lists = {a, b};
        TwoWayGen<Object, Object, Object> g = f44Body(lists);
        t.next(g);
        lists[0] = b;
        t.send(g, 5);
        t.log("lists", a, b);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f44Body(int[][] lists) {
        lists[0][0] = Gen.<Integer>yield("value");
        return TwoWayGen.returning(null);
    }

    @Law("F45")
    void f45(Trace t) {
        Gen<Object> g = f45Body();
        for (int i = 0; i < 11; i++) t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f45Body() {
        for (int i = 0; i < 3; i++) {
            try {
                for (int k = 0; k < 3; k++) {
                    try {
                        if (i == 1 && k == 1) return TwoWayGen.returning("found");
                        Gen.yield(List.of(i, k));
                    } finally {
                        Gen.yield("inner");
                    }
                }
            } finally {
                Gen.yield("outer");
            }
        }
        return TwoWayGen.returning(null);
    }

    @Law("F46")
    void f46(Trace t) {
        Gen<Object> g = f46Body(t);
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> f46Body(Trace t) {
        try {
            try {
                return TwoWayGen.returning(1);
            } finally {
                Gen.yield("f");
                throw new KeyError("k");
            }
        } catch (KeyError e) {
            t.caught(e);
            Gen.yield("c");
            return TwoWayGen.returning(2);
        }
    }

    @Law("F47")
    void f47(Trace t) {
        List<IntSupplier> functions = new ArrayList<>();
        for (IntSupplier function : f47Body()) functions.add(function);
        for (IntSupplier function : functions) t.log("function", function.getAsInt());
    }

    @Generator
    static Gen<IntSupplier> f47Body() {
        for (int i = 0; i < 3; i++) {
            int value = i * 10;
            IntSupplier function = () -> value;
            Gen.yield(function);
        }
        return Gen.done();
    }

    @Law("F48")
    void f48(Trace t) {
        TwoWayGen<Object, Object, Object> g = f48Body();
        t.next(g);
        t.send(g, 1);
        t.send(g, 2);
        t.send(g, 3);
        g = f48Body();
        t.next(g);
        t.send(g, 2);
        t.send(g, 1);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f48Body() {
        int b;
        boolean rising = Gen.<Integer>yield("a") < (b = Gen.<Integer>yield("b")) && b < Gen.<Integer>yield("c");
        return TwoWayGen.returning(rising);
    }

    @Law("F49")
    void f49(Trace t) {
        TwoWayGen<Object, Object, Object> g = f49Body();
        t.next(g);
        t.send(g, "a");
        t.send(g, "b");
        t.send(g, "c");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f49Body() {
        Object[] values = {Gen.<Object>yield(1), Gen.<Object>yield(2), 0, Gen.<Object>yield(3)};
        return TwoWayGen.returning(values);
    }

    @Law("F50")
    void f50(Trace t) {
        TwoWayGen<Object, Object, Object> g = f50Body();
        t.next(g);
        for (Object command : Arrays.asList("one", "two", null, "three", "quit")) t.send(g, command);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> f50Body() {
        String command = Gen.yield("ready");
        while (!command.equals("quit")) {
            command = switch (command) {
                case "one" -> Gen.<String>yield(1);
                case "two" -> {
                    Gen.yield(1);
                    yield Gen.<String>yield(2);
                }
                default -> Gen.<String>yield("what");
            };
        }
        return TwoWayGen.returning("bye");
    }
}
