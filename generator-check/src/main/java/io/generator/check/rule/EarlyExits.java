package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How the body of a loop can be left before the loop has come to its end. */
final class EarlyExits {
    private final Set<String> labels = new HashSet<>();
    private boolean jumps;
    private boolean returns;
    private boolean throwsItself;

    private EarlyExits() {}

    /** Those in a statement that is the body of a loop. */
    static EarlyExits of(Node loopBody) {
        EarlyExits exits = new EarlyExits();
        exits.scan(loopBody, false);
        return exits;
    }

    /** By {@code break}, or by a {@code continue} of a loop further out. */
    boolean jumps() {
        return jumps;
    }

    boolean returns() {
        return returns;
    }

    boolean areThere() {
        return jumps || returns || throwsItself;
    }

    private void scan(Node node, boolean isNested) {
        if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) return;
        if (node instanceof LabeledStmt labeled) labels.add(labeled.getLabel().getIdentifier());
        if (node instanceof BreakStmt leave)
            jumps |= leave.getLabel().isPresent() ? isOutside(leave.getLabel()) : !isNested;
        if (node instanceof ContinueStmt next) jumps |= isOutside(next.getLabel());
        returns |= node instanceof ReturnStmt;
        throwsItself |= node instanceof ThrowStmt;
        boolean isInside = isNested || takesBreaks(node);
        node.getChildNodes().forEach(child -> scan(child, isInside));
    }

    private boolean isOutside(Optional<SimpleName> label) {
        return label.filter(name -> !labels.contains(name.getIdentifier())).isPresent();
    }

    private static boolean takesBreaks(Node node) {
        return node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof WhileStmt
                || node instanceof DoStmt
                || node instanceof SwitchStmt
                || node instanceof SwitchExpr;
    }
}
