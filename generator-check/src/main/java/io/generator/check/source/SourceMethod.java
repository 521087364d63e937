package io.generator.check.source;

import java.util.List;
import java.util.Set;

/**
 * What the sources say of a method, kept when its file is not.
 *
 * @param name its name
 * @param parameters the types of its parameters as they are written, without arguments
 * @param hasVarargs whether the last parameter stands for any number
 * @param returned its return type as it is written, without arguments
 * @param typeParameters the names of its type parameters
 * @param annotations the names of its annotations as they are written
 * @param closesWhenUnreachable whether the annotation asks for the generator to be closed when nobody refers to it
 * @param cleansUp whether it yields where something is to be cleaned up
 */
record SourceMethod(
        String name,
        List<String> parameters,
        boolean hasVarargs,
        String returned,
        Set<String> typeParameters,
        List<String> annotations,
        boolean closesWhenUnreachable,
        boolean cleansUp) {

    boolean takes(int arguments) {
        return parameters.size() == arguments || (hasVarargs && arguments >= parameters.size() - 1);
    }

    boolean overrides(SourceMethod other) {
        return name.equals(other.name) && parameters.equals(other.parameters);
    }
}
