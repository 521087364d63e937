package io.generator.check.source;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.List;
import java.util.Optional;

/** What annotations make of methods. */
public record MethodKinds(Expressions expressions) {

    /** What the code of a method is. */
    Body.Kind kindOf(MethodDeclaration method) {
        if (isAnnotated(method, Vocabulary.GENERATOR)) return Body.Kind.GENERATOR;
        if (isAnnotated(method, Vocabulary.ASYNC)) return Body.Kind.ASYNC;
        return named(method, Vocabulary.GENERATOR).isEmpty()
                        && named(method, Vocabulary.ASYNC).isEmpty()
                ? Body.Kind.METHOD
                : Body.Kind.UNKNOWN;
    }

    /** Whether a method is a generator and asynchronous at once. */
    public boolean isOfTwoKinds(MethodDeclaration method) {
        return isAnnotated(method, Vocabulary.GENERATOR) && isAnnotated(method, Vocabulary.ASYNC);
    }

    private boolean isAnnotated(MethodDeclaration method, String annotation) {
        return named(method, annotation).stream()
                .map(found -> expressions.resolve(found.getNameAsString(), found))
                .anyMatch(Optional.of(annotation)::equals);
    }

    /** Those whose simple name is that of an annotation, whatever it means. */
    private static List<AnnotationExpr> named(MethodDeclaration method, String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
        return method.getAnnotations().stream()
                .filter(found -> found.getName().getIdentifier().equals(simple))
                .toList();
    }
}
