package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes an anonymous class of one with a name, in a copy of the source, where it can then be rewritten as others are. Of that copy
 * only the method is taken over.
 */
final class Inlining {
    private final NamedIterator iterator;
    private final Source source;

    private Inlining(NamedIterator iterator) {
        this.iterator = iterator;
        this.source = iterator.source();
    }

    static Change change(Source source, Names names, ClassOrInterfaceDeclaration type, Change.Maker maker)
            throws Declined {
        return new Inlining(NamedIterator.of(source, type)).change(names, maker);
    }

    private Change change(Names names, Change.Maker maker) throws Declined {
        checkNames();
        Edit removal = source.removeWithBlankLine(iterator.declaration());
        Edit inlined = source.replace(iterator.creation(), anonymous());
        Source copy = Source.parse(Edit.apply(source.text(), 0, source.text().length(), List.of(removal, inlined)))
                .orElseThrow(() -> new Declined(iterator.creation(), "it cannot be made an anonymous class"));
        int before = removal.start() < inlined.start() ? removal.end() - removal.start() : 0;
        ObjectCreationExpr creation = copy.unit()
                .findFirst(
                        ObjectCreationExpr.class,
                        each -> copy.start(each) == inlined.start() - before
                                && each.getAnonymousClassBody().isPresent())
                .orElseThrow();
        Change change = change(maker, copy, names, creation);
        iterator.checkComments();
        MethodDeclaration method = Bodies.methodOf(creation).orElseThrow();
        List<Edit> edits = new ArrayList<>();
        edits.add(source.replace(iterator.method(), copy.text(method, change.edits())));
        if (!iterator.isLocal()) edits.add(removal);
        return new Change(edits, change.imports(), change.dropped());
    }

    private Change change(Change.Maker maker, Source copy, Names names, ObjectCreationExpr creation) throws Declined {
        try {
            return maker.change(copy, names, creation);
        } catch (Declined declined) {
            throw new Declined(original(creation, declined.at()), declined.reason());
        }
    }

    /** Methods have the same lines in the copy. */
    private Node original(ObjectCreationExpr creation, Node at) {
        List<MethodDeclaration> methods = creation.getAnonymousClassBody().orElseThrow().stream()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .toList();
        for (int i = 0; i < methods.size(); i++) {
            MethodDeclaration method = iterator.type().getMethods().get(i);
            if (!Tree.isSame(methods.get(i), at) && !methods.get(i).isAncestorOf(at)) continue;
            int line = line(at) - line(methods.get(i)) + line(method);
            return method.findFirst(Node.class, node -> line(node) == line).orElse(method);
        }
        return iterator.creation();
    }

    private static int line(Node node) {
        return node.getBegin().orElseThrow().line;
    }

    private String anonymous() throws Declined {
        TypeArguments types = TypeArguments.of(iterator);
        FirstValues values = FirstValues.of(iterator, types);
        List<String> lines = new ArrayList<>();
        lines.add("new " + types.text(TypeArguments.supertype(iterator)) + "() {");
        lines.addAll(values.declarations());
        for (MethodDeclaration method : iterator.type().getMethods())
            lines.add(source.indentation(source.start(method)) + values.text(method));
        lines.add("}");
        return String.join(source.lineEnd(), lines);
    }

    /** What the class names of its surroundings must not be a variable of the method, unless it was so already. */
    private void checkNames() throws Declined {
        Set<String> fields = iterator.type().getFields().stream()
                .flatMap(field -> field.getVariables().stream())
                .map(VariableDeclarator::getNameAsString)
                .collect(Collectors.toSet());
        for (BodyDeclaration<?> member : iterator.type().getMembers()) {
            Set<String> own = Variables.declared(member, iterator.creation());
            own.addAll(fields);
            for (NameExpr name : member.findAll(NameExpr.class)) {
                if (own.contains(name.getNameAsString())) continue;
                OuterVariable variable = OuterVariable.of(iterator, name.getNameAsString());
                if (variable.isOfMethod() && !variable.isCaptured())
                    throw new Declined(name, "a variable " + name + " of the method hides what it means here");
            }
        }
    }
}
