package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Jumps out of a switch: to the loops around it, past a block with a label, out of a switch within a switch. */
public final class SwitchJumpsBox {
    private SwitchJumpsBox() {}

    @Generator
    @Hazard("sw-in-loop-continue-label")
    static TwoWayGen<String, Object, String> loops(int rounds) {
        StringBuilder seen = new StringBuilder();
        outer:
        for (int i = 0; i < rounds; i++, seen.append(Gen.<String>yield("update " + i))) {
            int j = 0;
            inner:
            do {
                switch (Gen.<Integer>yield(i + "," + j)) {
                    case 0:
                        continue;
                    case 1:
                        seen.append(Gen.<String>yield("continue"));
                        continue outer;
                    case 2:
                        break inner;
                    case 3:
                        break outer;
                    case 4:
                        for (String s : new String[] {"a", "b"}) {
                            switch (Gen.<String>yield(s)) {
                                case "inner":
                                    continue inner;
                                case "next":
                                    continue;
                                default:
                            }
                            seen.append(s);
                        }
                        break;
                    default:
                        return TwoWayGen.returning(seen + Gen.<String>yield("return"));
                }
                seen.append('.');
            } while (++j < 3);
            seen.append('/');
        }
        return TwoWayGen.returning(seen + "!");
    }

    @Generator
    @Hazard("sw-break-label")
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> blocks(int n) {
        String seen = "";
        block:
        {
            choice:
            switch (n) {
                case 0:
                    try {
                        seen += Gen.yield("try");
                        switch (seen) {
                            case "block":
                                break block;
                            case "choice":
                                break choice;
                            default:
                                break;
                        }
                        seen += ".";
                    } finally {
                        seen += Gen.yield("finally");
                    }
                case 1:
                    seen += Gen.yield("one");
            }
            seen += Gen.yield("after");
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[0,0, continue, update 1, 1,0, 1,1, a, b, 1,2, a, update 2, 2,0, returned C>b./>!]",
                Check.drive(loops(9), 1, "C", ">", 0, 4, "next", "x", 4, "inner", ">", 3));
        Check.equal("[0,0, update 1, 1,0, return, returned />R]", Check.drive(loops(9), 2, ">", 9, "R"));
        Check.equal("[0,0, update 1, returned />!]", Check.drive(loops(1), 2, ">"));
        Check.equal("[try, finally, returned blockF]", Check.drive(blocks(0), "block", "F"));
        Check.equal("[try, finally, after, returned choiceFA]", Check.drive(blocks(0), "choice", "F", "A"));
        Check.equal("[try, finally, one, after, returned x.FOA]", Check.drive(blocks(0), "x", "F", "O", "A"));
        Check.equal("[one, after, returned OA]", Check.drive(blocks(1), "O", "A"));
        Check.equal("[after, returned A]", Check.drive(blocks(2), "A"));
        return "OK";
    }
}
