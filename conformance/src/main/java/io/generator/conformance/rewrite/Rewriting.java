package io.generator.conformance.rewrite;

import java.util.Map;

/**
 * A way to rewrite class files, that counts what it does.
 */
public interface Rewriting {
    /**
     * Rewrites one.
     *
     * @param classFile the class file
     * @return the class files that take its place, by internal name, its own among them
     */
    Map<String, byte[]> rewrite(byte[] classFile);
}
