package io.generator;

/**
 * A generator's body is running as javac compiled it: its class was not rewritten. The message names the method and says
 * what to add to the build.
 */
public final class NotTransformedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotTransformedException(String call, String caller) {
        super(String.join(
                System.lineSeparator(),
                call + " was called in " + caller + ", which was not transformed.",
                "Either the method lacks @Generator, or its class was compiled without the build step that rewrites it:",
                "  Maven: add the plugin io.generator:generator-maven-plugin with the goal `transform` (main classes)",
                "         or `test-transform` (test classes) to the module that compiles this class.",
                "  IDE:   let it delegate build and run to Maven, since its own compiler does not run Maven plugins."));
    }

    static NotTransformedException at(String call) {
        String caller = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Gen.class.getName())
                                && !frame.getClassName().equals(NotTransformedException.class.getName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown method"));
        return new NotTransformedException(call, caller);
    }
}
