package io.generator.javac.source;

import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import io.generator.transformer.model.MethodKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/** What lambdas and method references are made objects of. */
public final class LambdaKinds {
    private final Language language;

    public LambdaKinds(Language language) {
        this.language = language;
    }

    /** What the code of a lambda is. */
    Body.Kind kindOf(TreePath lambda) {
        return suspendableInterface(lambda)
                .flatMap(language::lambdaProtocol)
                .map(protocol ->
                        protocol.kind() == MethodKind.ASYNC ? Body.Kind.ASYNC_LAMBDA : Body.Kind.GENERATOR_LAMBDA)
                .orElse(Body.Kind.LAMBDA);
    }

    /** The interface for which a lambda is rewritten, with its arguments. */
    public Optional<TypeMirror> suspendableInterface(TreePath lambda) {
        return interfaces(lambda).stream()
                .filter(type -> language.lambdaProtocol(type).isPresent())
                .findFirst();
    }

    /** Whether the object can be serialised. */
    public boolean isSerializable(TreePath lambda) {
        return interfaces(lambda).stream().anyMatch(type -> language.isSubtype(type, "java.io.Serializable"));
    }

    /** The type that it is expected to have, and what else it is cast to. */
    private List<TypeMirror> interfaces(TreePath lambda) {
        List<TypeMirror> interfaces = new ArrayList<>();
        TypeMirror type = language.typeOf(lambda);
        if (type instanceof IntersectionType intersection) interfaces.addAll(intersection.getBounds());
        else if (type != null) interfaces.add(type);
        TreePath parent = lambda.getParentPath();
        while (parent.getLeaf() instanceof ParenthesizedTree) parent = parent.getParentPath();
        if (parent.getLeaf() instanceof TypeCastTree cast && cast.getType() instanceof IntersectionTypeTree bounds)
            addBounds(new TreePath(new TreePath(parent, cast.getType()), bounds), bounds, interfaces);
        return interfaces;
    }

    private void addBounds(TreePath path, IntersectionTypeTree tree, List<TypeMirror> interfaces) {
        for (Tree bound : tree.getBounds()) {
            TypeMirror type = language.typeOf(new TreePath(path, bound));
            if (type != null) interfaces.add(type);
        }
    }
}
