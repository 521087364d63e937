package io.generator.javac.check;

import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.LambdaKinds;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.javac.source.Suspension;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Misplacement;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspensionPoint;
import java.util.function.Function;
import javax.lang.model.type.TypeMirror;

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
            case GENERATOR -> checkMethod(body, MethodKind.GENERATOR);
            case ASYNC -> checkMethod(body, MethodKind.ASYNC);
            case GENERATOR_LAMBDA, ASYNC_LAMBDA -> checkLambda(body);
            case METHOD -> misplaced(body, Misplacement::inMethod);
            case LAMBDA -> misplaced(body, Misplacement::inLambda);
            case INITIALISER -> misplaced(body, Misplacement::inConstructor);
        }
        body.references().forEach(this::checkReference);
    }

    private void misplaced(Body body, Function<SuspensionPoint.Kind, Misplacement> wrong) {
        body.suspensions().forEach(suspension -> report(wrong.apply(suspension.kind()), suspension.path()));
    }

    /** As in the transformer, a method that cannot be rewritten is not looked into. */
    private void checkMethod(Body body, MethodKind kind) {
        new MethodCheck(language, reporter, kind)
                .check(body.path())
                .ifPresent(
                        protocol -> checkSuspensions(body, protocol, DeclaredTypes.ofMethod(body, protocol, language)));
    }

    private void checkLambda(Body body) {
        lambdas.suspendableInterface(body.path())
                .ifPresent(type -> language.lambdaProtocol(type).ifPresent(protocol -> {
                    checkSerializable(body.path(), protocol);
                    checkSuspensions(body, protocol, DeclaredTypes.ofLambda(type, protocol));
                }));
    }

    private void checkSerializable(TreePath lambda, Protocol protocol) {
        boolean isAsync = protocol.kind() == MethodKind.ASYNC;
        if (lambdas.isSerializable(lambda))
            reporter.report(
                    Rule.LAMBDA_IS_NO_GENERATOR,
                    lambda,
                    isAsync ? Wording.SERIALIZABLE_ASYNC_LAMBDA : Wording.SERIALIZABLE_LAMBDA);
    }

    private void checkSuspensions(Body body, Protocol protocol, DeclaredTypes declared) {
        YieldCheck types = new YieldCheck(language, reporter, declared);
        String locked = body.kind().isAsync() ? Wording.AWAIT_WHILE_LOCKED : Wording.YIELD_WHILE_LOCKED;
        for (Suspension suspension : body.suspensions()) {
            if (suspension.isLocked()) reporter.report(Rule.YIELD_WHILE_LOCKED, suspension.path(), locked);
            Misplacement.in(protocol, suspension.kind())
                    .ifPresentOrElse(wrong -> report(wrong, suspension.path()), () -> types.check(suspension));
        }
    }

    private void checkReference(TreePath reference) {
        language.suspension(language.methodOf(reference))
                .ifPresent(kind -> report(Misplacement.inReference(kind), reference));
        lambdas.suspendableInterface(reference).ifPresent(type -> checkReference(reference, type));
    }

    private void checkReference(TreePath reference, TypeMirror type) {
        language.lambdaProtocol(type).ifPresent(protocol -> checkSerializable(reference, protocol));
        if (!language.takesReferences(type))
            reporter.report(Rule.LAMBDA_IS_NO_GENERATOR, reference, Wording.referenceAs(language.simpleName(type)));
    }

    private void report(Misplacement wrong, TreePath place) {
        reporter.report(wrong.rule(), place, wrong.message());
    }
}
