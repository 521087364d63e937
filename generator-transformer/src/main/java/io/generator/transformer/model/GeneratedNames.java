package io.generator.transformer.model;

import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Every name and descriptor of the runtime that generated code refers to, and every name that is generated. */
public final class GeneratedNames {
    public static final String GENERATOR_ANNOTATION = "Lio/generator/annotation/Generator;";
    public static final String ASYNC_ANNOTATION = "Lio/generator/annotation/Async;";
    public static final String LAYOUT_ANNOTATION = "Lio/generator/annotation/FrameLayout;";

    public static final String GEN = "io/generator/Gen";
    public static final String TWO_WAY_GEN = "io/generator/TwoWayGen";
    public static final String ASYNC = "io/generator/Async";
    public static final String COROUTINE = "io/generator/Coroutine";
    public static final String ASYNC_GEN = "io/generator/AsyncGen";
    public static final String COMPLETABLE_FUTURE = "java/util/concurrent/CompletableFuture";
    public static final String GENERATOR_BODY = "io/generator/GeneratorBody";
    public static final String TWO_WAY_BODY = "io/generator/TwoWayBody";
    public static final String GENERATOR_BLOCK = "io/generator/GeneratorBlock";
    public static final String BLOCK_LAMBDA = "io/generator/frame/BlockLambda";
    public static final String START = "start";
    public static final String DONE = "done";

    public static final String ASYNC_BODY = "io/generator/AsyncBody";
    public static final String ASYNC_BODY_LAMBDA = "io/generator/frame/AsyncBodyLambda";
    public static final String ASYNC_BLOCK = "io/generator/AsyncBlock";
    public static final String ASYNC_BLOCK_LAMBDA = "io/generator/frame/AsyncBlockLambda";
    public static final String ASYNC_GEN_BLOCK = "io/generator/AsyncGenBlock";
    public static final String ASYNC_GEN_BLOCK_LAMBDA = "io/generator/frame/AsyncGenBlockLambda";
    public static final String OF = "of";

    /** What a lambda implements that is rewritten. */
    public static final Set<String> SUSPENDABLE_LAMBDAS =
            Set.of(GENERATOR_BODY, TWO_WAY_BODY, GENERATOR_BLOCK, ASYNC_BODY, ASYNC_BLOCK, ASYNC_GEN_BLOCK);

    public static final String AWAITABLE = "io/generator/Awaitable";
    public static final String AWAIT_CLOSEABLE = "io/generator/AwaitCloseable";
    public static final String AWAITED_ITERABLE = "io/generator/frame/AwaitedIterable";
    public static final String AWAITED_ITERATOR = "io/generator/frame/AwaitedIterator";

    public static final String SAVED_FRAME = "io/generator/frame/SavedFrame";
    public static final String AWAITING_FRAME = "io/generator/frame/AwaitingFrame";
    public static final String COROUTINE_FRAME = "io/generator/frame/CoroutineFrame";
    public static final String ASYNC_GEN_FRAME = "io/generator/frame/AsyncGenFrame";
    public static final String GENERATOR_FRAME = "io/generator/frame/GeneratorFrame";

    public static final String STEP = "step";
    public static final String VALUE = "value";
    public static final String LOCAL = "local";
    public static final String LOCAL_DESCRIPTOR = "(I)Ljava/lang/Object;";
    public static final String STEP_DESCRIPTOR = "(I)I";
    public static final String LOCAL_REPLACEMENT = "io/generator/frame/LocalReplacement";
    public static final String REPLACE_ITERATORS = "replaceIterators";
    public static final String REPLACE_ITERATORS_DESCRIPTOR = "(Lio/generator/frame/LocalReplacement;)V";
    public static final String RESUMED = "resumed";
    public static final String RESUMED_DESCRIPTOR = "()Ljava/lang/Object;";
    public static final String AWAIT = "await";
    public static final String AWAIT_DESCRIPTOR = "(Ljava/lang/Object;)Ljava/lang/Object;";
    public static final String MUST_WAIT = "mustWait";
    public static final String MUST_WAIT_DESCRIPTOR = "(Ljava/lang/Object;)Z";
    public static final String AWAITED = "awaited";
    public static final String AWAITED_DESCRIPTOR = "()Ljava/lang/Object;";
    public static final String SUSPEND = "suspend";
    public static final String SUSPEND_DESCRIPTOR = "(I)I";
    public static final String DELEGATE_TO = "delegateTo";
    public static final String DELEGATE_TO_DESCRIPTOR = "(Ljava/lang/Object;I)I";
    public static final String RETURNED = "returned";
    public static final String RETURNED_DESCRIPTOR = "(Ljava/lang/Object;)I";

    public static final String END_WITH = "endWith";
    public static final String END_WITH_DESCRIPTOR = "(Ljava/lang/Object;)V";

    public static final String RESUME = "resume";
    public static final String HAS_NEXT = "hasNext";
    public static final String TEST_DESCRIPTOR = "()Z";
    public static final String RESUME_DELEGATES = "resumeDelegates";
    public static final String FAILURE = "failure";
    public static final String FAILURE_DESCRIPTOR = "(Ljava/lang/Throwable;)Ljava/lang/RuntimeException;";
    public static final String STATE_FIELD = "state";
    public static final String HELD_FIELD = "held";

    /** The runtime's {@code SavedFrame.CLOSED}. */
    public static final int CLOSED_STATE = Integer.MIN_VALUE;

    /** The runtime's {@code SavedFrame.RUNNING}. */
    public static final int RUNNING_STATE = Integer.MIN_VALUE + 1;

    /** What the body returns when it has ended: the runtime's {@code SavedFrame.RETURNED}. */
    public static final int RETURNED_STATE = Integer.MIN_VALUE + 2;

    /** The frame's field for the object whose method it is. */
    public static final String HOST_FIELD = "this$";

    /** The frame's field for the value last yielded. */
    public static final String YIELD_FIELD = "yield$";

    /** The frame's version, for snapshots. */
    public static final String VERSION_FIELD = "serialVersionUID";

    /** What a frame declares or inherits besides the locals: a local of such a name has a field of another one. */
    public static final Set<String> FRAME_FIELDS =
            Set.of(STATE_FIELD, HELD_FIELD, HOST_FIELD, YIELD_FIELD, VERSION_FIELD);

    public static final String WATCHED = "watched";

    private GeneratedNames() {}

    /** The method that holds the body has the name of the source's method; its parameters tell the two apart. */
    public static String bodyDescriptor(String frameName) {
        return "(L" + frameName + ";I)I";
    }

    public static String localField(int slot) {
        return "local$" + slot;
    }

    public static String stackField(int depth) {
        return "stack$" + depth;
    }

    /**
     * The internal name of a method's frame class: {@code Outer$fib$Frame}, or {@code Outer$fib$int$Frame} where another
     * generator has the same name. A name that is taken is passed over.
     */
    static String frameName(String host, MethodNode method, List<MethodNode> generators, Predicate<String> isTaken) {
        long namesakes = generators.stream()
                .filter(other -> other.name.equals(method.name))
                .count();
        String base = host + "$" + method.name + (namesakes > 1 ? parameters(method) : "");
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> base + (n == 0 ? "" : "$" + n) + "$Frame")
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }

    /** Whether a class of someone else has a name. */
    static boolean isForeign(String name, ClassHierarchy hierarchy) {
        return hierarchy
                .header(name)
                .filter(header -> !header.superName().startsWith("io/generator/frame/"))
                .isPresent();
    }

    private static String parameters(MethodNode method) {
        return "$"
                + Stream.of(Type.getArgumentTypes(method.desc))
                        .map(GeneratedNames::simpleName)
                        .collect(Collectors.joining("_"));
    }

    private static String simpleName(Type type) {
        String name = type.getClassName().replace("[]", "Array");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
