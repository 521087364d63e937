package io.generator.check.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that the code of a file stands in, and what the names of types mean there. */
final class Scopes {
    private final FileHeader header;
    private final TypeIndex index;
    private final Set<String> patternVariables;
    private final IdentityHashMap<Node, SourceType> types = new IdentityHashMap<>();

    Scopes(CompilationUnit unit, TypeIndex index) {
        this.header = FileHeader.of(unit);
        this.index = index;
        this.patternVariables = unit.findAll(TypePatternExpr.class).stream()
                .map(TypePatternExpr::getNameAsString)
                .collect(Collectors.toSet());
    }

    /** The names of all variables of patterns in the file. */
    Set<String> patternVariables() {
        return patternVariables;
    }

    FileHeader header() {
        return header;
    }

    TypeIndex index() {
        return index;
    }

    /** The declaration of the innermost class that a node stands in, but is not the declaration of. */
    static Optional<Node> typeNode(Node at) {
        Node child = at;
        for (Node node = parent(at); node != null; child = node, node = parent(node))
            if (declaresType(node, child)) return Optional.of(node);
        return Optional.empty();
    }

    /** Whether a node is the declaration of a class that its child is a member of. */
    static boolean declaresType(Node node, Node child) {
        if (node instanceof ObjectCreationExpr created)
            return created.getAnonymousClassBody()
                    .filter(members -> Nodes.isAmong(members, child))
                    .isPresent();
        if (node instanceof EnumConstantDeclaration constant) return Nodes.isAmong(constant.getClassBody(), child);
        return node instanceof TypeDeclaration<?>;
    }

    /** What is known of a class, by its declaration. */
    SourceType type(Node declaration) {
        SourceType known = types.get(declaration);
        if (known != null) return known;
        SourceType type = read(declaration);
        types.put(declaration, type);
        return type;
    }

    private SourceType read(Node declaration) {
        Optional<SourceType> outer = typeNode(declaration).map(this::type);
        TypeReader reader = new TypeReader(header);
        return isLocal(declaration)
                ? reader.readLocal(declaration, outer)
                : reader.read((TypeDeclaration<?>) declaration, outer);
    }

    /** Whether a class is none that others can name. */
    static boolean isLocal(Node declaration) {
        if (!(declaration instanceof TypeDeclaration<?>)) return true;
        Node parent = parent(declaration);
        if (parent instanceof LocalClassDeclarationStmt || parent instanceof LocalRecordDeclarationStmt) return true;
        return !(parent instanceof CompilationUnit)
                && typeNode(declaration).filter(Scopes::isLocal).isPresent();
    }

    /** The qualified name of what a type's name means at a place; empty where that is not certain. */
    Optional<String> resolve(String written, Node at) {
        if (written.isEmpty() || written.endsWith("]")) return Optional.empty();
        String first = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
        Node child = at;
        for (Node node = at; node != null; child = node, node = parent(node)) {
            if (declaresType(node, child) || (Nodes.isSame(node, at) && node instanceof TypeDeclaration<?>)) {
                SourceType type = type(node);
                if (!isLocal(node)) return index.resolve(written, type);
                if (type.typeParameters().contains(first) || type.members().contains(first)) return Optional.empty();
            } else if (hasTypeParameter(node, first) || hasLocalClass(node, first)) {
                return Optional.empty();
            }
        }
        return index.resolve(written, header);
    }

    static boolean hasTypeParameter(Node node, String name) {
        return node instanceof NodeWithTypeParameters<?> generic
                && generic.getTypeParameters().stream()
                        .anyMatch(parameter -> parameter.getNameAsString().equals(name));
    }

    private static boolean hasLocalClass(Node node, String name) {
        if (!(node instanceof BlockStmt block)) return false;
        return block.getStatements().stream()
                .flatMap(statement -> statement instanceof LocalClassDeclarationStmt local
                        ? Stream.<NodeWithSimpleName<?>>of(local.getClassDeclaration())
                        : statement instanceof LocalRecordDeclarationStmt local
                                ? Stream.of(local.getRecordDeclaration())
                                : Stream.empty())
                .anyMatch(declaration -> declaration.getNameAsString().equals(name));
    }

    static @Nullable Node parent(Node node) {
        return node.getParentNode().orElse(null);
    }
}
