package io.generator.javac.check;

import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.LambdaKinds;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.javac.source.Suspension;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;

/** Holds the rules against a body. */
public final class SourceChecks {
    private final Language language;
    private final Reporter reporter;
    private final LambdaKinds lambdas;

    public SourceChecks(Language language, Reporter reporter) {
        this.language = language;
        this.reporter = reporter;
        this.lambdas = new LambdaKinds(language);
    }

    /** Reports each rule that the body breaks. */
    public void check(Body body) {
        switch (body.kind()) {
            case GENERATOR -> checkGenerator(body);
            case GENERATOR_LAMBDA -> checkLambda(body);
            case ASYNC -> checkSuspensions(body, DeclaredTypes.ofAsync(body, language));
            case METHOD -> misplaced(body, Rule.YIELD_OUTSIDE_GENERATOR, Wording.YIELD_OUTSIDE_GENERATOR);
            case LAMBDA -> misplaced(body, Rule.YIELD_IN_LAMBDA, Wording.YIELD_IN_LAMBDA);
            case INITIALISER -> misplaced(body, Rule.YIELD_IN_CONSTRUCTOR, Wording.YIELD_IN_CONSTRUCTOR);
        }
        body.references().forEach(this::checkReference);
    }

    private void misplaced(Body body, Rule rule, String message) {
        body.suspensions().forEach(suspension -> reporter.report(rule, suspension.path(), message));
    }

    /** As in the transformer, a method that cannot be a generator is not looked into. */
    private void checkGenerator(Body body) {
        boolean isSound = new MethodCheck(language, reporter).check(body.path());
        if (isSound) checkSuspensions(body, DeclaredTypes.ofMethod(body, language));
    }

    private void checkLambda(Body body) {
        if (lambdas.isSerializable(body.path()))
            reporter.report(Rule.LAMBDA_IS_NO_GENERATOR, body.path(), Wording.SERIALIZABLE_LAMBDA);
        lambdas.generatorInterface(body.path())
                .ifPresent(type -> checkSuspensions(body, DeclaredTypes.ofLambda(type, language)));
    }

    private void checkSuspensions(Body body, DeclaredTypes declared) {
        YieldCheck types = new YieldCheck(language, reporter, declared);
        for (Suspension suspension : body.suspensions()) {
            if (suspension.isLocked())
                reporter.report(Rule.YIELD_WHILE_LOCKED, suspension.path(), Wording.YIELD_WHILE_LOCKED);
            types.check(suspension);
        }
    }

    private void checkReference(TreePath reference) {
        if (language.suspends(language.methodOf(reference)))
            reporter.report(Rule.YIELD_IN_LAMBDA, reference, Wording.YIELD_IN_REFERENCE);
        lambdas.generatorInterface(reference).ifPresent(type -> {
            if (lambdas.isSerializable(reference))
                reporter.report(Rule.LAMBDA_IS_NO_GENERATOR, reference, Wording.SERIALIZABLE_LAMBDA);
            if (language.isNamed(type, Language.GENERATOR_BLOCK))
                reporter.report(Rule.LAMBDA_IS_NO_GENERATOR, reference, Wording.referenceAs("GeneratorBlock"));
        });
    }
}
