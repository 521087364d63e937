package io.generator.javac.lint;

import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import java.util.List;

/** All lints, for one run of the compiler. */
public final class Lints {
    private final List<Lint> lints;

    public Lints(Language language, Reporter reporter) {
        lints = List.of(
                new DroppedCall(language, reporter),
                new SwallowedExit(language, reporter),
                new SecondIteration(language, reporter),
                new LeftOpen(language, reporter),
                new BlockingCall(language, reporter));
    }

    /** Reports what is doubtful in a body. */
    public void check(Body body) {
        lints.forEach(lint -> lint.check(body));
    }
}
