package io.generator.javac.lint;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.generator.javac.source.Body;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A call in an {@code @Async} method that holds up all that shares its thread. */
record BlockingCall(Language language, Reporter reporter) implements Lint {
    private static final String FUTURE = "java.util.concurrent.Future";

    /** The methods that block, by the types that declare them. */
    private static final Map<String, Set<String>> BLOCKING = Map.ofEntries(
            Map.entry("java.lang.Thread", Set.of("sleep", "join")),
            Map.entry("java.lang.Object", Set.of("wait")),
            Map.entry("java.lang.Process", Set.of("waitFor")),
            Map.entry("java.util.concurrent.TimeUnit", Set.of("sleep")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("take", "put")),
            Map.entry("java.util.concurrent.ExecutorService", Set.of("invokeAll", "invokeAny", "awaitTermination")),
            Map.entry("java.net.http.HttpClient", Set.of("send")),
            Map.entry("java.net.ServerSocket", Set.of("accept")),
            Map.entry("java.net.URL", Set.of("openStream")),
            Map.entry(
                    "java.nio.file.Files",
                    Set.of("readString", "readAllBytes", "readAllLines", "write", "writeString", "copy")));

    /** What tells that a future is done, or waits for several. */
    private static final Set<String> ASKING =
            Set.of("isDone", "isCompletedExceptionally", "isCancelled", "state", "allOf", "anyOf", "getNow");

    /** The calls that start something, and return a future that is not done. */
    private static final Set<String> STARTING = Set.of("submit", "supplyAsync", "runAsync", "sendAsync", "schedule");

    @Override
    public void check(Body body) {
        if (body.kind().isAsync()) body.calls().forEach(call -> check(body, call));
    }

    private void check(Body body, TreePath call) {
        ExecutableElement method = language.methodOf(call);
        if (method == null || !(method.getEnclosingElement() instanceof TypeElement owner)) return;
        if (isBlocking(method, owner) || (isWaitForFuture(method, owner) && isPending(body, call)))
            reporter.report(
                    Rule.BLOCKING_CALL,
                    call,
                    Wording.blockingCall(owner.getSimpleName() + "." + method.getSimpleName()));
    }

    private boolean isBlocking(ExecutableElement method, TypeElement owner) {
        String name = method.getSimpleName().toString();
        return BLOCKING.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(name) && isA(owner, entry.getKey()));
    }

    private boolean isWaitForFuture(ExecutableElement method, TypeElement owner) {
        String name = method.getSimpleName().toString();
        return (name.equals("get") || name.equals("join")) && isA(owner, FUTURE);
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
        return method != null && STARTING.contains(method.getSimpleName().toString());
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
                        || ASKING.contains(method.getSimpleName().toString()));
    }
}
