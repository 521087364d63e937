package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.Type;
import io.generator.check.source.Body;
import io.generator.check.source.Nodes;
import io.generator.check.source.Vocabulary;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catch that keeps a generator from ending when it is closed, since the body goes on to another yield. */
record SwallowedExit(Reporter reporter) implements Check {
    /** What a {@code GeneratorExit} is. */
    private static final Set<String> CAUGHT =
            Set.of(Vocabulary.GENERATOR_EXIT, "java.lang.Error", "java.lang.Throwable");

    @Override
    public void check(Body body) {
        if (body.kind().isGenerator() || body.kind().isAsync())
            body.tries().forEach(statement -> check(body, statement));
    }

    private void check(Body body, TryStmt statement) {
        if (!yields(body, statement.getTryBlock())) return;
        catchOfExit(body, statement)
                .filter(clause -> !Departure.isIn(clause.getBody()) && yieldsAfter(body, statement, clause))
                .ifPresent(clause -> reporter.report(Rule.EXIT_SWALLOWED, clause, Wording.EXIT_SWALLOWED));
    }

    /** An await is not where a generator is closed. */
    private static boolean yields(Body body, Node part) {
        return body.suspensions().stream()
                .filter(suspension -> suspension.kind() != SuspensionPoint.Kind.AWAIT)
                .anyMatch(suspension -> Nodes.isInside(suspension.node(), part));
    }

    /** The first clause that takes it. */
    private static Optional<CatchClause> catchOfExit(Body body, TryStmt statement) {
        return statement.getCatchClauses().stream()
                .filter(clause -> caught(clause).stream().anyMatch(type -> takesExit(body, type)))
                .findFirst();
    }

    private static List<? extends Type> caught(CatchClause clause) {
        Type type = clause.getParameter().getType();
        return type.isUnionType() ? type.asUnionType().getElements() : List.of(type);
    }

    private static boolean takesExit(Body body, Type type) {
        return body.expressions()
                .resolve(type.asString(), type)
                .filter(CAUGHT::contains)
                .isPresent();
    }

    /** Whether there is a way from the end of the clause to another yield. */
    private static boolean yieldsAfter(Body body, TryStmt statement, CatchClause clause) {
        if (yields(body, clause.getBody())) return true;
        for (Node at = statement;
                !Nodes.isSame(at, body.node());
                at = at.getParentNode().orElseThrow()) {
            if (isLoop(at)) return true;
            if (!(at.getParentNode().orElseThrow() instanceof BlockStmt block)) continue;
            for (Statement next : Nodes.following(block, at)) {
                if (yields(body, next)) return true;
                if (next instanceof ReturnStmt || next instanceof ThrowStmt || next instanceof BreakStmt) return false;
            }
        }
        return false;
    }

    private static boolean isLoop(Node node) {
        return node instanceof WhileStmt
                || node instanceof DoStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt;
    }
}
