package io.generator.javac.check;

import com.sun.source.util.TreePath;
import io.generator.javac.source.Language;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What comes out of something that can be delegated to, and what goes in. */
record DelegateTypes(Language language) {
    private static final List<String> SOURCES =
            List.of("java.util.Iterator", "java.lang.Iterable", "java.util.stream.BaseStream");

    /** The type of the values that a delegate yields; null where it is not known. */
    @Nullable
    TypeMirror of(TreePath delegate) {
        for (String source : SOURCES) {
            TypeMirror type = supertype(language.typeOf(delegate), source);
            if (type != null) return bound(Language.argumentsOf(type), 0);
        }
        return null;
    }

    /** The type of the values that can be sent to a delegate; null where that is anything, or nothing. */
    @Nullable
    TypeMirror accepted(TreePath delegate) {
        TypeMirror type = supertype(language.typeOf(delegate), Language.TWO_WAY_GEN);
        List<? extends TypeMirror> arguments = Language.argumentsOf(type);
        if (arguments.size() < 2 || arguments.get(1) instanceof WildcardType) return null;
        TypeMirror accepted = arguments.get(1);
        return accepted instanceof TypeVariable ? null : accepted;
    }

    private @Nullable TypeMirror supertype(@Nullable TypeMirror type, String name) {
        if (type == null || type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL) return null;
        if (language.isNamed(type, name)) return type;
        for (TypeMirror direct : language.types().directSupertypes(type)) {
            TypeMirror found = supertype(direct, name);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable TypeMirror bound(List<? extends TypeMirror> arguments, int index) {
        TypeMirror argument = index < arguments.size() ? arguments.get(index) : null;
        return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
    }
}
