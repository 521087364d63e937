package io.generator.conformance.fuzz;

import java.util.List;

/**
 * A random program.
 *
 * @param name of the Java class, and of the file
 * @param tree the functions; the first is the root, and each may call those behind it
 * @param script what is done to the root, and to other generators
 */
record Program(String name, Node tree, List<Action> script) {

    Program withTree(Node changed) {
        return new Program(name, changed, script);
    }

    Program withScript(List<Action> changed) {
        return new Program(name, tree, List.copyOf(changed));
    }

    Program named(String other) {
        return new Program(other, tree, script);
    }

    int size() {
        return tree.size() + script.size();
    }
}
