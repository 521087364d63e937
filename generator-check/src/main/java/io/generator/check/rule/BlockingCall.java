package io.generator.check.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.generator.check.source.Body;
import io.generator.check.source.Callee;
import io.generator.check.source.Platform;
import io.generator.check.source.Variable;
import io.generator.transformer.diagnostic.BlockingMethods;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.function.Predicate;

/** A call in an {@code @Async} method that holds up all that shares its thread. */
record BlockingCall(Reporter reporter) implements Check {
    private static final String OBJECT = "java.lang.Object";

    @Override
    public void check(Body body) {
        if (body.kind().isAsync())
            for (MethodCallExpr call : body.calls())
                body.expressions().callee(call).ifPresent(callee -> check(body, call, callee));
    }

    private void check(Body body, MethodCallExpr call, Callee callee) {
        String name = callee.name();
        Predicate<String> isOwnerA = type -> isA(body.expressions().platform(), callee.owner(), type);
        if (BlockingMethods.blocks(name, isOwnerA)
                || (BlockingMethods.waitsForFuture(name, isOwnerA) && isPending(body, call)))
            reporter.report(Rule.BLOCKING_CALL, call, Wording.blockingCall(callee.display()));
    }

    private static boolean isA(Platform platform, String owner, String type) {
        return type.equals(OBJECT) ? owner.equals(OBJECT) : platform.isSubtype(owner, type);
    }

    /** Whether the future is one that nothing has been said about: a variable, or one that is started right here. */
    private static boolean isPending(Body body, MethodCallExpr call) {
        Expression receiver = call.getScope().orElse(null);
        if (receiver instanceof MethodCallExpr made) return BlockingMethods.startsWork(made.getNameAsString());
        return receiver instanceof NameExpr
                && body.expressions()
                        .variable(receiver)
                        .filter(variable -> !isKnown(body, variable))
                        .isPresent();
    }

    private static boolean isKnown(Body body, Variable future) {
        return body.calls().stream()
                .filter(call -> asksOrAwaits(call.getNameAsString()))
                .anyMatch(call ->
                        !VariableUses.in(call, future, body.expressions()).isEmpty());
    }

    private static boolean asksOrAwaits(String name) {
        return name.equals("await") || BlockingMethods.asksFuture(name);
    }
}
