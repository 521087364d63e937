package io.generator.transformer.diagnostic;

/**
 * What is said of each mistake, in one sentence, whoever finds it: the transformer in a class file, or a compiler plugin in
 * the source.
 */
public final class Wording {
    public static final String YIELD_OUTSIDE_GENERATOR = "a method yields that is not annotated with @Generator";
    public static final String YIELD_IN_LAMBDA = "a lambda yields, which is not itself a generator";
    public static final String YIELD_IN_REFERENCE = "a method reference yields";
    public static final String YIELD_IN_CONSTRUCTOR = "a constructor or initialiser yields";
    public static final String YIELD_WHILE_LOCKED = "a generator yields inside a synchronized block";
    public static final String SERIALIZABLE_LAMBDA = "a lambda that is a generator is made serialisable";
    public static final String SERIALIZABLE_ASYNC_LAMBDA = "a lambda that is asynchronous is made serialisable";
    public static final String AWAIT_OUTSIDE_ASYNC = "a method awaits that is not annotated with @Async";
    public static final String AWAIT_IN_GENERATOR = "a generator awaits";
    public static final String AWAIT_IN_LAMBDA = "a lambda awaits, which is not itself asynchronous";
    public static final String AWAIT_IN_REFERENCE = "a method reference awaits";
    public static final String AWAIT_IN_CONSTRUCTOR = "a constructor or initialiser awaits";
    public static final String AWAIT_WHILE_LOCKED = "an @Async method is suspended inside a synchronized block";
    public static final String YIELD_FROM_IN_ASYNC = "an @Async method calls Gen.yieldFrom";
    public static final String TWO_KINDS = "a method is annotated with both @Generator and @Async";

    public static final String EXIT_SWALLOWED =
            "a catch around a yield swallows the GeneratorExit that closes the generator";

    private Wording() {}

    /**
     * A generator that nobody has.
     *
     * @param method the method that makes it
     */
    public static String generatorDropped(String method) {
        return "a generator is created and never iterated: " + method;
    }

    /**
     * A coroutine that nobody has.
     *
     * @param method the method that makes it
     */
    public static String coroutineDropped(String method) {
        return "a coroutine is created and never awaited: " + method;
    }

    /** A second loop over the generator in a variable. */
    public static String iteratedTwice(String variable) {
        return "the generator " + variable + " is iterated again, and is at its end";
    }

    /**
     * A loop that is left.
     *
     * @param method the method that makes the generator
     */
    public static String leftOpen(String method) {
        return "the loop may leave the generator open, and " + method + " has something to clean up";
    }

    /** A call of a method that blocks. */
    public static String blockingCall(String method) {
        return "an @Async method calls " + method + ", which blocks";
    }

    /**
     * A method without a body.
     *
     * @param annotation the annotation as the source has it
     */
    public static String noBody(String annotation) {
        return method(annotation) + " has no body";
    }

    /**
     * A method with a lock.
     *
     * @param annotation the annotation as the source has it
     */
    public static String synchronizedMethod(String annotation) {
        return method(annotation) + " is synchronized";
    }

    /**
     * A return type that the method cannot have.
     *
     * @param annotation the annotation as the source has it
     */
    public static String wrongReturnType(String annotation, String returned) {
        return method(annotation) + " returns " + returned;
    }

    private static String method(String annotation) {
        return (annotation.startsWith("@A") ? "an " : "a ") + annotation + " method";
    }

    /** A yield in an asynchronous method of another return type than a generator's. */
    public static String yieldInCoroutine(String returned) {
        return "an @Async method yields that returns " + returned;
    }

    /** A method reference in the place of a lambda. */
    public static String referenceAs(String interfaceName) {
        return "a method reference is made " + (interfaceName.startsWith("A") ? "an " : "a ") + interfaceName;
    }

    /** A value that does not fit. */
    public static String wrongYield(String declared, String yielded) {
        return "a generator of " + declared + " yields " + yielded;
    }

    /**
     * The value of a yield where nothing can be sent.
     *
     * @param isGenerator whether the type is a generator's: where a lambda is but {@code () -> Gen.yield(x)}, javac takes the
     *     yield's value for what the lambda returns
     */
    public static String nothingIsSent(String used, boolean isGenerator) {
        return "a yield's value is used as " + used + ", but nothing can be sent to this generator"
                + (isGenerator ? "; in a lambda, mind the braces: () -> { Gen.yield(x); }" : "");
    }

    /** What is sent, where it goes on to a delegate that takes something else. */
    public static String wrongPassedOn(String accepted, String sent) {
        return "what is delegated to is sent " + accepted + ", but what is sent here is " + sent;
    }

    /** The value of a yield as something else than what is sent. */
    public static String wrongSent(String used, String sent) {
        return "a yield's value is used as " + used + ", but what is sent is " + sent;
    }
}
