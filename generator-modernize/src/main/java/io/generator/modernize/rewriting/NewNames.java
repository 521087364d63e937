package io.generator.modernize.rewriting;

/** The names that new code uses. */
final class NewNames {
    static final String GEN = "io.generator.Gen";
    static final String GENERATOR = "io.generator.annotation.Generator";
    static final String ASYNC = "io.generator.annotation.Async";
    static final String AWAIT = "static io.generator.Async.await";

    private NewNames() {}
}
