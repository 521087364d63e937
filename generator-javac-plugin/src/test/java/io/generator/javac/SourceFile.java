package io.generator.javac;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/**
 * A source with what is expected of it: a comment such as {@code // ^ error: GEN008} is about the line above it, and points at
 * the column.
 */
final class SourceFile extends SimpleJavaFileObject {
    private static final Pattern EXPECTED =
            Pattern.compile("^\\s*// *\\^ (error|warning): (GEN\\d+)( plugin only| by types)?$");

    private final String text;

    SourceFile(String name, String text) {
        super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
        this.text = text;
    }

    /** A file of the test resources. */
    static SourceFile resource(String path) throws IOException {
        try (InputStream file = SourceFile.class.getResourceAsStream("/" + path + ".java")) {
            if (file == null) throw new IllegalArgumentException("no such source: " + path);
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new SourceFile(path.substring(path.lastIndexOf('/') + 1), text);
        }
    }

    SourceFile named(String name) {
        return new SourceFile(name, text);
    }

    @Override
    public String getName() {
        String path = toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String text() {
        return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** What is expected, in the order of the source. */
    List<Finding> expected() {
        List<Finding> expected = new ArrayList<>();
        int line = 0;
        int number = 0;
        for (String content : text.split("\\R", -1)) {
            number++;
            Matcher matcher = EXPECTED.matcher(content);
            if (!matcher.matches()) line = number;
            else
                expected.add(new Finding(
                        matcher.group(2), matcher.group(1), line, content.indexOf('^') + 1, matcher.group(3) != null));
        }
        return expected;
    }

    /** One diagnostic. */
    record Finding(String code, String kind, long line, long column, boolean isOfPluginOnly) {
        @Override
        public String toString() {
            return line + ":" + column + " " + kind + ": " + code;
        }
    }
}
