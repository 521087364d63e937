package io.generator.javac.lint;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A loop that is left before its generator has cleaned up. */
final class LeftOpen implements Lint {
    private final Language language;
    private final Reporter reporter;

    /** Of the methods seen: javac may have dropped the code of an earlier class already. */
    private final Set<ExecutableElement> withCleanup = new HashSet<>();

    LeftOpen(Language language, Reporter reporter) {
        this.language = language;
        this.reporter = reporter;
    }

    @Override
    public void check(Body body) {
        remember(body);
        for (TreePath loop : body.loops()) check(body, loop);
    }

    private void remember(Body body) {
        if (body.kind() != Body.Kind.GENERATOR) return;
        boolean cleansUp = body.tries().stream()
                .map(path -> (TryTree) path.getLeaf())
                .filter(Cleanup::isCleanup)
                .anyMatch(tree -> body.suspensions().stream()
                        .anyMatch(suspension -> Body.isInside(suspension.path(), tree.getBlock())));
        if (cleansUp && language.trees().getElement(body.path()) instanceof ExecutableElement method)
            withCleanup.add(method);
    }

    private void check(Body body, TreePath loop) {
        EnhancedForLoopTree tree = (EnhancedForLoopTree) loop.getLeaf();
        ExecutableElement generator = generator(body, new TreePath(loop, tree.getExpression()));
        if (generator == null) return;
        EarlyExits exits = EarlyExits.of(tree.getStatement());
        if (!exits.jumps() && !exits.returns()) return;
        if (language.closesWhenUnreachable(generator) || !cleansUp(generator)) return;
        reporter.report(
                Rule.LEFT_OPEN,
                new TreePath(loop, tree.getExpression()),
                Wording.leftOpen(generator.getSimpleName().toString()));
    }

    /** The method that makes the generator which a loop is over, if nobody but the loop has it; or null. */
    private @Nullable ExecutableElement generator(Body body, TreePath expression) {
        Tree tree = expression.getLeaf();
        if (tree instanceof MethodInvocationTree) return generatorMethod(expression);
        if (!(tree instanceof IdentifierTree)) return null;
        Element variable = language.trees().getElement(expression);
        if (variable == null || variable.getKind() != ElementKind.LOCAL_VARIABLE) return null;
        VariableUses uses = VariableUses.in(body.path(), variable, language.trees());
        return uses.isOnlyIterated() && uses.loops() == 1 ? initialiser(variable) : null;
    }

    private @Nullable ExecutableElement initialiser(Element variable) {
        TreePath path = language.trees().getPath(variable);
        if (path == null || !(path.getLeaf() instanceof VariableTree tree)) return null;
        ExpressionTree initialiser = tree.getInitializer();
        boolean isResource = path.getParentPath().getLeaf() instanceof TryTree;
        return initialiser == null || isResource || !(initialiser instanceof MethodInvocationTree)
                ? null
                : generatorMethod(new TreePath(path, initialiser));
    }

    private @Nullable ExecutableElement generatorMethod(TreePath call) {
        ExecutableElement method = language.methodOf(call);
        return method != null && language.isAnnotated(method, Language.GENERATOR) ? method : null;
    }

    private boolean cleansUp(ExecutableElement generator) {
        if (withCleanup.contains(generator)) return true;
        MethodTree tree = language.trees().getTree(generator);
        return tree != null && Cleanup.isIn(tree);
    }
}
