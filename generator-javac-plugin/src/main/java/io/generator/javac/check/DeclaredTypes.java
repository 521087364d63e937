package io.generator.javac.check;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.transformer.model.Protocol;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The types that a generator says it yields and is sent.
 *
 * @param yielded what it yields, or null where it may be anything
 * @param sent what it is sent, or null where that cannot be told
 * @param isSent whether anything can be sent to it
 * @param isInferred whether javac has found the types by itself, and could have chosen others
 */
record DeclaredTypes(@Nullable TypeMirror yielded, @Nullable TypeMirror sent, boolean isSent, boolean isInferred) {

    static DeclaredTypes ofMethod(Body body, Protocol protocol, Language language) {
        if (protocol.element().isEmpty()) return of(returned(body, language), protocol, false);
        TypeElement box = language.elements().getTypeElement(protocol.element().replace('/', '.'));
        return new DeclaredTypes(box == null ? null : box.asType(), null, false, false);
    }

    /** Of the interface that the lambda is made an object of. */
    static DeclaredTypes ofLambda(TypeMirror type, Protocol protocol) {
        return of(type, protocol, true);
    }

    private static @Nullable TypeMirror returned(Body body, Language language) {
        MethodTree method = (MethodTree) body.path().getLeaf();
        return language.typeOf(new TreePath(body.path(), method.getReturnType()));
    }

    private static DeclaredTypes of(@Nullable TypeMirror type, Protocol protocol, boolean isInferred) {
        boolean isSent = protocol.isTwoWay();
        return new DeclaredTypes(argument(type, 0), isSent ? sent(type) : null, isSent, isInferred);
    }

    /** Whoever iterates is promised no more than the bound of a wildcard. */
    private static @Nullable TypeMirror argument(@Nullable TypeMirror type, int index) {
        List<? extends TypeMirror> arguments = Language.argumentsOf(type);
        TypeMirror argument = index < arguments.size() ? arguments.get(index) : null;
        if (argument instanceof WildcardType wildcard) argument = wildcard.getExtendsBound();
        return argument == null || argument.getKind() == TypeKind.ERROR ? null : argument;
    }

    private static @Nullable TypeMirror sent(@Nullable TypeMirror type) {
        List<? extends TypeMirror> arguments = Language.argumentsOf(type);
        return arguments.size() > 1 && !(arguments.get(1) instanceof WildcardType) ? argument(type, 1) : null;
    }
}
