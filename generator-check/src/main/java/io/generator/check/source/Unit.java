package io.generator.check.source;

import com.github.javaparser.ast.CompilationUnit;
import java.util.function.Consumer;

/** A file that is looked at closely. */
public final class Unit {
    private final SourceFile file;
    private final String text;
    private final CompilationUnit tree;
    private final Expressions expressions;

    Unit(SourceFile file, String text, CompilationUnit tree, TypeIndex index) {
        this.file = file;
        this.text = text;
        this.tree = tree;
        this.expressions = new Expressions(new Scopes(tree, index));
    }

    public SourceFile file() {
        return file;
    }

    public String text() {
        return text;
    }

    public CompilationUnit tree() {
        return tree;
    }

    /** Hands out all bodies of code in it, the inner ones first. */
    public void forEachBody(Consumer<Body> consumer) {
        tree.accept(new BodyScanner(expressions, consumer), BodyScanner.outermost(tree, expressions));
    }
}
