package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether the code of a class means the same as code of the method that returns its object. */
record LocalScope(AnonymousIterator iterator) {
    void check() throws Declined {
        checkObject();
        checkNames();
        for (IteratorField field : iterator.fields()) checkCaptures(field);
        Optional<TextBlockLiteralExpr> block = iterator.creation().findFirst(TextBlockLiteralExpr.class);
        if (block.isPresent()) throw new Declined(block.get(), "it has a text block, whose lines are not to be moved");
    }

    private void checkObject() throws Declined {
        for (SuperExpr each : iterator.creation().findAll(SuperExpr.class))
            if (isOfClass(each)) throw new Declined(each, "it uses super");
        for (ThisExpr each : iterator.creation().findAll(ThisExpr.class)) {
            if (each.getTypeName().isPresent() || !isOfClass(each)) continue;
            Node parent = each.getParentNode().orElseThrow();
            boolean isField = parent instanceof FieldAccessExpr access
                    && iterator.field(access.getNameAsString()).isPresent();
            if (!isField) throw new Declined(each, "it uses the iterator itself: this");
        }
    }

    private boolean isOfClass(Node node) {
        return Tree.path(node, iterator.creation()).stream()
                .noneMatch(at -> at instanceof TypeDeclaration || isBodyAround(at, node));
    }

    /** Whether a node is in the body of an anonymous class, and not only in what that is given. */
    private static boolean isBodyAround(Node around, Node node) {
        return around instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().stream()
                        .flatMap(body -> body.stream())
                        .anyMatch(member -> member.isAncestorOf(node));
    }

    /** What was declared in a class may hide other names; in a method it must not. */
    private void checkNames() throws Declined {
        Set<String> inside = new HashSet<>();
        for (BodyDeclaration<?> member :
                iterator.creation().getAnonymousClassBody().orElseThrow())
            if (!(member instanceof FieldDeclaration)) inside.addAll(Variables.declared(member, iterator.method()));
        Set<String> outside = Variables.declared(iterator.method(), iterator.creation());
        for (IteratorField field : iterator.fields()) {
            if (inside.contains(field.name()) || outside.contains(field.name()))
                throw new Declined(
                        field.variable(), "the field " + field.name() + " hides another variable, or is hidden");
        }
        for (String name : inside)
            if (outside.contains(name))
                throw new Declined(iterator.creation(), "a variable " + name + " in it hides one of the method");
    }

    /** A local variable that is captured has to keep its value. */
    private void checkCaptures(IteratorField field) throws Declined {
        if (!field.isAssigned()) return;
        for (Expression mention : Variables.mentions(field.name(), iterator.creation()))
            for (Node at : Tree.path(mention, iterator.creation()))
                if (at instanceof LambdaExpr || at instanceof TypeDeclaration || isBodyAround(at, mention))
                    throw new Declined(at, "a lambda or a class in it uses the field " + field.name());
    }
}
