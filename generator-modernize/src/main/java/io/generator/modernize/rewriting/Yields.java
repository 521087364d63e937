package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes yields of the statements that return a value from within a loop's body, and the end of those that return the end. */
final class Yields {
    private static final String LABEL = "loop";

    private final AnonymousIterator iterator;
    private final Source source;
    private final Node loopBody;
    private final Loop.Words words;
    private boolean needsLabel;

    Yields(AnonymousIterator iterator, Node loopBody, Loop.Words words) {
        this.iterator = iterator;
        this.source = iterator.source();
        this.loopBody = loopBody;
        this.words = words;
    }

    /** The edits of a method's body, those of its own names among them. */
    List<Edit> edits(BlockStmt body) throws Declined {
        List<Edit> edits = new ArrayList<>();
        for (ReturnStmt end : Bodies.own(body, ReturnStmt.class)) edits.addAll(edits(end, body));
        List<Edit> names = OwnNames.edits(iterator, body);
        names.removeIf(name -> edits.stream().anyMatch(name::clashesWith));
        edits.addAll(names);
        return edits;
    }

    private List<Edit> edits(ReturnStmt end, BlockStmt body) throws Declined {
        Expression value = end.getExpression().orElseThrow();
        if (EndOfData.isCall(value)) return List.of(source.replace(end, words.end()));
        Optional<MethodCallExpr> before = endBefore(end);
        if (before.isPresent())
            return List.of(
                    source.replace(before.get().getParentNode().orElseThrow(), words.end()),
                    source.removeWithLine(end));
        Returned.checkPlace(end, body);
        return EndOfData.isChoice(end) ? choice(end, value.asConditionalExpr()) : handOut(end, value);
    }

    /** The {@code endOfData()} of a statement before, if that is what ends here. */
    private static Optional<MethodCallExpr> endBefore(ReturnStmt end) {
        if (!(end.getParentNode().orElseThrow() instanceof BlockStmt block)) return Optional.empty();
        int index = Statements.index(block, end);
        return index > 0
                        && block.getStatement(index - 1) instanceof ExpressionStmt before
                        && before.getExpression() instanceof MethodCallExpr call
                        && EndOfData.isCall(call)
                ? Optional.of(call)
                : Optional.empty();
    }

    /** What is returned stays in its place, only the statement around it becomes another. */
    private List<Edit> handOut(ReturnStmt end, Expression value) throws Declined {
        Returned.checkValue(value, iterator.element());
        return around(end, value, end);
    }

    private List<Edit> choice(ReturnStmt end, ConditionalExpr choice) throws Declined {
        boolean endsIfNot = EndOfData.isCall(choice.getElseExpr());
        Expression value = endsIfNot ? choice.getThenExpr() : choice.getElseExpr();
        Returned.checkValue(value, iterator.element());
        if (!(end.getParentNode().orElseThrow() instanceof BlockStmt))
            throw new Declined(end, "endOfData() is not simply returned");
        Condition condition = OwnNames.condition(iterator, choice.getCondition());
        String check =
                "if (" + (endsIfNot ? condition.negated() : condition.text()) + ") " + words.end() + newLine(end);
        String text = OwnNames.text(iterator, value);
        String then = goOn(end);
        return List.of(source.replace(end, check + words.yield(text) + (then.isEmpty() ? "" : newLine(end) + then)));
    }

    /** Puts a yield around a value, in the place of the statements from a first to a last one. */
    List<Edit> around(Statement first, Expression value, Statement last) {
        String then = goOn(last);
        boolean isInBlock = first.getParentNode().orElseThrow() instanceof BlockStmt;
        String head = words.gen() + ".yield(";
        if (then.isEmpty()) return around(first, value, last, head, ");");
        if (isInBlock) return around(first, value, last, head, ");" + newLine(first) + then);
        return around(first, value, last, "{ " + head, "); " + then + " }");
    }

    private List<Edit> around(Statement first, Expression value, Statement last, String head, String tail) {
        return List.of(
                new Edit(source.start(first), source.start(value), head),
                new Edit(source.end(value), source.end(last), tail));
    }

    private String newLine(Statement at) {
        return source.lineEnd() + source.indentation(source.start(at));
    }

    /** How to come from a statement to the loop's next turn; empty where nothing is in between. */
    private String goOn(Statement statement) {
        if (Statements.isLast(statement, loopBody)) return "";
        for (Node at : Tree.path(statement, loopBody)) {
            if (!Statements.isLoop(at)) continue;
            needsLabel = true;
            return "continue " + LABEL + ";";
        }
        return "continue;";
    }

    static boolean isLabelled(List<String> lines) {
        return lines.get(0).startsWith(LABEL + ": ");
    }

    /** The lines of the loop with its label, if a statement needs it. */
    List<String> labelled(List<String> lines) throws Declined {
        if (!needsLabel) return lines;
        if (loopBody.findFirst(LabeledStmt.class).isPresent())
            throw new Declined(loopBody, "it has labels, and would need another");
        List<String> labelled = new ArrayList<>(lines);
        labelled.set(0, LABEL + ": " + lines.get(0));
        return labelled;
    }
}
