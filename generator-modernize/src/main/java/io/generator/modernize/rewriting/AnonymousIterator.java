package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An anonymous class that is an iterator, and the method that returns it.
 *
 * @param creation the class
 * @param statement the statement that returns it
 * @param method the method whose statement that is
 * @param fields what becomes local variables
 */
record AnonymousIterator(
        Source source,
        Names names,
        ObjectCreationExpr creation,
        ReturnStmt statement,
        MethodDeclaration method,
        List<IteratorField> fields) {

    /** Annotations that say nothing that a local variable or a generator would need. */
    private static final Set<String> IDLE_ANNOTATIONS =
            Set.of("Override", "Nullable", "CheckForNull", "NonNull", "Nonnull", "NotNull", "ParametricNullness");

    static AnonymousIterator of(Source source, Names names, ObjectCreationExpr creation) throws Declined {
        if (!(creation.getParentNode().orElseThrow() instanceof ReturnStmt statement))
            throw new Declined(creation, "it is not what a method returns: a generator is a method");
        MethodDeclaration method = Bodies.methodOf(statement)
                .orElseThrow(() -> new Declined(creation, "a lambda returns it: a generator is a method"));
        if (!Heads.returns(method, names, "java.util.Iterator"))
            throw new Declined(
                    creation,
                    "the method returns " + method.getTypeAsString() + ", and a generator would be an Iterator");
        if (!creation.getArguments().isEmpty() || creation.getScope().isPresent())
            throw new Declined(creation, "its constructor takes arguments");
        List<IteratorField> fields = new ArrayList<>();
        for (BodyDeclaration<?> member : creation.getAnonymousClassBody().orElseThrow()) {
            checkMember(member);
            if (!(member instanceof FieldDeclaration field)) continue;
            for (VariableDeclarator variable : field.getVariables())
                fields.add(new IteratorField(variable, Variables.isAssigned(variable.getNameAsString(), creation)));
        }
        AnonymousIterator iterator = new AnonymousIterator(source, names, creation, statement, method, fields);
        new LocalScope(iterator).check();
        return iterator;
    }

    private static void checkMember(BodyDeclaration<?> member) throws Declined {
        if (member instanceof FieldDeclaration field) {
            if (field.isStatic()) throw new Declined(member, "it has a static field");
            if (field.isVolatile())
                throw new Declined(member, "it has a volatile field: a generator is for one thread");
        } else if (!(member instanceof MethodDeclaration)) {
            throw new Declined(member, "it has an initialiser or a class within");
        }
        Optional<String> annotation = member.getAnnotations().stream()
                .map(each -> each.getName().getIdentifier())
                .filter(name -> !IDLE_ANNOTATIONS.contains(name))
                .findFirst();
        if (annotation.isPresent()) throw new Declined(member, "@" + annotation.get() + " would be lost");
    }

    /** The method of a name and without parameters. */
    Optional<MethodDeclaration> member(String name) {
        return methods().stream()
                .filter(each -> each.getNameAsString().equals(name)
                        && each.getParameters().isEmpty())
                .findFirst();
    }

    /** Refuses a class with methods that become of nothing. */
    void checkMembers(Set<String> known) throws Declined {
        for (MethodDeclaration each : methods()) {
            String name = each.getNameAsString();
            if (!each.getParameters().isEmpty() || !known.contains(name))
                throw new Declined(each.getName(), "it has a method " + name + ", which no generator has");
            if (each.isSynchronized()) throw new Declined(each.getName(), "a generator cannot be synchronized");
        }
        Optional<MethodDeclaration> remove = member("remove");
        if (remove.isPresent() && !Statements.throwsOnly(remove.get(), "UnsupportedOperationException"))
            throw new Declined(remove.get().getName(), "it can remove(), which generators cannot");
    }

    private List<MethodDeclaration> methods() {
        return creation.getAnonymousClassBody().orElseThrow().stream()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .toList();
    }

    Optional<IteratorField> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What the class is an iterator of, as the method that hands it out says it. */
    String element() {
        return member("next")
                .or(() -> member("computeNext"))
                .map(MethodDeclaration::getTypeAsString)
                .orElse("");
    }

    /** Refuses comments that no kept piece of the source has. */
    void checkComments(List<? extends Node> kept) throws Declined {
        for (Node comment : creation.getAllContainedComments()) {
            boolean isKept = kept.stream()
                    .anyMatch(piece ->
                            source.start(piece) < source.start(comment) && source.end(comment) < source.end(piece));
            if (!isKept) throw new Declined(comment, "this comment would be lost");
        }
    }
}
