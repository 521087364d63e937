package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What older compilers made of try-with-resources, written out: each must do what the statement does. */
public final class WrittenOutResourcesBox {
    private static final List<String> LOG = new ArrayList<>();

    private WrittenOutResourcesBox() {}

    private record Door(boolean jams) implements AutoCloseable {
        static Door open(String state) {
            LOG.add("open " + state);
            if ("missing".equals(state)) throw new IllegalArgumentException(state);
            return state == null ? null : new Door(state.equals("jams"));
        }

        @Override
        public void close() {
            LOG.add("close");
            if (jams) throw new IllegalStateException("jammed");
        }
    }

    private static String in(Door door, String sent) {
        LOG.add("in " + door + " " + sent);
        if ("fail".equals(sent)) throw new IllegalArgumentException("failed");
        return sent;
    }

    @Generator
    static TwoWayGen<String, String, String> statement() {
        try (Door door = Door.open(Gen.yield("opening"))) {
            String sent = in(door, Gen.yield("inside"));
            if ("return".equals(sent)) return TwoWayGen.returning(sent + Gen.yield("returning"));
        }
        return TwoWayGen.returning(Gen.yield("closed"));
    }

    /** As javac 8. */
    @Hazard("exc-twr-javac-variants")
    @Generator
    static TwoWayGen<String, String, String> inline() {
        Door door = Door.open(Gen.yield("opening"));
        Throwable primary = null;
        try {
            String sent = in(door, Gen.yield("inside"));
            if ("return".equals(sent)) return TwoWayGen.returning(sent + Gen.yield("returning"));
        } catch (Throwable t) {
            primary = t;
            throw t;
        } finally {
            if (door != null) {
                if (primary != null) {
                    try {
                        door.close();
                    } catch (Throwable suppressed) {
                        primary.addSuppressed(suppressed);
                    }
                } else {
                    door.close();
                }
            }
        }
        return TwoWayGen.returning(Gen.yield("closed"));
    }

    /** As javac 9 and 10, which add this method to the class. */
    private static void closeResource(Throwable primary, AutoCloseable resource) throws Exception {
        if (primary != null) {
            try {
                resource.close();
            } catch (Throwable suppressed) {
                primary.addSuppressed(suppressed);
            }
        } else {
            resource.close();
        }
    }

    @Generator
    static TwoWayGen<String, String, String> byMethod() throws Exception {
        Door door = Door.open(Gen.yield("opening"));
        Throwable primary = null;
        try {
            String sent = in(door, Gen.yield("inside"));
            if ("return".equals(sent)) return TwoWayGen.returning(sent + Gen.yield("returning"));
        } catch (Throwable t) {
            primary = t;
            throw t;
        } finally {
            if (door != null) closeResource(primary, door);
        }
        return TwoWayGen.returning(Gen.yield("closed"));
    }

    /** As the compiler of Eclipse. */
    @Generator
    static TwoWayGen<String, String, String> twoVariables() throws Throwable {
        Throwable primary = null;
        Throwable caught = null;
        try {
            Door door = Door.open(Gen.yield("opening"));
            try {
                String sent = in(door, Gen.yield("inside"));
                if ("return".equals(sent)) return TwoWayGen.returning(sent + Gen.yield("returning"));
            } catch (Throwable t) {
                primary = t;
                throw primary;
            } finally {
                if (door != null) door.close();
            }
        } catch (Throwable t) {
            caught = t;
            if (primary == null) primary = caught;
            else if (primary != caught) primary.addSuppressed(caught);
            throw primary;
        }
        return TwoWayGen.returning(Gen.yield("closed"));
    }

    private static String run(TwoWayGen<String, String, String> gen, String[] sent) {
        LOG.clear();
        try {
            LOG.add(gen.next());
            for (String value : sent)
                LOG.add("raise".equals(value) ? gen.raise(new IllegalStateException("raised")) : gen.send(value));
        } catch (Throwable t) {
            LOG.add(t + Arrays.toString(t.getSuppressed()));
        }
        if (!gen.hasNext()) LOG.add("ended");
        return LOG.toString();
    }

    public static String box() throws Throwable {
        List<String[]> runs = new ArrayList<>();
        runs.add(new String[] {"missing"});
        for (String door : new String[] {"opens", "jams", null}) {
            runs.add(new String[] {door, "go", "on"});
            runs.add(new String[] {door, "return", "now"});
            runs.add(new String[] {door, "fail"});
            runs.add(new String[] {door, "raise"});
            runs.add(new String[] {door, "return", "raise"});
        }
        for (String[] sent : runs) {
            String expected = run(statement(), sent);
            Check.equal(expected, run(inline(), sent));
            Check.equal(expected, run(byMethod(), sent));
            Check.equal(expected, run(twoVariables(), sent));
        }
        return "OK";
    }
}
