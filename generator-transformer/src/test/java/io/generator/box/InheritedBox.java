package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.box.other.ProtectedBase;
import java.util.Arrays;

/** What a body inherits: fields that are hidden, what is protected in another package, {@code clone()}. */
public final class InheritedBox extends ProtectedBase implements Cloneable {
    /** Hides the one that is inherited. */
    private final String protectedField = "hides";

    private int copies;
    private int[] numbers = {1, 2};

    private InheritedBox() {}

    @Generator
    @Hazard("acc-super-field")
    TwoWayGen<Object, Integer, String> hidden(InheritedBox other) {
        String seen = protectedField
                + super.protectedField
                + ((ProtectedBase) this).getClass().getSimpleName();
        super.protectedField = Gen.<Integer>yield(seen);
        int sum = other.add(super.protectedField += Gen.<Integer>yield(protectedField));
        return TwoWayGen.returning(protectedField + super.protectedField + sum + ((Hiding) new Hidden()).name);
    }

    private int add(int added) {
        return super.protectedField += added;
    }

    private static class Hiding {
        final String name = "hiding";
    }

    private static final class Hidden extends Hiding {
        @SuppressWarnings("unused")
        final String name = "hidden";
    }

    @Generator
    @Hazard("acc-protected-clone")
    TwoWayGen<Object, Integer, InheritedBox> cloned(int[][] table) throws CloneNotSupportedException {
        InheritedBox copy = (InheritedBox) super.clone();
        copies++;
        Gen.yield(copy.copies);
        int[][] shallow = table.clone();
        shallow[0] = new int[] {Gen.<Integer>yield(shallow.length)};
        copy.numbers = numbers.clone();
        copy.numbers[0] = shallow[0].clone()[0];
        Gen.yield(table[0][0] + numbers[0]);
        return TwoWayGen.returning(copy);
    }

    private static void clones() throws CloneNotSupportedException {
        InheritedBox box = new InheritedBox();
        TwoWayGen<Object, Integer, InheritedBox> cloned = box.cloned(new int[][] {{5}, {2}});
        Check.equal("[0, 2, 6]", Check.drive(cloned, null, 8));
        Check.that(!cloned.hasNext(), "goes on");
        Check.equal("[8, 2]", Arrays.toString(cloned.result().numbers));
        Check.equal("[1, 2] 1", Arrays.toString(box.numbers) + " " + box.copies);
    }

    @Generator
    @Hazard("acc-protected-static")
    static TwoWayGen<Object, Object, String> statics() {
        String before = protectedStatic;
        protectedStatic = "set";
        String seen = before + protectedStatic(Gen.yield(protectedStatic), Gen.<Integer>yield(1));
        protectedStatic = before;
        return TwoWayGen.returning(seen);
    }

    /** One constructor is public, the other for subclasses alone, as is the class. */
    @Generator
    @Hazard("acc-protected-nested-ctor")
    static TwoWayGen<Object, Object, String> nested(int kept) {
        Part part = new Part("" + Gen.yield("text"));
        Part anonymous = new Part(kept + Gen.<Integer>yield("number")) {
            @Override
            public String toString() {
                return "anonymous " + kept + super.toString();
            }
        };
        Gen.yield(part.toString());
        return TwoWayGen.returning(anonymous + part.text);
    }

    public static String box() throws CloneNotSupportedException {
        Check.equal(
                "[hides1InheritedBox, hides, returned hides1213hiding]",
                Check.drive(new InheritedBox().hidden(new InheritedBox()), 5, 7));
        clones();
        Check.equal("[set, 1, returned s!2set]", Check.drive(statics(), "!", 2));
        Check.equal("[text, number, part t, returned anonymous 9part 14t]", Check.drive(nested(9), "t", 5, null));
        return "OK";
    }
}
