package io.generator.check.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sources say of a class or interface, kept when its file is not.
 *
 * @param name its name with the package and the types that it stands in; something that is no name for one inside a body
 * @param header the head of its file
 * @param outer the type that it is a member of, if it is
 * @param typeParameters the names of its type parameters
 * @param supertypes the types that it extends or implements, as they are written, without arguments
 * @param methods its own methods
 * @param fields its own fields, and their types as they are written, without arguments
 * @param members the simple names of its own member types
 */
record SourceType(
        String name,
        FileHeader header,
        Optional<SourceType> outer,
        Set<String> typeParameters,
        List<String> supertypes,
        List<SourceMethod> methods,
        Map<String, String> fields,
        Set<String> members) {

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
