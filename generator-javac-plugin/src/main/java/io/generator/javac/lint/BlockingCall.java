package io.generator.javac.lint;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.BlockingMethods;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A call in an {@code @Async} method that holds up all that shares its thread. */
record BlockingCall(Language language, Reporter reporter) implements Lint {
    @Override
    public void check(Body body) {
        if (body.kind().isAsync()) body.calls().forEach(call -> check(body, call));
    }

    private void check(Body body, TreePath call) {
        ExecutableElement method = language.methodOf(call);
        if (method == null || !(method.getEnclosingElement() instanceof TypeElement owner)) return;
        String name = method.getSimpleName().toString();
        Predicate<String> isOwnerA = type -> isA(owner, type);
        if (BlockingMethods.blocks(name, isOwnerA)
                || (BlockingMethods.waitsForFuture(name, isOwnerA) && isPending(body, call)))
            reporter.report(Rule.BLOCKING_CALL, call, Wording.blockingCall(owner.getSimpleName() + "." + name));
    }

    private boolean isA(TypeElement type, String name) {
        TypeElement other = language.elements().getTypeElement(name);
        if (other == null) return false;
        if (type.getQualifiedName().contentEquals(name)) return true;
        TypeMirror erased = language.types().erasure(type.asType());
        return !name.equals("java.lang.Object")
                && language.types().isSubtype(erased, language.types().erasure(other.asType()));
    }

    /** Whether the future is one that nothing has been said about: a variable, or one that is started right here. */
    private boolean isPending(Body body, TreePath call) {
        ExpressionTree select = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
        if (!(select instanceof MemberSelectTree member)) return false;
        TreePath receiver = new TreePath(new TreePath(call, select), member.getExpression());
        if (receiver.getLeaf() instanceof MethodInvocationTree) return starts(receiver);
        return receiver.getLeaf() instanceof IdentifierTree && !isKnown(body, receiver);
    }

    private boolean starts(TreePath call) {
        ExecutableElement method = language.methodOf(call);
        return method != null
                && BlockingMethods.startsWork(method.getSimpleName().toString());
    }

    private boolean isKnown(Body body, TreePath receiver) {
        Element future = language.trees().getElement(receiver);
        return future == null
                || body.calls().stream().filter(this::asksOrAwaits).anyMatch(call -> !VariableUses.in(
                                call, future, language.trees())
                        .isEmpty());
    }

    private boolean asksOrAwaits(TreePath call) {
        ExecutableElement method = language.methodOf(call);
        return method != null
                && (language.suspension(method).isPresent()
                        || BlockingMethods.asksFuture(method.getSimpleName().toString()));
    }
}
