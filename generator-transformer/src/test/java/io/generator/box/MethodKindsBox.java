package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Modifiers, overloads, overriding with a narrower return type, recursion, frames that live at the same time. */
public class MethodKindsBox {
    private static class Base {
        @Generator
        Iterator<Object> items() {
            Gen.yield("base");
            return Gen.done();
        }

        @Generator
        static Gen<String> hidden() {
            Gen.yield("base");
            return Gen.done();
        }

        Iterator<?> plain() {
            return List.of().iterator();
        }
    }

    private static class Derived extends Base {
        /** Overrides with a covariant return type, so that the compiler makes a bridge. */
        @Override
        @Generator
        TwoWayGen<Object, Object, Object> items() {
            Gen.yield("derived");
            Gen.yieldFrom(super.items());
            return TwoWayGen.returning("r");
        }

        @Generator
        static Gen<String> hidden() {
            Gen.yield("derived");
            return Base.hidden();
        }

        @Override
        @Generator
        Gen<?> plain() {
            Gen.yield("generated");
            return Gen.done();
        }
    }

    protected MethodKindsBox() {}

    @Generator
    private static final Gen<String> over(int a) {
        Gen.yield("int " + a);
        return Gen.done();
    }

    @Generator
    private Gen<String> over(long a) {
        Gen.yield("long " + a);
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("strictfp")
    public static strictfp Gen<String> over(Integer... a) {
        Gen.yield("Integer... " + a.length);
        return Gen.done();
    }

    @Generator
    protected final Gen<String> over(int[] a, List<?> b) {
        Gen.yield("int[] " + a.length + b.size());
        return Gen.done();
    }

    @Generator
    static Gen<String> over(List<?> a) {
        Gen.yield("List");
        return Gen.done();
    }

    @Generator
    static Gen<String> over(ListLike.List a) {
        Gen.yield("other List");
        return Gen.done();
    }

    private static final class ListLike {
        private static final class List {}
    }

    @Generator
    static Gen<Integer> fibonacci(int n) {
        if (n < 2) {
            Gen.yield(n);
            return Gen.done();
        }
        int a = 0;
        int b = 0;
        for (int x : fibonacci(n - 1)) a = x;
        for (int x : fibonacci(n - 2)) b = x;
        Gen.yield(a + b);
        return Gen.done();
    }

    @Generator
    static Gen<String> hanoi(int n, char from, char to, char by) {
        if (n == 0) return Gen.done();
        Gen.yieldFrom(hanoi(n - 1, from, by, to));
        Gen.yield("" + from + to);
        return hanoi(n - 1, by, to, from);
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> adder(int sum) {
        while (sum < 100) sum += Gen.<Integer>yield(sum);
        return TwoWayGen.returning(sum);
    }

    private static String interleaved() {
        TwoWayGen<Integer, Integer, Integer> a = adder(0);
        TwoWayGen<Integer, Integer, Integer> b = adder(50);
        List<Integer> seen = new ArrayList<>(List.of(a.next(), b.next()));
        seen.addAll(List.of(a.send(1), b.send(2), a.send(3), b.send(4)));
        Check.throwsThat(StopIteration.class, () -> a.send(96));
        return seen + " " + a.result() + b.send(1);
    }

    public static String box() {
        Check.equal("[derived, base]", Check.drain(new Derived().items()));
        Base base = new Derived();
        Check.equal("[derived, base]", Check.drain(base.items()));
        Check.equal("[derived, base]", Check.drain(Derived.hidden()));
        Check.equal("[generated]", Check.drain(base.plain()));
        MethodKindsBox box = new MethodKindsBox();
        String overloads = over(1).next()
                + box.over(2L).next()
                + over(3, 4).next()
                + box.over(new int[5], List.of()).next();
        Check.equal("int 1long 2Integer... 2int[] 50", overloads);
        Check.equal(
                "Listother List",
                over(List.of()).next() + over(new ListLike.List()).next());
        Check.equal(55, fibonacci(10).next());
        Check.equal("[ac, ab, cb, ac, ba, bc, ac]", Check.drain(hanoi(3, 'a', 'c', 'b')));
        Check.equal("[0, 50, 1, 52, 4, 56] 10057", interleaved());
        return "OK";
    }
}
