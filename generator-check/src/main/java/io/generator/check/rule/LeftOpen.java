package io.generator.check.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.generator.check.source.Body;
import io.generator.check.source.Callee;
import io.generator.check.source.Variable;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Optional;

/** A loop that is left before its generator has cleaned up. */
record LeftOpen(Reporter reporter) implements Check {
    @Override
    public void check(Body body) {
        for (ForEachStmt loop : body.loops()) {
            EarlyExits exits = EarlyExits.of(loop.getBody());
            if (exits.jumps() || exits.returns())
                generator(body, loop.getIterable())
                        .filter(Callee::leavesOpen)
                        .ifPresent(generator -> reporter.report(
                                Rule.LEFT_OPEN, loop.getIterable(), Wording.leftOpen(generator.name())));
        }
    }

    /** The method that makes the generator which a loop is over, if nobody but the loop has it. */
    private static Optional<Callee> generator(Body body, Expression iterable) {
        if (iterable instanceof MethodCallExpr call) return body.expressions().callee(call);
        return body.expressions()
                .variable(iterable)
                .filter(variable -> variable.kind() == Variable.Kind.LOCAL && isOnlyLoopedOver(body, variable))
                .flatMap(Variable::initializer)
                .filter(MethodCallExpr.class::isInstance)
                .flatMap(call -> body.expressions().callee((MethodCallExpr) call));
    }

    private static boolean isOnlyLoopedOver(Body body, Variable variable) {
        VariableUses uses = VariableUses.in(body.node(), variable, body.expressions());
        return uses.isOnlyIterated() && uses.loops() == 1;
    }
}
