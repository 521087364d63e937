package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.box.other.Circle;
import io.generator.box.other.Square;

/** Locals and operands that are of one class or of another, and known only to be of what the two have in common. */
public final class MergedTypesBox {
    private MergedTypesBox() {}

    private interface Named {
        String name();
    }

    private abstract static class Animal {
        abstract String sound();
    }

    private static final class Cat extends Animal implements Named {
        @Override
        String sound() {
            return "purr";
        }

        @Override
        public String name() {
            return "cat";
        }
    }

    private static final class Dog extends Animal implements Comparable<Object>, Named {
        @Override
        String sound() {
            return "woof";
        }

        @Override
        public String name() {
            return "dog";
        }

        @Override
        public int compareTo(Object other) {
            return 1;
        }
    }

    private record Robot(String name) implements Named {}

    private static <T> T either(boolean first, T one, T other) {
        return first ? one : other;
    }

    private static String join(Object a, Object b) {
        return a + "/" + b;
    }

    @Hazard("loc-merge-common-superclass")
    @Generator
    static TwoWayGen<Object, Object, String> numbers(int which) {
        Number number;
        if (which == 0) number = Integer.valueOf(7);
        else if (which == 1) number = Long.valueOf(8);
        else number = Double.valueOf(9.5);
        var comparable = either(which == 0, 7, 9.5);
        Gen.yield(number);
        int order = ((Comparable<?>) comparable).getClass() == number.getClass() ? 0 : 1;
        Gen.yield(comparable.intValue());
        return TwoWayGen.returning(number.intValue() + "," + order);
    }

    @Hazard("loc-merge-common-superclass")
    @Generator
    static TwoWayGen<Object, Object, String> ownClasses(boolean flag) {
        var animal = flag ? new Cat() : new Dog();
        Gen.yield("animal");
        String sound = animal.sound();
        String operand = join(flag ? new Dog() : new Cat(), Gen.yield(sound));
        return TwoWayGen.returning(animal.name() + operand.endsWith("!"));
    }

    @Hazard("loc-merge-interfaces")
    @Generator
    static TwoWayGen<Object, Object, String> interfaces(boolean flag) {
        Named named = flag ? new Robot("robot") : new Cat();
        var inferred = flag ? new Cat() : new Robot("other");
        CharSequence text;
        if (flag) text = "text";
        else text = new StringBuilder("builder");
        Gen.yield(named.name());
        String seen = inferred.name() + text.length();
        Gen.yield(seen);
        return TwoWayGen.returning(named.name() + text.charAt(0));
    }

    /** The class that both extend may not be named here, not even in a cast. */
    @Hazard("loc-inaccessible-lub")
    @Generator
    static TwoWayGen<Object, Object, String> hidden(boolean flag) {
        var shape = flag ? new Circle() : new Square();
        Gen.yield("shape");
        String operands = join(flag ? new Square() : new Circle(), Gen.yield("operand"));
        return TwoWayGen.returning(shape + "," + operands);
    }

    public static String box() {
        Check.equal("[7, 7, returned 7,0]", Check.drive(numbers(0), 0, 0));
        Check.equal("[8, 9, returned 8,1]", Check.drive(numbers(1), 0, 0));
        Check.equal("[9.5, 9, returned 9,0]", Check.drive(numbers(2), 0, 0));
        Check.equal("[animal, purr, returned cattrue]", Check.drive(ownClasses(true), 0, "!"));
        Check.equal("[animal, woof, returned dogtrue]", Check.drive(ownClasses(false), 0, "!"));
        Check.equal("[robot, cat4, returned robott]", Check.drive(interfaces(true), 0, 0));
        Check.equal("[cat, other7, returned catb]", Check.drive(interfaces(false), 0, 0));
        Check.equal("[shape, operand, returned circle,square/s]", Check.drive(hidden(true), 0, "s"));
        Check.equal("[shape, operand, returned square,circle/s]", Check.drive(hidden(false), 0, "s"));
        return "OK";
    }
}
