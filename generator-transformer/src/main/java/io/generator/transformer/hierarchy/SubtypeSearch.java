package io.generator.transformer.hierarchy;

import io.generator.transformer.hierarchy.ClassHierarchy.Subtyping;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Looks for a class among the supertypes of another, breadth first. */
final class SubtypeSearch {
    private static final String OBJECT = "java/lang/Object";

    private final ClassHierarchy hierarchy;
    private final Queue<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private boolean hasGap;

    private SubtypeSearch(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    static Subtyping search(ClassHierarchy hierarchy, String name, String superName) {
        if (name.equals(superName) || superName.equals(OBJECT)) return Subtyping.YES;
        return new SubtypeSearch(hierarchy).search(name, superName);
    }

    /** A class that is missing makes a "no" doubtful, but not a "yes". */
    private Subtyping search(String name, String superName) {
        visit(name);
        for (String next = open.poll(); next != null; next = open.poll()) {
            if (next.equals(superName)) return Subtyping.YES;
            visitSupertypes(next);
        }
        return hasGap ? Subtyping.UNKNOWN : Subtyping.NO;
    }

    private void visitSupertypes(String name) {
        Optional<ClassHeader> header = hierarchy.header(name);
        if (header.isEmpty()) {
            hasGap = true;
            return;
        }
        visit(header.get().superName());
        header.get().interfaces().forEach(this::visit);
    }

    /** {@code Object} has nothing above it, so that it need not be found. */
    private void visit(String name) {
        if (!name.isEmpty() && !name.equals(OBJECT) && seen.add(name)) open.add(name);
    }
}
