package io.generator.check.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Optional;

/**
 * Where in a file something is. Lines and columns count from 1, and a column is a UTF-16 unit; the end belongs to it.
 *
 * @param line the line of the caret
 * @param column its column
 * @param firstColumn where the part of that line begins that is meant
 * @param lastColumn where it ends; what goes on in other lines is left out
 */
public record Place(int line, int column, int firstColumn, int lastColumn) {

    /** A single character. */
    public static Place at(int line, int column) {
        return new Place(line, column, column, column);
    }

    /** Of a part of the source: with the caret where javac puts it, so that both say the same. */
    public static Place of(Node node) {
        Position caret = caret(node);
        Range range = marked(node).getRange().orElseThrow();
        return new Place(
                caret.line,
                caret.column,
                range.begin.line == caret.line ? Math.min(range.begin.column, caret.column) : caret.column,
                range.end.line == caret.line ? Math.max(range.end.column, caret.column) : caret.column);
    }

    /** Of a large part its head alone. */
    private static Node marked(Node node) {
        if (node instanceof CallableDeclaration<?> method) return method.getName();
        if (node instanceof CatchClause clause) return clause.getParameter();
        return node instanceof VariableDeclarationExpr declaration
                ? declaration.getVariable(0).getName()
                : node;
    }

    private static Position caret(Node node) {
        if (node instanceof MethodCallExpr call) return token(call.getName(), "(");
        if (node instanceof CallableDeclaration<?> || node instanceof VariableDeclarator)
            return begin(((NodeWithSimpleName<?>) node).getName());
        if (node instanceof VariableDeclarationExpr declaration)
            return begin(declaration.getVariable(0).getName());
        if (node instanceof ArrayType array) return token(array.getComponentType(), "[");
        if (node instanceof ClassOrInterfaceType type) return caret(type);
        return begin(node);
    }

    private static Position caret(ClassOrInterfaceType type) {
        if (type.getTypeArguments().isPresent()) return token(type.getName(), "<");
        return type.getScope().map(scope -> token(scope, ".")).orElseGet(() -> begin(type));
    }

    private static Position begin(Node node) {
        return node.getRange().orElseThrow().begin;
    }

    /** The first such token behind a node. */
    private static Position token(Node behind, String text) {
        Optional<JavaToken> token =
                behind.getTokenRange().flatMap(range -> range.getEnd().getNextToken());
        while (token.isPresent() && !token.get().getText().equals(text))
            token = token.get().getNextToken();
        return token.flatMap(JavaToken::getRange).map(range -> range.begin).orElseGet(() -> begin(behind));
    }
}
