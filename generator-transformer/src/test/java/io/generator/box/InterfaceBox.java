package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Iterator;

/** Generators declared by interfaces: default, static and private methods, overridden and called as super. */
@Hazard("acc-inherited-itf-flag")
public final class InterfaceBox {
    private InterfaceBox() {}

    interface Shape {
        int corners();

        @Generator
        @Hazard("cls-interface-methods")
        default Gen<String> names(String prefix) {
            for (int i = 0; i < corners(); i++) Gen.yield(prefix + i);
            Gen.yieldFrom(closing(1L, corners()));
            return Gen.done();
        }

        @Generator
        private Gen<Object> closing(long a, int b) {
            Gen.yield(a + b + corners());
            return Gen.done();
        }

        @Generator
        private static Gen<Object> hidden(int n) {
            Gen.yield("hidden" + n);
            return Gen.done();
        }

        @Generator
        static TwoWayGen<Object, Object, Object> of(Shape... shapes) {
            for (Shape shape : shapes) Gen.yieldFrom(shape.names("" + Gen.yield("name?")));
            return TwoWayGen.returning(hidden(shapes.length).next());
        }
    }

    interface Closed extends Shape {
        @Override
        @Generator
        default Gen<String> names(String prefix) {
            Gen.yield("closed");
            return Shape.super.names(prefix);
        }

        Iterator<Integer> numbers();
    }

    private record Polygon(int corners) implements Closed {
        @Override
        @Generator
        public Gen<Integer> numbers() {
            for (int i = corners; i > 0; i--) Gen.yield(i);
            return Gen.done();
        }
    }

    public static String box() {
        Shape line = () -> 2;
        Check.that(Arrays.stream(Shape.class.getDeclaredFields()).allMatch(Field::isSynthetic), "a field was added");
        Check.equal("[a0, a1, 5]", Check.drain(line.names("a")));
        Check.equal("[closed, b0, 3]", Check.drain(new Polygon(1).names("b")));
        Closed polygon = new Polygon(3);
        Check.equal("[3, 2, 1]", Check.drain(polygon.numbers()));
        Check.equal(
                "[name?, x0, x1, 5, name?, closed, y0, 3, returned hidden2]",
                Check.drive(Shape.of(line, new Polygon(1)), "x", null, null, null, "y", null, null, null));
        return "OK";
    }
}
