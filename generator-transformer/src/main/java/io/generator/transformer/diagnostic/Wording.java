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
    public static final String SYNCHRONIZED_GENERATOR = "a @Generator method is synchronized";
    public static final String NO_BODY = "a @Generator method has no body";
    public static final String SERIALIZABLE_LAMBDA = "a lambda that is a generator is made serialisable";
    public static final String REFERENCE_AS_BLOCK = "a method reference is made a GeneratorBlock";

    private Wording() {}

    /** A return type that a generator cannot have. */
    public static String wrongReturnType(String returned) {
        return "a @Generator method returns " + returned;
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
