package io.generator.check.source;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VoidType;

/** Types as the source has them, without type arguments and annotations. */
final class TypeText {
    private static final String UNKNOWN = "";

    private TypeText() {}

    /** The text; empty where the type is none that can be named, as with {@code var}. */
    static String of(Type type) {
        if (type instanceof ClassOrInterfaceType named) return named.getNameWithScope();
        if (type instanceof ArrayType array) {
            String component = of(array.getComponentType());
            return component.isEmpty() ? UNKNOWN : component + "[]";
        }
        return type instanceof PrimitiveType || type instanceof VoidType ? type.asString() : UNKNOWN;
    }

    static String of(Parameter parameter) {
        String text = of(parameter.getType());
        return parameter.isVarArgs() && !text.isEmpty() ? text + "[]" : text;
    }
}
