package io.generator.check.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.generator.check.source.Body;
import io.generator.check.source.LambdaKinds;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.LambdaInterfaces;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Protocol;

/** A lambda or a method reference that is to be made a generator, or asynchronous, and cannot be. */
record LambdaObjects(Reporter reporter) implements Check {
    @Override
    public void check(Body body) {
        LambdaKinds lambdas = new LambdaKinds(body.expressions());
        if (body.node() instanceof LambdaExpr lambda)
            body.protocol().ifPresent(protocol -> checkSerializable(lambdas, lambda, protocol));
        body.references().forEach(reference -> checkReference(lambdas, reference));
    }

    private void checkSerializable(LambdaKinds lambdas, Expression lambda, Protocol protocol) {
        boolean isAsync = protocol.kind() == MethodKind.ASYNC;
        if (lambdas.isSerializable(lambda))
            reporter.report(
                    Rule.LAMBDA_IS_NO_GENERATOR,
                    lambda,
                    isAsync ? Wording.SERIALIZABLE_ASYNC_LAMBDA : Wording.SERIALIZABLE_LAMBDA);
    }

    private void checkReference(LambdaKinds lambdas, MethodReferenceExpr reference) {
        lambdas.suspendableInterface(reference).ifPresent(type -> {
            LambdaInterfaces.protocol(type).ifPresent(protocol -> checkSerializable(lambdas, reference, protocol));
            if (!LambdaInterfaces.takesReferences(type))
                reporter.report(Rule.LAMBDA_IS_NO_GENERATOR, reference, Wording.referenceAs(simpleName(type)));
        });
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
