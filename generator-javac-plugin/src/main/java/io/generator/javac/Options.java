package io.generator.javac;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be written behind {@code -Xplugin:Generators}.
 *
 * @param output the directory whose classes are rewritten at the end; empty to rewrite nothing
 * @param lints whether to look for what is allowed and probably not meant
 */
record Options(Optional<Path> output, boolean lints) {
    private static final String OUTPUT = "out=";

    static Options parse(String... arguments) {
        Options options = new Options(Optional.empty(), true);
        for (String argument : arguments) options = options.with(argument);
        return options;
    }

    private Options with(String argument) {
        if (argument.startsWith(OUTPUT) && argument.length() > OUTPUT.length())
            return new Options(Optional.of(Path.of(argument.substring(OUTPUT.length()))), lints);
        return switch (argument) {
            case "lint=on" -> new Options(output, true);
            case "lint=off" -> new Options(output, false);
            default ->
                throw new IllegalArgumentException("-Xplugin:Generators does not know the option " + argument
                        + "; it knows out=<directory> and lint=on|off");
        };
    }
}
