package io.generator.javac.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The awaits that an asynchronous body has without saying so: loops over {@code each(…)}, and {@code close()}. */
record UnwrittenAwaits(Language language) {
    private static final String AWAITED_ITERABLE = "io.generator.frame.AwaitedIterable";
    private static final String AWAIT_CLOSEABLE = "io.generator.AwaitCloseable";

    /** Whether a loop over this awaits each value. */
    boolean isLoopOver(TreePath expression) {
        return language.isNamed(language.typeOf(expression), AWAITED_ITERABLE);
    }

    /** Whether a resource of a {@code try} is awaited when it is closed. */
    boolean isResource(TreePath resource) {
        return isCloseable(language.typeOf(resource));
    }

    /** Whether a call closes something that is awaited. */
    boolean isClose(TreePath path) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        if (!call.getArguments().isEmpty() || !(call.getMethodSelect() instanceof MemberSelectTree select))
            return false;
        TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
        return select.getIdentifier().contentEquals("close")
                && !isSuper(select.getExpression())
                && isCloseable(language.typeOf(receiver));
    }

    /** Such a call does not ask the object, and so is not rewritten. */
    private static boolean isSuper(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree identifier
                ? identifier.getName().contentEquals("super")
                : receiver instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }

    private boolean isCloseable(@Nullable TypeMirror type) {
        return language.isSubtype(type, AWAIT_CLOSEABLE);
    }
}
