package io.generator.transformer.analysis;

import io.generator.transformer.hierarchy.ClassHeader;
import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The type of a reference that is of one type on one path and of another on the other, as the JVM's older verifier merges
 * them (JVMS 4.10.2.2): the first common superclass, where an interface counts as {@code Object}.
 */
final class CommonSuperclass {
    private static final String OBJECT = "java/lang/Object";
    private static final Type OBJECT_TYPE = Type.getObjectType(OBJECT);

    private final ClassHierarchy hierarchy;

    CommonSuperclass(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * The common superclass of two class or array types.
     *
     * @throws MissingClassException if a class that has to be known is missing
     */
    Type of(Type first, Type second) {
        if (first.equals(second)) return first;
        if (first.getSort() == Type.ARRAY && second.getSort() == Type.ARRAY) return ofArrays(first, second);
        if (first.getSort() == Type.ARRAY || second.getSort() == Type.ARRAY) return OBJECT_TYPE;
        return Type.getObjectType(ofClasses(first.getInternalName(), second.getInternalName()));
    }

    private Type ofArrays(Type first, Type second) {
        Type element = JvmValue.elementType(first);
        Type otherElement = JvmValue.elementType(second);
        boolean references = element.getSort() >= Type.ARRAY && otherElement.getSort() >= Type.ARRAY;
        return references ? Type.getType("[" + of(element, otherElement).getDescriptor()) : OBJECT_TYPE;
    }

    private String ofClasses(String first, String second) {
        Set<String> superclasses = new LinkedHashSet<>();
        for (String name = asClass(first); !name.equals(OBJECT); name = superclass(name)) superclasses.add(name);
        String name = asClass(second);
        while (!name.equals(OBJECT) && !superclasses.contains(name)) name = superclass(name);
        return name;
    }

    private String asClass(String name) {
        return header(name).isInterface() ? OBJECT : name;
    }

    private String superclass(String name) {
        return header(name).superName();
    }

    private ClassHeader header(String name) {
        return hierarchy.header(name).orElseThrow(() -> new MissingClassException(name));
    }
}
