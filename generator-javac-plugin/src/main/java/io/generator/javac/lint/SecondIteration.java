package io.generator.javac.lint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** A loop over a generator that another loop, or the same one before, has come to the end of. */
record SecondIteration(Language language, Reporter reporter) implements Lint {
    @Override
    public void check(Body body) {
        for (TreePath loop : body.loops()) {
            Element variable = generatorVariable(loop);
            if (variable == null || !isIteratedBefore(body, loop, variable)) continue;
            if (VariableUses.in(body.path(), variable, language.trees()).isAssigned()) continue;
            reporter.report(
                    Rule.ITERATED_TWICE,
                    new TreePath(loop, expression(loop)),
                    Wording.iteratedTwice(variable.getSimpleName().toString()));
        }
    }

    private static Tree expression(TreePath loop) {
        return ((EnhancedForLoopTree) loop.getLeaf()).getExpression();
    }

    /** The local variable with a generator that is looped over, or null. */
    private @Nullable Element generatorVariable(TreePath loop) {
        TreePath expression = new TreePath(loop, expression(loop));
        if (!(expression.getLeaf() instanceof IdentifierTree)) return null;
        Element variable = language.trees().getElement(expression);
        boolean isLocal = variable != null
                && (variable.getKind() == ElementKind.LOCAL_VARIABLE || variable.getKind() == ElementKind.PARAMETER);
        return isLocal && language.isGenerator(language.typeOf(expression)) ? variable : null;
    }

    private boolean isIteratedBefore(Body body, TreePath loop, Element variable) {
        return body.loops().stream()
                        .filter(other -> other != loop && variable.equals(generatorVariable(other)))
                        .anyMatch(other -> runsToItsEnd(other) && isFollowed(other, loop))
                || (runsToItsEnd(loop) && isRepeated(body, loop, variable));
    }

    private static boolean runsToItsEnd(TreePath loop) {
        return !EarlyExits.of(((EnhancedForLoopTree) loop.getLeaf()).getStatement())
                .jumps();
    }

    /** Whether the second one stands in a later statement of the block that the first one is in. */
    private static boolean isFollowed(TreePath first, TreePath second) {
        if (!(first.getParentPath().getLeaf() instanceof BlockTree block)) return false;
        List<? extends StatementTree> statements = block.getStatements();
        int index = 0;
        while (statements.get(index) != first.getLeaf()) index++;
        return statements.subList(index + 1, statements.size()).stream()
                .anyMatch(statement -> Body.isInside(second, statement));
    }

    /** Whether a loop around it goes on after it, and the variable is not of that loop. */
    private boolean isRepeated(Body body, TreePath loop, Element variable) {
        for (TreePath at = loop.getParentPath(); at.getLeaf() != body.path().getLeaf(); at = at.getParentPath()) {
            Tree repeated = repeatedPart(at.getLeaf());
            if (repeated == null) continue;
            TreePath declaration = language.trees().getPath(variable);
            return declaration != null
                    && !Body.isInside(declaration, at.getLeaf())
                    && !EarlyExits.of(repeated).areThere();
        }
        return false;
    }

    private static @Nullable Tree repeatedPart(Tree tree) {
        if (tree instanceof EnhancedForLoopTree loop) return loop.getStatement();
        if (tree instanceof ForLoopTree loop) return loop.getStatement();
        return tree instanceof WhileLoopTree loop ? loop.getStatement() : null;
    }
}
