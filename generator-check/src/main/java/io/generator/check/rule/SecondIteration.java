package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.generator.check.source.Body;
import io.generator.check.source.Nodes;
import io.generator.check.source.Variable;
import io.generator.check.source.Vocabulary;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Optional;
import java.util.Set;

/** A loop over a generator that another loop, or the same one before, has come to the end of. */
record SecondIteration(Reporter reporter) implements Check {
    private static final Set<String> GENERATORS = Set.of(Vocabulary.GEN, Vocabulary.TWO_WAY_GEN);

    @Override
    public void check(Body body) {
        for (ForEachStmt loop : body.loops())
            generatorVariable(body, loop)
                    .filter(variable -> isIteratedBefore(body, loop, variable))
                    .filter(variable -> !VariableUses.in(body.node(), variable, body.expressions())
                            .isAssigned())
                    .ifPresent(variable -> reporter.report(
                            Rule.ITERATED_TWICE,
                            loop.getIterable(),
                            Wording.iteratedTwice(loop.getIterable().toString())));
    }

    /** The local variable with a generator that is looped over. */
    private static Optional<Variable> generatorVariable(Body body, ForEachStmt loop) {
        return body.expressions()
                .variable(loop.getIterable())
                .filter(variable ->
                        variable.kind() == Variable.Kind.LOCAL || variable.kind() == Variable.Kind.PARAMETER)
                .filter(variable -> body.expressions()
                        .typeOf(variable)
                        .filter(GENERATORS::contains)
                        .isPresent());
    }

    private static boolean isIteratedBefore(Body body, ForEachStmt loop, Variable variable) {
        return body.loops().stream()
                        .filter(other -> !Nodes.isSame(other, loop)
                                && generatorVariable(body, other)
                                        .filter(variable::isSame)
                                        .isPresent())
                        .anyMatch(other -> runsToItsEnd(other) && isFollowed(other, loop))
                || (runsToItsEnd(loop) && isRepeated(body, loop, variable));
    }

    private static boolean runsToItsEnd(ForEachStmt loop) {
        return !EarlyExits.of(loop.getBody()).jumps();
    }

    /** Whether the second one stands in a later statement of the block that the first one is in. */
    private static boolean isFollowed(ForEachStmt first, ForEachStmt second) {
        return parent(first) instanceof BlockStmt block
                && Nodes.following(block, first).stream().anyMatch(statement -> Nodes.isInside(second, statement));
    }

    /** Whether a loop around it goes on after it, and the variable is not of that loop. */
    private static boolean isRepeated(Body body, ForEachStmt loop, Variable variable) {
        for (Node at = parent(loop); !Nodes.isSame(at, body.node()); at = parent(at)) {
            Optional<Node> repeated = repeatedPart(at);
            if (repeated.isPresent())
                return !VariableUses.isDeclaredIn(variable, at)
                        && !EarlyExits.of(repeated.get()).areThere();
        }
        return false;
    }

    private static Optional<Node> repeatedPart(Node node) {
        if (node instanceof ForEachStmt loop) return Optional.of(loop.getBody());
        if (node instanceof ForStmt loop) return Optional.of(loop.getBody());
        return node instanceof WhileStmt loop ? Optional.of(loop.getBody()) : Optional.empty();
    }

    private static Node parent(Node node) {
        return node.getParentNode().orElseThrow();
    }
}
