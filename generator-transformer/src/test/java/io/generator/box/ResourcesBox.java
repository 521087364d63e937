package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The statement try-with-resources over yields. */
public final class ResourcesBox {
    private static final List<String> LOG = new ArrayList<>();

    private ResourcesBox() {}

    private record Door(String name, boolean jams) implements AutoCloseable {
        Door {
            LOG.add("open " + name);
            if (name.equals("missing")) throw new IllegalArgumentException(name);
        }

        @Override
        public void close() {
            LOG.add("close " + name);
            if (jams) throw new IllegalStateException(name + " jams");
        }
    }

    @Hazard({"exc-twr-basic", "exc-twr-suppressed"})
    @Generator
    static TwoWayGen<String, Object, String> two(boolean firstJams, boolean secondJams) {
        try (Door a = new Door("a" + Gen.yield("opening a"), firstJams);
                Door b = new Door(a.name() + "b", secondJams)) {
            LOG.add("sent " + Gen.yield("in " + b.name()));
            if (b.name().equals("afb")) throw new IllegalArgumentException("body");
            return TwoWayGen.returning(a.name() + Gen.yield("leaving"));
        } catch (RuntimeException e) {
            return TwoWayGen.returning(Gen.yield("caught") + e.getMessage() + Arrays.toString(e.getSuppressed()));
        } finally {
            LOG.add("finally");
        }
    }

    @Hazard("exc-twr-two-resources-second-init-throws")
    @Generator
    static TwoWayGen<String, String, String> second(boolean firstJams) {
        try (Door a = new Door("a", firstJams);
                Door b = new Door(Gen.yield("opening b"), true)) {
            return TwoWayGen.returning("in " + b.name() + a.name());
        } catch (IllegalArgumentException e) {
            return TwoWayGen.returning(e.getMessage() + Gen.yield("caught") + Arrays.toString(e.getSuppressed()));
        }
    }

    @Hazard({"exc-twr-null-resource", "exc-twr-effectively-final-var"})
    @Generator
    static Gen<Integer> none(Door outer) {
        try (Door missing = null;
                outer) {
            Gen.yield(missing == null ? 1 : 0);
            Gen.yield(2);
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> generatorInside(Gen<Integer> source) {
        try (source) {
            for (int i : source) Gen.yield(i * 10);
        }
        return Gen.done();
    }

    private static String log() {
        String log = LOG.toString();
        LOG.clear();
        return log;
    }

    public static String box() {
        Check.equal("[opening a, in a1b, leaving, returned a1!]", Check.drive(two(false, false), 1, 2, "!"));
        Check.equal("[open a1, open a1b, sent 2, close a1b, close a1, finally]", log());
        Check.equal(
                "[opening a, in afb, caught, returned >body[java.lang.IllegalStateException: afb jams,"
                        + " java.lang.IllegalStateException: af jams]]",
                Check.drive(two(true, true), "f", 2, ">"));
        Check.equal("[open af, open afb, sent 2, close afb, close af, finally]", log());
        Check.equal(
                "[opening a, in a1b, leaving, caught, returned ?a1 jams[]]",
                Check.drive(two(true, false), 1, 2, 3, "?"));
        log();
        TwoWayGen<String, Object, String> raised = two(false, true);
        raised.next();
        raised.send(1);
        Check.equal("caught", raised.raise(new IllegalArgumentException("raised")));
        Check.equal("[open a1, open a1b, close a1b, close a1]", log());
        raised.close();
        Check.equal("[finally]", log());
        secondIsMissing();
        closing();
        return "OK";
    }

    private static void secondIsMissing() {
        Check.equal("[opening b, caught, returned missing![]]", Check.drive(second(false), "missing", "!"));
        Check.equal("[open a, open missing, close a]", log());
        Check.equal(
                "[opening b, caught, returned missing![java.lang.IllegalStateException: a jams]]",
                Check.drive(second(true), "missing", "!"));
        Check.equal("[open a, open missing, close a]", log());
        TwoWayGen<String, String, String> raised = second(false);
        raised.next();
        Check.equal("caught", raised.raise(new IllegalArgumentException()));
        Check.equal("[open a, close a]", log());
    }

    private static void closing() {
        Gen<Integer> early = none(new Door("o", false));
        early.next();
        early.close();
        Check.equal("[open o, close o]", log());
        Check.equal("[1, 2]", Check.drain(none(new Door("p", false))));
        Check.equal("[open p, close p]", log());
        Gen<Integer> source = none(new Door("q", false));
        Gen<Integer> outer = generatorInside(source);
        Check.equal(10, outer.next());
        outer.close();
        Check.equal("[open q, close q]", log());
        Gen<Integer> jammed = none(new Door("r", true));
        jammed.next();
        jammed.close(); // what close() of the resource throws is suppressed in the GeneratorExit, as Java has it
        Check.equal("[open r, close r]", log());
    }
}
