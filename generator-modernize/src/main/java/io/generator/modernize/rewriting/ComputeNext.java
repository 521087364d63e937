package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of {@code computeNext()} as a loop: where it returned a value, that is yielded, and the loop starts anew; where it
 * returned {@code endOfData()}, the generator ends. Where the body is itself a loop up to its end, no other is put around it.
 */
final class ComputeNext implements Loop {
    private final AnonymousIterator iterator;
    private final BlockStmt body;
    private final Source source;

    ComputeNext(AnonymousIterator iterator, MethodDeclaration method) throws Declined {
        this.iterator = iterator;
        this.body = method.getBody().orElseThrow();
        this.source = iterator.source();
        EndOfData.checkCalls(iterator, body);
    }

    @Override
    public List<String> lines(Words words) throws Declined {
        List<Statement> all = body.getStatements();
        Statement first = all.get(0);
        boolean endsThen = all.size() == 2 && EndOfData.isEnd(all.get(1));
        if (first instanceof WhileStmt loop && (endsThen || (all.size() == 1 && isTrue(loop.getCondition()))))
            return itself(loop.getBody(), List.of(), words);
        if (first instanceof IfStmt check && endsThen && isWholeStep(check))
            return itself(check.getThenStmt(), List.of(whileInsteadOfIf(check)), words);
        if (first instanceof IfStmt check && all.size() > 1 && isGuard(check)) return guarded(check, words);
        if (first instanceof ReturnStmt end && EndOfData.isChoice(end)) return chosen(end, words);
        return around(words);
    }

    private static boolean isTrue(Expression condition) {
        return condition instanceof BooleanLiteralExpr literal && literal.getValue();
    }

    /** Whether an {@code if} hands out a value, or ends, in any case. */
    private static boolean isWholeStep(IfStmt check) {
        List<Statement> then = Statements.of(check.getThenStmt());
        return check.getElseStmt().isEmpty() && !then.isEmpty() && then.get(then.size() - 1) instanceof ReturnStmt;
    }

    private Edit whileInsteadOfIf(IfStmt check) {
        return new Edit(source.start(check), source.start(check) + "if".length(), "while");
    }

    private boolean isGuard(IfStmt check) {
        List<Statement> then = Statements.of(check.getThenStmt());
        return check.getElseStmt().isEmpty()
                && then.size() == 1
                && EndOfData.isEnd(then.get(0))
                && OwnNames.condition(iterator, check.getCondition()).isEasilyNegated()
                && check.getAllContainedComments().isEmpty();
    }

    // ---- the ways to write it

    /** All statements, of which the first becomes the loop or is it. */
    private List<String> itself(Statement loopBody, List<Edit> more, Words words) throws Declined {
        Yields yields = new Yields(iterator, loopBody, words);
        List<Edit> edits = new ArrayList<>(more);
        edits.addAll(yields.edits(body));
        List<String> lines = new ArrayList<>(text(edits, 0));
        return yields.labelled(lines);
    }

    /** {@code if (c) return endOfData(); rest}: as long as not c. */
    private List<String> guarded(IfStmt check, Words words) throws Declined {
        Yields yields = new Yields(iterator, body, words);
        List<Edit> edits = new ArrayList<>(yields.edits(body));
        edits.removeIf(edit -> edit.start() < source.end(check));
        String condition = OwnNames.condition(iterator, check.getCondition()).negated();
        return yields.labelled(looped("while (" + condition + ") {", text(edits, 1), words.end(), words));
    }

    /** {@code return c ? v : endOfData();} or the other way round. */
    private List<String> chosen(ReturnStmt end, Words words) throws Declined {
        ConditionalExpr choice = end.getExpression().orElseThrow().asConditionalExpr();
        boolean endsIfNot = EndOfData.isCall(choice.getElseExpr());
        Expression value = endsIfNot ? choice.getThenExpr() : choice.getElseExpr();
        Returned.checkValue(value, iterator.element());
        Condition condition = OwnNames.condition(iterator, choice.getCondition());
        String yield = words.yield(OwnNames.text(iterator, value));
        return List.of("while (" + (endsIfNot ? condition.text() : condition.negated()) + ") " + yield, words.end());
    }

    private List<String> around(Words words) throws Declined {
        Yields yields = new Yields(iterator, body, words);
        return yields.labelled(looped("while (true) {", text(yields.edits(body), 0), "", words));
    }

    private static List<String> looped(String head, List<String> inner, String end, Words words) {
        List<String> lines = new ArrayList<>(List.of(head));
        inner.forEach(line -> lines.add(line.isEmpty() ? line : words.unit() + line));
        lines.add("}");
        if (!end.isEmpty()) lines.add(end);
        return lines;
    }

    /** The lines of the body from a statement on, with the comments around. */
    private List<String> text(List<Edit> edits, int from) {
        Node before = from == 0 ? null : body.getStatement(from - 1);
        int start = before == null ? source.start(body) + 1 : source.end(before);
        int end = source.end(body) - 1;
        String indentation = source.indentation(source.start(body.getStatement(from)));
        return Indented.lines(Edit.apply(source.text(), start, end, edits), indentation);
    }
}
