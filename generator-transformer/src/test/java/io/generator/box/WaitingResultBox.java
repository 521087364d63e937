package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** What a try statement leaves with waits until its block of finally, which yields, has ended. */
public final class WaitingResultBox {
    private final List<String> log = new ArrayList<>();

    private WaitingResultBox() {}

    /** The value of a switch waits in a variable without a name while the block of finally is suspended. */
    @Hazard("exc-return-in-try-finally-yield")
    @Generator
    TwoWayGen<String, Integer, String> waits(int way) {
        int i =
                switch (way) {
                    case 0:
                        try {
                            yield 1 + Gen.<Integer>yield("int");
                        } finally {
                            log.add("int" + Gen.yield("finally int"));
                        }
                    default:
                        yield way;
                };
        long l =
                switch (way) {
                    case 0:
                        try {
                            yield Gen.<Integer>yield("long") * (1L << 40);
                        } finally {
                            log.add("long" + Gen.yield("finally long"));
                        }
                    default:
                        yield 2L;
                };
        double d =
                switch (way) {
                    case 0:
                        try {
                            yield Gen.<Integer>yield("double") / 8.0;
                        } finally {
                            log.add("double" + Gen.yield("finally double"));
                        }
                    default:
                        yield 0.5;
                };
        try {
            return TwoWayGen.returning(i + " " + l + " " + d + Gen.yield("ref"));
        } finally {
            log.add("ref" + Gen.yield("finally ref"));
        }
    }

    private String takeLog() {
        String text = log.toString();
        log.clear();
        return text;
    }

    public static String box() {
        WaitingResultBox box = new WaitingResultBox();
        Check.equal(
                "[int, finally int, long, finally long, double, finally double, ref, finally ref, returned 8 "
                        + (5L << 40) + " 0.3759]",
                Check.drive(box.waits(0), 7, 1, 5, 2, 3, 3, 9, 4));
        Check.equal("[int1, long2, double3, ref4]", box.takeLog());
        Check.equal("[ref, finally ref, returned 4 2 0.50]", Check.drive(box.waits(4), 0, 5));
        return "OK";
    }
}
