package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.generator.transformer.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code that runs as one: a method, a lambda, or the initialisers of a class; without the lambdas and classes in it. */
public final class Body {
    /** What kind of code it is. */
    public enum Kind {
        /** A method with {@code @Generator}. */
        GENERATOR,
        /** A lambda that is made a generator. */
        GENERATOR_LAMBDA,
        /** A method with {@code @Async}. */
        ASYNC,
        /** A lambda that is made asynchronous. */
        ASYNC_LAMBDA,
        METHOD,
        LAMBDA,
        /** A constructor, or the initialisers of a class. */
        INITIALISER,
        /** A lambda of which it is not certain what it is made, or a method with an annotation of which it is not. */
        UNKNOWN;

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
    private final Node node;
    private final Expressions expressions;
    private final Optional<Protocol> protocol;
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<MethodCallExpr> calls = new ArrayList<>();
    private final List<MethodReferenceExpr> references = new ArrayList<>();
    private final List<MethodCallExpr> statements = new ArrayList<>();
    private final List<ForEachStmt> loops = new ArrayList<>();
    private final List<TryStmt> tries = new ArrayList<>();
    private int locks;

    Body(Kind kind, Node node, Optional<Protocol> protocol, Expressions expressions) {
        this.kind = kind;
        this.node = node;
        this.protocol = protocol;
        this.expressions = expressions;
    }

    public Kind kind() {
        return kind;
    }

    /** The method, the lambda or the class. */
    public Node node() {
        return node;
    }

    /** What becomes of a lambda that is rewritten. */
    public Optional<Protocol> protocol() {
        return protocol;
    }

    /** What expressions in it mean. */
    public Expressions expressions() {
        return expressions;
    }

    /** Where it is suspended for sure, in the order of the source. */
    public List<Suspension> suspensions() {
        return suspensions;
    }

    /** All calls. */
    public List<MethodCallExpr> calls() {
        return calls;
    }

    /** The method references. */
    public List<MethodReferenceExpr> references() {
        return references;
    }

    /** The calls that are statements by themselves. */
    public List<MethodCallExpr> statements() {
        return statements;
    }

    /** The {@code for} loops over something. */
    public List<ForEachStmt> loops() {
        return loops;
    }

    /** The {@code try} statements. */
    public List<TryStmt> tries() {
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
}
