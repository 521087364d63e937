package io.generator.transformer.model;

import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Optional;

/**
 * What is wrong with a suspension that cannot be where it is.
 *
 * @param rule the rule that it breaks
 * @param message what is said of it
 */
public record Misplacement(Rule rule, String message) {

    /** In a method without an annotation. */
    public static Misplacement inMethod(SuspensionPoint.Kind kind) {
        return awaits(kind)
                ? new Misplacement(Rule.AWAIT_OUTSIDE_ASYNC, Wording.AWAIT_OUTSIDE_ASYNC)
                : new Misplacement(Rule.YIELD_OUTSIDE_GENERATOR, Wording.YIELD_OUTSIDE_GENERATOR);
    }

    /** In a lambda that is for an interface of somebody else. */
    public static Misplacement inLambda(SuspensionPoint.Kind kind) {
        return awaits(kind)
                ? new Misplacement(Rule.AWAIT_IN_LAMBDA, Wording.AWAIT_IN_LAMBDA)
                : new Misplacement(Rule.YIELD_IN_LAMBDA, Wording.YIELD_IN_LAMBDA);
    }

    /** By a method reference. */
    public static Misplacement inReference(SuspensionPoint.Kind kind) {
        return awaits(kind)
                ? new Misplacement(Rule.AWAIT_IN_LAMBDA, Wording.AWAIT_IN_REFERENCE)
                : new Misplacement(Rule.YIELD_IN_LAMBDA, Wording.YIELD_IN_REFERENCE);
    }

    /** In a constructor or an initialiser. */
    public static Misplacement inConstructor(SuspensionPoint.Kind kind) {
        return new Misplacement(
                Rule.YIELD_IN_CONSTRUCTOR, awaits(kind) ? Wording.AWAIT_IN_CONSTRUCTOR : Wording.YIELD_IN_CONSTRUCTOR);
    }

    /** In what is rewritten; empty where such a suspension may be. */
    public static Optional<Misplacement> in(Protocol protocol, SuspensionPoint.Kind kind) {
        boolean isAsync = protocol.kind() == MethodKind.ASYNC;
        return switch (kind) {
            case AWAIT ->
                isAsync
                        ? Optional.empty()
                        : Optional.of(new Misplacement(Rule.AWAIT_OUTSIDE_ASYNC, Wording.AWAIT_IN_GENERATOR));
            case YIELD -> protocol.yields() ? Optional.empty() : Optional.of(yieldInCoroutine(protocol));
            case DELEGATE ->
                isAsync
                        ? Optional.of(new Misplacement(Rule.YIELD_FROM_IN_ASYNC, Wording.YIELD_FROM_IN_ASYNC))
                        : Optional.empty();
        };
    }

    private static Misplacement yieldInCoroutine(Protocol protocol) {
        String returned = protocol.returnType().replace('/', '.');
        return new Misplacement(Rule.YIELD_IN_COROUTINE, Wording.yieldInCoroutine(returned));
    }

    private static boolean awaits(SuspensionPoint.Kind kind) {
        return kind == SuspensionPoint.Kind.AWAIT;
    }
}
