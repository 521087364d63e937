package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import java.util.List;

/** Generators declared by enums, their constants, records, inner, local and anonymous classes. */
public final class HostsBox {
    private final String name = "outer";

    private HostsBox() {}

    private enum Level {
        LOW,
        HIGH(3) {
            @Override
            @Generator
            Gen<String> steps(int n) {
                Gen.yield(name() + times());
                return super.steps(n);
            }
        };

        private final int times;

        Level(int... times) {
            this.times = times.length == 0 ? 1 : times[0];
        }

        int times() {
            return times;
        }

        @Generator
        Gen<String> steps(int n) {
            for (int i = 0; i < n * times; i++) Gen.yield(ordinal() + "." + i);
            return Gen.done();
        }

        @Generator
        static Gen<Level> all() {
            for (Level level : values()) Gen.yield(level);
            return Gen.done();
        }
    }

    private record Pair<A>(A left, A right) implements Iterable<A> {
        @Override
        @Generator
        public Iterator<A> iterator() {
            Gen.yield(left);
            Gen.yield(right);
            return Gen.done();
        }
    }

    private abstract static class Source {
        @Generator
        Gen<Object> twice() {
            Gen.yieldFrom(once());
            return once();
        }

        abstract Gen<Object> once();
    }

    /** The type variable of the outer class is also the inner one's. */
    private static final class Outer<T extends Comparable<T>> {
        private final T limit;

        private Outer(T limit) {
            this.limit = limit;
        }

        private class Below<L extends Iterable<T>> {
            @Generator
            Gen<T> of(L all) {
                for (T t : all) if (t.compareTo(limit) < 0) Gen.yield(t);
                Gen.yield(Outer.this.limit);
                return Gen.done();
            }
        }
    }

    @Hazard("cls-inner")
    private final class Inner {
        private final class Innermost {
            @Generator
            Gen<String> names() {
                Gen.yield(name);
                Gen.yield(Inner.this.toString());
                return Gen.done();
            }
        }

        @Override
        public String toString() {
            return name + " inner";
        }
    }

    private List<Object> local(long parameter) {
        int local = (int) parameter * 2;
        class Local {
            @Generator
            Gen<Object> values() {
                Gen.yield(local);
                Gen.yield(name + parameter);
                return Gen.done();
            }
        }
        return Check.drain(new Local().values());
    }

    private Source anonymous(String captured) {
        return new Source() {
            private int calls;

            @Override
            @Generator
            Gen<Object> once() {
                Gen.yield(captured + name + ++calls);
                return Gen.done();
            }
        };
    }

    /** The generator itself declares a class with a generator, over its own locals. */
    @Generator
    Gen<Object> nested(int n) {
        for (int i = 0; i < n; i++) {
            int kept = i;
            Source source = new Source() {
                @Override
                @Generator
                Gen<Object> once() {
                    Gen.yield(name + kept);
                    return Gen.done();
                }
            };
            Gen.yieldFrom(source.twice());
        }
        return Gen.done();
    }

    public static String box() {
        Check.equal("[0.0, 0.1]", Check.drain(Level.LOW.steps(2)));
        Check.equal("[HIGH3, 1.0, 1.1, 1.2]", Check.drain(Level.HIGH.steps(1)));
        Check.equal("[LOW, HIGH]", Check.drain(Level.all()));
        Check.equal("[a, b]", Check.drain(new Pair<>("a", "b").iterator()));
        HostsBox box = new HostsBox();
        Check.equal("[outer, outer inner]", Check.drain(box.new Inner().new Innermost().names()));
        Outer<Integer>.Below<List<Integer>> below = new Outer<>(5).new Below<>();
        Check.equal("[3, 4, 5]", Check.drain(below.of(List.of(3, 6, 4))));
        Check.equal("[14, outer7]", box.local(7));
        Check.equal("[c-outer1, c-outer2]", Check.drain(box.anonymous("c-").twice()));
        Check.equal("[outer0, outer0, outer1, outer1]", Check.drain(box.nested(2)));
        return "OK";
    }
}
