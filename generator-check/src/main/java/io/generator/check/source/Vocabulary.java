package io.generator.check.source;

import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspensionPoint;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the runtime, whose classes need not be there when sources are checked. */
public final class Vocabulary {
    public static final String GEN = "io.generator.Gen";
    public static final String TWO_WAY_GEN = "io.generator.TwoWayGen";
    public static final String ASYNC_GEN = "io.generator.AsyncGen";
    public static final String COROUTINE = "io.generator.Coroutine";
    public static final String AWAITABLE = "io.generator.Awaitable";
    public static final String ASYNC_CALLS = "io.generator.Async";
    public static final String GENERATOR_EXIT = "io.generator.GeneratorExit";
    public static final String AWAIT_CLOSEABLE = "io.generator.AwaitCloseable";

    /** How the names of all types of the event loop begin. */
    public static final String EVENT_LOOP = "io.generator.async.";

    static final String GENERATOR = "io.generator.annotation.Generator";
    static final String ASYNC = "io.generator.annotation.Async";

    private static final String PACKAGE = "io.generator.";
    private static final String ANNOTATIONS = "io.generator.annotation.";

    /** All public types, by which a name that could be of two packages is known to be of neither for sure. */
    static final Set<String> TYPES = Set.of(
            "Async",
            "AsyncBlock",
            "AsyncBody",
            "AsyncGen",
            "AsyncGenBlock",
            "AsyncIterable",
            "AsyncIterator",
            "AwaitCloseable",
            "Awaitable",
            "CancelledError",
            "Coroutine",
            "Finished",
            "FrameDump",
            "FrameInfo",
            "Gen",
            "GeneratorBlock",
            "GeneratorBody",
            "GeneratorExit",
            "GeneratorState",
            "Greenlet",
            "NotTransformedException",
            "Scoped",
            "Snapshot",
            "StopAsyncIteration",
            "StopIteration",
            "TwoWayBody",
            "TwoWayGen");

    static final Set<String> ANNOTATION_TYPES =
            Set.of("Async", "FrameLayout", "Generator", "SuspensionPoint", "Transformed");

    /** The names of the methods that suspend. */
    public static final Set<String> SUSPENDING = Set.of("yield", "yieldFrom", "await");

    /** The types of what the static methods return that take such lambdas. */
    private static final Map<String, Protocol> FACTORIES = Map.of(
            GEN + ".of", Protocol.GEN,
            TWO_WAY_GEN + ".of", Protocol.TWO_WAY,
            ASYNC_GEN + ".of", Protocol.ASYNC_GEN,
            ASYNC_CALLS + ".async", Protocol.COROUTINE);

    static final Set<String> ASYNC_METHODS = Set.of("await", "async", "each");

    private Vocabulary() {}

    static boolean isType(String qualifiedName) {
        return qualifiedName.startsWith(ANNOTATIONS)
                ? ANNOTATION_TYPES.contains(qualifiedName.substring(ANNOTATIONS.length()))
                : qualifiedName.startsWith(PACKAGE) && TYPES.contains(qualifiedName.substring(PACKAGE.length()));
    }

    /** Whether a type has a static method of a name, or is one whose static methods nobody imports. */
    static boolean mayHave(String owner, String method) {
        return !owner.equals(ASYNC_CALLS) || ASYNC_METHODS.contains(method);
    }

    /** What happens where a method is called, if that suspends the caller. */
    static Optional<SuspensionPoint.Kind> suspension(String owner, String method) {
        return SuspensionPoint.kindOf(owner.replace('.', '/'), method);
    }

    /** What a static method makes of the lambda that it is given, if it is rewritten. */
    public static Optional<Protocol> factory(String owner, String method) {
        return Optional.ofNullable(FACTORIES.get(owner + "." + method));
    }

    /** The protocol of a method of a kind that returns a type, if it may return it. */
    public static Optional<Protocol> protocol(MethodKind kind, String returned) {
        return Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.kind() == kind && nameOf(protocol).equals(returned))
                .findFirst();
    }

    /** The name of the type that a method of a protocol returns. */
    static String nameOf(Protocol protocol) {
        return protocol.returnType().replace('/', '.').replace('$', '.');
    }
}
