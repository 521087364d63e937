package io.generator.check.rule;

import io.generator.check.source.Body;
import java.util.List;

/** All that is looked for. */
public final class Checks {
    private final List<Check> checks;

    public Checks(Reporter reporter) {
        checks = List.of(
                new SuspensionPlaces(reporter),
                new LambdaObjects(reporter),
                new DroppedCall(reporter),
                new SwallowedExit(reporter),
                new SecondIteration(reporter),
                new LeftOpen(reporter),
                new BlockingCall(reporter));
    }

    /** Reports what is wrong with a body. */
    public void check(Body body) {
        checks.forEach(check -> check.check(body));
    }
}
