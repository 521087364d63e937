package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Code of an iterator as code of a method: {@code this.x} of its own fields is {@code x}. */
final class OwnNames {
    private OwnNames() {}

    static List<Edit> edits(AnonymousIterator iterator, Node node) {
        Source source = iterator.source();
        List<Edit> edits = new ArrayList<>();
        for (FieldAccessExpr access : node.findAll(FieldAccessExpr.class)) {
            boolean isOwn = access.getScope() instanceof ThisExpr self
                    && self.getTypeName().isEmpty()
                    && iterator.field(access.getNameAsString()).isPresent();
            if (isOwn) edits.add(new Edit(source.start(access), source.start(access.getName()), ""));
        }
        return edits;
    }

    static String text(AnonymousIterator iterator, Node node) {
        return iterator.source().text(node, edits(iterator, node));
    }

    /** A condition of the iterator's code. */
    static Condition condition(AnonymousIterator iterator, Expression condition) {
        return new Condition(condition, part -> text(iterator, part));
    }
}
