package io.generator.check.rule;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.generator.check.source.Body;
import io.generator.check.source.Suspension;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Misplacement;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspensionPoint;
import java.util.Optional;
import java.util.function.Function;

/** A yield or an await where none can be. */
record SuspensionPlaces(Reporter reporter) implements Check {
    @Override
    public void check(Body body) {
        switch (body.kind()) {
            case GENERATOR -> checkMethod(body, MethodKind.GENERATOR);
            case ASYNC -> checkMethod(body, MethodKind.ASYNC);
            case GENERATOR_LAMBDA, ASYNC_LAMBDA -> body.protocol().ifPresent(protocol -> checkInside(body, protocol));
            case METHOD -> misplaced(body, Misplacement::inMethod);
            case LAMBDA -> misplaced(body, Misplacement::inLambda);
            case INITIALISER -> misplaced(body, Misplacement::inConstructor);
            case UNKNOWN -> {}
        }
        body.references().forEach(reference -> checkReference(body, reference));
    }

    private void misplaced(Body body, Function<SuspensionPoint.Kind, Misplacement> wrong) {
        body.suspensions().forEach(suspension -> report(wrong.apply(suspension.kind()), suspension));
    }

    /** As in the transformer, a method that cannot be rewritten is not looked into. */
    private void checkMethod(Body body, MethodKind kind) {
        new MethodHead(body.expressions(), reporter, kind)
                .check((MethodDeclaration) body.node())
                .ifPresent(protocol -> checkInside(body, protocol));
    }

    private void checkInside(Body body, Protocol protocol) {
        String locked = body.kind().isAsync() ? Wording.AWAIT_WHILE_LOCKED : Wording.YIELD_WHILE_LOCKED;
        for (Suspension suspension : body.suspensions()) {
            if (suspension.isLocked()) reporter.report(Rule.YIELD_WHILE_LOCKED, suspension.node(), locked);
            Misplacement.in(protocol, suspension.kind()).ifPresent(wrong -> report(wrong, suspension));
        }
    }

    private void report(Misplacement wrong, Suspension suspension) {
        reporter.report(wrong.rule(), suspension.node(), wrong.message());
    }

    private void checkReference(Body body, MethodReferenceExpr reference) {
        suspension(body, reference)
                .map(Misplacement::inReference)
                .ifPresent(wrong -> reporter.report(wrong.rule(), reference, wrong.message()));
    }

    private static Optional<SuspensionPoint.Kind> suspension(Body body, MethodReferenceExpr reference) {
        Expression scope = reference.getScope();
        return scope instanceof TypeExpr type
                ? body.expressions()
                        .resolve(type.getType().asString(), type)
                        .flatMap(owner -> SuspensionPoint.kindOf(owner.replace('.', '/'), reference.getIdentifier()))
                : Optional.empty();
    }
}
