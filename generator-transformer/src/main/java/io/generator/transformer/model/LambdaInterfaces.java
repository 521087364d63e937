package io.generator.transformer.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The interfaces whose lambdas are rewritten, by their qualified names: for whoever looks at sources. */
public final class LambdaInterfaces {
    private static final Map<String, Protocol> PROTOCOLS = Map.of(
            GeneratedNames.GENERATOR_BODY, Protocol.GEN,
            GeneratedNames.TWO_WAY_BODY, Protocol.TWO_WAY,
            GeneratedNames.GENERATOR_BLOCK, Protocol.GEN,
            GeneratedNames.ASYNC_BODY, Protocol.COROUTINE,
            GeneratedNames.ASYNC_BLOCK, Protocol.COROUTINE,
            GeneratedNames.ASYNC_GEN_BLOCK, Protocol.ASYNC_GEN);

    /** Those whose method returns the generator by itself, so that any method will do. */
    private static final Set<String> BODIES = Set.of(GeneratedNames.GENERATOR_BODY, GeneratedNames.TWO_WAY_BODY);

    private LambdaInterfaces() {}

    /** What becomes of a lambda that is for an interface; empty if it stays what it is. */
    public static Optional<Protocol> protocol(String qualifiedName) {
        return Optional.ofNullable(PROTOCOLS.get(internal(qualifiedName)));
    }

    /** Whether a method reference will do where a lambda is rewritten. */
    public static boolean takesReferences(String qualifiedName) {
        return BODIES.contains(internal(qualifiedName));
    }

    private static String internal(String qualifiedName) {
        return qualifiedName.replace('.', '/');
    }
}
