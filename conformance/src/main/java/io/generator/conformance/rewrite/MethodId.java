package io.generator.conformance.rewrite;

import org.objectweb.asm.tree.MethodNode;

/**
 * A method of a library.
 *
 * @param owner the internal name of its class
 * @param name its name
 * @param descriptor its descriptor
 */
public record MethodId(String owner, String name, String descriptor) implements Comparable<MethodId> {
    static MethodId of(String owner, MethodNode method) {
        return new MethodId(owner, method.name, method.desc);
    }

    @Override
    public int compareTo(MethodId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name + descriptor;
    }
}
