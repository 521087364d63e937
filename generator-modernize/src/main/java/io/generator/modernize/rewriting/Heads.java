package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.Optional;

/** The heads of methods: annotations and return types. */
final class Heads {
    private Heads() {}

    /** The annotation of a class, if the method has it. */
    static Optional<AnnotationExpr> annotation(MethodDeclaration method, Names names, String qualifiedName) {
        return method.getAnnotations().stream()
                .filter(annotation -> names.means(annotation.getNameAsString(), qualifiedName))
                .findFirst();
    }

    /** Whether a method returns a class, with or without type arguments. */
    static boolean returns(MethodDeclaration method, Names names, String qualifiedName) {
        return method.getType() instanceof ClassOrInterfaceType type && means(type, names, qualifiedName);
    }

    /** Whether a type is of a class, with or without type arguments. */
    static boolean means(ClassOrInterfaceType type, Names names, String qualifiedName) {
        return names.means(type.getNameWithScope(), qualifiedName);
    }

    /** Puts an annotation behind those that are there, on a line of its own if they are. */
    static Edit annotate(Source source, MethodDeclaration method, String name) {
        NodeList<AnnotationExpr> annotations = method.getAnnotations();
        int start = source.start(method);
        String newLine = source.lineEnd() + source.indentation(start);
        if (annotations.isEmpty()) {
            boolean isFirst = isBlank(source, source.startOfLine(start), start);
            return Edit.insert(start, "@" + name + (isFirst ? newLine : " "));
        }
        Node last = annotations.get(annotations.size() - 1);
        int end = source.end(last);
        boolean isLast = isBlank(source, end, source.startOfNextLine(end));
        return Edit.insert(end, (isLast ? newLine : " ") + "@" + name);
    }

    private static boolean isBlank(Source source, int from, int to) {
        return source.text().substring(from, to).isBlank();
    }
}
