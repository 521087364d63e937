package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Enums whose constants have bodies, and records, whose methods the JVM makes by dynamic calls. */
public final class EnumAndRecordBox {
    private EnumAndRecordBox() {}

    private enum Operation {
        PLUS("+") {
            @Override
            @Generator
            @Hazard("cls-enum-constant-body")
            Gen<Object> steps(int a, int b) {
                Gen.yield(a + describe() + b);
                Gen.yield(a + b);
                return Gen.done();
            }
        },
        TIMES("*") {
            private int calls;

            @Override
            @Generator
            Gen<Object> steps(int a, int b) {
                int sum = 0;
                for (int i = 0; i < b; i++) {
                    Gen.yieldFrom(PLUS.steps(sum, a));
                    sum += a;
                }
                Gen.yield(sum + describe() + ++calls);
                return Gen.done();
            }

            @Override
            String describe() {
                return " times" + super.describe();
            }
        };

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        /** Abstract, so that nothing is annotated here; each constant has a generator. */
        abstract Gen<Object> steps(int a, int b);

        String describe() {
            return sign;
        }

        @Generator
        static Gen<Object> all(int a, int b) {
            for (Operation operation : values()) Gen.yieldFrom(operation.steps(a, b));
            return Gen.done();
        }
    }

    /** The JVM makes three of its methods, in the record's own class. */
    private record Range(int from, long to, double[] data, String label) {
        static int made;

        Range(int from, long to) {
            this(from, to, new double[0], "r");
        }

        Range {
            made++;
        }

        @Generator
        @Hazard("cls-record-method")
        TwoWayGen<Object, Integer, Set<Range>> halves() {
            Set<Range> seen = new HashSet<>(List.of(this));
            int middle = from + Gen.<Integer>yield(this);
            Range left = new Range(from, middle, data, label);
            Range right = new Range(Gen.<Integer>yield(left), to, data, label);
            seen.add(left);
            seen.add(right);
            Gen.yield(right + " " + equals(left) + right.equals(new Range(middle, to, data, label)));
            Gen.yield(hashCode() == new Range(from, to, data, label).hashCode());
            return TwoWayGen.returning(seen);
        }
    }

    public static String box() {
        Check.equal("[2+3, 5, 0+2, 2, 2+2, 4, 4+2, 6, 6 times*1]", Check.drain(Operation.all(2, 3)));
        Check.equal("[0+1, 1, 1 times*2]", Check.drain(Operation.TIMES.steps(1, 1)));
        Check.equal("[PLUS, TIMES]", Arrays.toString(Operation.values()));
        Check.equal(Operation.class, Operation.TIMES.getDeclaringClass());
        Range range = new Range(1, 9);
        Object data = range.data();
        List<Object> seen = Check.drive(range.halves(), 4, 5, null, null);
        Check.equal("Range[from=1, to=9, data=" + data + ", label=r]", seen.get(0));
        Check.equal("Range[from=1, to=5, data=" + data + ", label=r]", seen.get(1));
        Check.equal("Range[from=5, to=9, data=" + data + ", label=r] falsetrue", seen.get(2));
        Check.equal(true, seen.get(3));
        TwoWayGen<Object, Integer, Set<Range>> halves = range.halves();
        Check.drive(halves, 4, 5, null, null);
        Check.equal(3, halves.result().size());
        Check.equal(9, Range.made);
        Check.equal(4, Range.class.getRecordComponents().length);
        return "OK";
    }
}
