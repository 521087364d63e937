package io.generator;

import java.util.Set;

/**
 * A generator's body is running as javac compiled it: its class was not rewritten. The message names the method and says
 * what to add to the build.
 */
public final class NotTransformedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Where the calls lead that throw it. */
    private static final Set<String> OWN = Set.of(
            NotTransformedException.class.getName(),
            Gen.class.getName(),
            Async.class.getName(),
            AwaitCloseable.class.getName());

    NotTransformedException(String what, String reason) {
        super(String.join(
                System.lineSeparator(),
                what,
                reason + ", or its class was compiled without the build step that rewrites it:",
                "  Maven: add the plugin io.generator:generator-maven-plugin with the goal `transform` (main classes)",
                "         or `test-transform` (test classes) to the module that compiles this class.",
                "  Gradle, Ant, javac: add io.generator:generator-javac-plugin to the compiler's processor path or class path,",
                "         with the option -Xplugin:\"Generators out=<the directory of the class files>\".",
                "  IDE:   let it delegate build and run to Maven, since its own compiler does not run Maven plugins.",
                "  This is GEN036."));
    }

    static NotTransformedException at(String call) {
        return at(call, "Either the method lacks @Generator, or is a lambda that is not given to Gen.of");
    }

    /** A call in a method that is not asynchronous. */
    static NotTransformedException async(String call) {
        return at(
                call, "Either the method lacks @Async, or is a lambda that is not given to Async.async or AsyncGen.of");
    }

    private static NotTransformedException at(String call, String reason) {
        String caller = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !OWN.contains(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown method"));
        return new NotTransformedException(call + " was called in " + caller + ", which was not transformed.", reason);
    }

    /** A block that is still the one of the compiler. */
    static NotTransformedException block(Class<?> type) {
        return new NotTransformedException(
                "A GeneratorBlock of " + writtenIn(type) + " was not transformed.",
                "Either it is a class, which has to implement GeneratorBody, or a lambda of an interface of yours");
    }

    /** The same of an asynchronous lambda. */
    static NotTransformedException lambda(String what, Class<?> type) {
        return new NotTransformedException(
                what + " of " + writtenIn(type) + " was not transformed.",
                "Either it is a class, in the place of which to write an @Async method, or a lambda of an interface of"
                        + " yours");
    }

    /** The JDK names the class of a lambda after the class that it is written in. */
    private static String writtenIn(Class<?> type) {
        String name = type.getName();
        int suffix = name.indexOf("$$Lambda");
        return suffix < 0 ? name : name.substring(0, suffix);
    }
}
