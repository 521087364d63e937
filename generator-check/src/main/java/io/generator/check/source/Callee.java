package io.generator.check.source;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Optional;

/**
 * The method that a call means. Where there are several of a name that take as many arguments, all of them.
 *
 * @param owner the type that declares it
 * @param name its name
 * @param returned the type that it returns, where that is certain
 * @param sources what the sources say of it; none where it is of the JDK or of the runtime
 */
public record Callee(String owner, String name, Optional<String> returned, List<Declared> sources) {
    /**
     * A method of the sources.
     *
     * @param isGenerator whether it is annotated with {@code @Generator}
     * @param isAsync whether it is annotated with {@code @Async}
     * @param closesWhenUnreachable whether what it makes is closed when nobody refers to it
     * @param cleansUp whether it yields where something is to be cleaned up
     */
    public record Declared(boolean isGenerator, boolean isAsync, boolean closesWhenUnreachable, boolean cleansUp) {}

    /** Whether it is, for sure, a method with {@code @Generator}. */
    public boolean isGenerator() {
        return !sources.isEmpty() && sources.stream().allMatch(Declared::isGenerator);
    }

    /** Whether it is, for sure, a method with {@code @Async}. */
    public boolean isAsync() {
        return !sources.isEmpty() && sources.stream().allMatch(Declared::isAsync);
    }

    /** Whether what it makes has to be closed. */
    public boolean leavesOpen() {
        return isGenerator()
                && sources.stream().allMatch(method -> method.cleansUp() && !method.closesWhenUnreachable());
    }

    /** The name as one would say it, such as {@code Rows.all}. */
    public String display() {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('%')) + 1) + "." + name;
    }

    static int arguments(MethodCallExpr call) {
        return call.getArguments().size();
    }
}
