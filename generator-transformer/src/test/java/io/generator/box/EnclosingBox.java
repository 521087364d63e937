package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.function.Supplier;

/** Classes that a generator's body declares: anonymous ones, local ones, local records, enums and interfaces. */
public final class EnclosingBox {
    private final String name;

    private EnclosingBox(String name) {
        this.name = name;
    }

    /** The class files of both name this method as the one around them, and it has to be there. */
    @Generator
    @Hazard("cls-anonymous-in-generator")
    Gen<Object> anonymous(int n) {
        for (int i = 0; i < n; i++) {
            int kept = i;
            Supplier<String> first = new Supplier<>() {
                private int asked = kept;

                @Override
                public String get() {
                    return name + ++asked;
                }
            };
            Gen.yield(first);
            Gen.yield(first.get());
            Object second = new Object() {
                @Override
                public String toString() {
                    return first.get() + kept;
                }
            };
            Gen.yield(second);
            Gen.yield(second.toString());
        }
        return Gen.done();
    }

    @Generator
    @Hazard("cls-local-record-enum-interface")
    static TwoWayGen<Object, Integer, String> local(int n) {
        record Point<T>(int x, T y) {
            Point {
                if (x < 0) throw new IllegalArgumentException("x " + x);
            }

            @Generator
            Gen<Object> parts() {
                Gen.yield(x);
                Gen.yield(y);
                return Gen.done();
            }
        }
        enum Level {
            LOW,
            HIGH;

            Level other() {
                return this == LOW ? HIGH : LOW;
            }
        }
        interface Scale {
            int times(int x);

            @Generator
            default Gen<Integer> twice(int x) {
                Gen.yield(times(x));
                Gen.yield(times(times(x)));
                return Gen.done();
            }
        }
        Point<Level> point = new Point<>(n, Level.LOW);
        Scale scale = x -> x * point.x();
        int sent = Gen.<Integer>yield(point);
        Point<Level> next = new Point<>(sent, point.y().other());
        Gen.yieldFrom(next.parts());
        Gen.yieldFrom(scale.twice(sent));
        Level level = Level.values()[Gen.<Integer>yield(Level.valueOf("HIGH"))];
        return TwoWayGen.returning(level + " " + next.equals(new Point<>(sent, level)) + scale.times(2));
    }

    private static void encloses(Object object, String binaryName) {
        Class<?> type = object.getClass();
        Check.that(type.isAnonymousClass(), "not anonymous: " + type);
        Check.equal(EnclosingBox.class.getName() + binaryName, type.getName());
        Check.equal(EnclosingBox.class, type.getEnclosingClass());
        Check.equal(
                "io.generator.Gen<java.lang.Object> io.generator.box.EnclosingBox.anonymous(int)",
                type.getEnclosingMethod().toGenericString());
    }

    public static String box() {
        Gen<Object> gen = new EnclosingBox("n").anonymous(2);
        Object supplier = gen.next();
        encloses(supplier, "$1");
        Check.equal("n1", gen.next());
        Object object = gen.next();
        encloses(object, "$2");
        Check.equal("n20", gen.next());
        Check.equal(supplier.getClass(), gen.next().getClass());
        Check.equal("n2", gen.next());
        Check.equal(object.getClass(), gen.next().getClass());
        Check.equal("n31", gen.next());
        Check.equal(
                "[Point[x=3, y=LOW], 4, HIGH, 12, 36, HIGH, returned HIGH true6]",
                Check.drive(local(3), 4, null, null, null, null, 1));
        Check.equal("[threw java.lang.IllegalArgumentException: x -1]", Check.drive(local(-1)));
        TwoWayGen<Object, Integer, String> local = local(1);
        Check.equal("local", local.next().getClass().getEnclosingMethod().getName());
        return "OK";
    }
}
