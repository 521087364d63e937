package io.generator.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;

/** The ways in which the same is done, as the methods of {@link Comparison}s are named, and the script with the same in Python. */
enum Ways {
    GENERATORS("/generators.py", "handWritten", "generator", "kotlin"),
    COROUTINES("/coroutines.py", "futures", "async", "kotlin", "eaAsync", "virtualThreads");

    private final String script;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> names;

    Ways(String script, String... names) {
        this.script = script;
        this.names = List.of(names);
    }

    static Ways of(RunResult result) {
        return result.getParams().getBenchmark().contains(".async.") ? COROUTINES : GENERATORS;
    }

    /** The resource with the script. */
    String script() {
        return script;
    }

    /** What a way is compared with. */
    String baseline() {
        return names.get(0);
    }

    /** The way that is the project's own. */
    String own() {
        return names.get(1);
    }

    /** All of them, a column each. */
    List<String> names() {
        return names;
    }

    /** What a method's name says behind that of the way. */
    String variant(String method) {
        return names.stream()
                .filter(method::startsWith)
                .map(name -> method.substring(name.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(method + " is none of " + Arrays.toString(values())));
    }
}
