package io.generator.javac.lint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/** A catch that keeps a generator from ending when it is closed, since the body goes on to another yield. */
record SwallowedExit(Language language, Reporter reporter) implements Lint {
    private static final Set<Tree.Kind> LOOPS =
            Set.of(Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP, Tree.Kind.ENHANCED_FOR_LOOP);
    private static final Set<Tree.Kind> ENDS = Set.of(Tree.Kind.RETURN, Tree.Kind.THROW, Tree.Kind.BREAK);

    @Override
    public void check(Body body) {
        if (body.kind().isGenerator() || body.kind().isAsync()) body.tries().forEach(path -> check(body, path));
    }

    private void check(Body body, TreePath path) {
        TryTree tree = (TryTree) path.getLeaf();
        if (!yields(body, tree.getBlock())) return;
        catchOfExit(path, tree)
                .filter(clause -> !Departure.isIn(clause.getBlock()) && yieldsAfter(body, path, clause))
                .ifPresent(clause ->
                        reporter.report(Rule.EXIT_SWALLOWED, new TreePath(path, clause), Wording.EXIT_SWALLOWED));
    }

    /** An await is not where a generator is closed. */
    private static boolean yields(Body body, Tree part) {
        return body.suspensions().stream()
                .filter(suspension -> suspension.kind() != SuspensionPoint.Kind.AWAIT)
                .anyMatch(suspension -> Body.isInside(suspension.path(), part));
    }

    /** The first clause that takes it. */
    private Optional<? extends CatchTree> catchOfExit(TreePath path, TryTree tree) {
        TypeElement exit = language.elements().getTypeElement(Language.GENERATOR_EXIT);
        if (exit == null) return Optional.empty();
        return tree.getCatches().stream()
                .filter(clause -> caught(new TreePath(path, clause), clause).stream()
                        .anyMatch(type -> language.types().isSubtype(exit.asType(), type)))
                .findFirst();
    }

    private List<? extends TypeMirror> caught(TreePath path, CatchTree clause) {
        TreePath parameter = new TreePath(path, clause.getParameter());
        TypeMirror type =
                language.typeOf(new TreePath(parameter, clause.getParameter().getType()));
        if (type instanceof UnionType union) return union.getAlternatives();
        return type instanceof DeclaredType ? List.of(type) : List.of();
    }

    /** Whether there is a way from the end of the clause to another yield. */
    private static boolean yieldsAfter(Body body, TreePath path, CatchTree clause) {
        if (yields(body, clause.getBlock())) return true;
        for (TreePath at = path; at.getLeaf() != body.path().getLeaf(); at = at.getParentPath()) {
            if (LOOPS.contains(at.getLeaf().getKind())) return true;
            if (!(at.getParentPath().getLeaf() instanceof BlockTree block)) continue;
            for (StatementTree next : following(block, at.getLeaf())) {
                if (yields(body, next)) return true;
                if (ENDS.contains(next.getKind())) return false;
            }
        }
        return false;
    }

    private static List<? extends StatementTree> following(BlockTree block, Tree statement) {
        List<? extends StatementTree> statements = block.getStatements();
        int index = 0;
        while (index < statements.size() && statements.get(index) != statement) index++;
        return statements.subList(Math.min(index + 1, statements.size()), statements.size());
    }
}
