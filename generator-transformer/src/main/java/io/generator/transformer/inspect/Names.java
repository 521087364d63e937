package io.generator.transformer.inspect;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names as a person would write them. */
final class Names {
    private Names() {}

    /** A class without its package. */
    static String simple(String internalName) {
        return internalName.startsWith("[")
                ? simple(Type.getType(internalName))
                : internalName.substring(internalName.lastIndexOf('/') + 1);
    }

    /** A type without its package. */
    static String simple(Type type) {
        String name = type.getClassName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The types of a method's parameters, in parentheses. */
    static String parameters(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Names::simple)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Parameters and return type, this one left out where there is none. */
    static String signature(String descriptor) {
        Type returned = Type.getReturnType(descriptor);
        return parameters(descriptor) + (returned.equals(Type.VOID_TYPE) ? "" : ": " + simple(returned));
    }
}
