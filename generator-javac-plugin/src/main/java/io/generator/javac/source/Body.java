package io.generator.javac.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/** Code that runs as one: a method, a lambda, or the initialisers of a class; without the lambdas and classes in it. */
public final class Body {
    /** What kind of code it is. */
    public enum Kind {
        /** A method with {@code @Generator}. */
        GENERATOR,
        /** A lambda whose interface says that it is a generator. */
        GENERATOR_LAMBDA,
        /** A method with {@code @Async}. */
        ASYNC,
        /** A lambda whose interface says that it is asynchronous. */
        ASYNC_LAMBDA,
        METHOD,
        LAMBDA,
        /** A constructor, or the initialisers of a class. */
        INITIALISER;

        /** Whether it is a generator that does not await. */
        public boolean isGenerator() {
            return this == GENERATOR || this == GENERATOR_LAMBDA;
        }

        /** Whether it may await. */
        public boolean isAsync() {
            return this == ASYNC || this == ASYNC_LAMBDA;
        }
    }

    private final Kind kind;
    private final TreePath path;
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<TreePath> calls = new ArrayList<>();
    private final List<TreePath> references = new ArrayList<>();
    private final List<TreePath> dropped = new ArrayList<>();
    private final List<TreePath> loops = new ArrayList<>();
    private final List<TreePath> tries = new ArrayList<>();
    private int locks;

    Body(Kind kind, TreePath path) {
        this.kind = kind;
        this.path = path;
    }

    public Kind kind() {
        return kind;
    }

    /** The method, the lambda or the class. */
    public TreePath path() {
        return path;
    }

    /** Where it is suspended, in the order of the source. */
    public List<Suspension> suspensions() {
        return suspensions;
    }

    /** All calls. */
    public List<TreePath> calls() {
        return calls;
    }

    /** The method references. */
    public List<TreePath> references() {
        return references;
    }

    /** The calls, and method references, whose value nobody gets. */
    public List<TreePath> dropped() {
        return dropped;
    }

    /** The {@code for} loops over something. */
    public List<TreePath> loops() {
        return loops;
    }

    /** The {@code try} statements. */
    public List<TreePath> tries() {
        return tries;
    }

    void lock() {
        locks++;
    }

    void unlock() {
        locks--;
    }

    boolean isLocked() {
        return locks > 0;
    }

    /** Whether a place is inside a part of the source, or is that part. */
    public static boolean isInside(TreePath place, Tree part) {
        for (TreePath at = place; at != null; at = at.getParentPath()) if (at.getLeaf() == part) return true;
        return false;
    }
}
