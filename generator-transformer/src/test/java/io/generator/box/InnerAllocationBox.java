package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.function.Supplier;

/** Inner, local and anonymous classes, which capture something, and whose arguments yield and branch. */
public final class InnerAllocationBox {
    private final String name;

    private InnerAllocationBox(String name) {
        this.name = name;
    }

    private class Inner {
        private final Object value;

        Inner(Object value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return name + value;
        }
    }

    @Generator
    @Hazard("new-inner-class")
    TwoWayGen<String, Object, String> inner(InnerAllocationBox other) {
        String seen = "" + new Inner(Gen.yield("mine")) + this.new Inner(new Inner(Gen.yield("nested")));
        try {
            seen += other.new Inner(Gen.yield("other"));
            seen += other.new Inner(Gen.yield("anonymous")) {
                @Override
                public String toString() {
                    return "anonymous " + super.toString();
                }
            };
        } catch (NullPointerException e) {
            seen += "no outer instance";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard("new-anonymous-capturing")
    TwoWayGen<String, Object, String> anonymous(long wide) {
        int local = Gen.<Integer>yield("local");
        Supplier<String> supplier = new Supplier<>() {
            private final Inner made = new Inner(local);

            @Override
            public String get() {
                return name + wide + local + made;
            }
        };
        Inner inner = new Inner(supplier.get() + Gen.yield("argument")) {
            @Override
            public String toString() {
                return wide + super.toString() + supplier.get().length() + local;
            }
        };
        record Local(Object value, Inner inner) {}
        class Capturing extends Inner {
            Capturing(Object value) {
                super(value + "" + local);
            }
        }
        return TwoWayGen.returning("" + new Local(Gen.yield("record"), inner) + new Capturing(Gen.yield("class")));
    }

    /** Branches and jumps of a switch while the object is not initialised. */
    @Generator
    @Hazard({"new-string-switch-in-arg", "new-ternary-arg"})
    TwoWayGen<String, Object, String> branches(String... selectors) {
        String seen = "";
        for (String selector : selectors) {
            seen += new Inner(
                    switch (selector + Gen.yield("more")) {
                        case "Aa" -> 1L;
                        case "BB" -> selector.isEmpty() ? 2 : Gen.<Integer>yield("two");
                        case "CC" -> {
                            int number = Integer.parseInt(Gen.yield("number"));
                            yield number < 0 ? 0L : number + Gen.<Integer>yield("more");
                        }
                        default ->
                            new Inner(selector.equals("D") ? Gen.yield("inner") : "d")
                                    .toString()
                                    .length();
                    });
            seen += new Inner(selector.equals("B") ? new Inner(seen.isEmpty() ? "" : Gen.yield("seen")) : null) + ";";
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        InnerAllocationBox box = new InnerAllocationBox("n");
        Check.equal(
                "[mine, nested, other, anonymous, returned nMnnNoOanonymous oA]",
                Check.drive(box.inner(new InnerAllocationBox("o")), "M", "N", "O", "A"));
        Check.equal("[mine, nested, returned nMnnNno outer instance]", Check.drive(box.inner(null), "M", "N"));
        Check.equal(
                "[local, argument, record, class, returned Local[value=R, inner=9nn97n7A57]nC7]",
                Check.drive(box.anonymous(9), 7, "A", "R", "C"));
        Check.equal(
                "[more, more, two, seen, more, number, more, more, number, more, inner, more, returned n1nnull;n5nnS;"
                        + "n16nnull;n0nnull;n2nnull;n2nnull;]",
                Check.drive(
                        box.branches("A", "B", "C", "C", "D", ""),
                        "a",
                        "B",
                        5,
                        "S",
                        "C",
                        "6",
                        10,
                        "C",
                        "-3",
                        "x",
                        "I",
                        "x"));
        return "OK";
    }
}
