package io.generator.conformance.laws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a CPython has recorded: the traces of all laws.
 *
 * @param version of the CPython, such as 3.13.0
 * @param laws by name, in the order of the sections
 */
record Recording(String version, Map<String, Rule> laws) {
    private static final String HEAD = "Recorded by CPython ";

    /**
     * A law as it was recorded.
     *
     * @param text the rule, in a line
     * @param trace what the program has written
     */
    record Rule(String text, List<String> trace) {}

    /** The recording that the tests compare with. */
    static Recording golden() throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream("/laws/cpython-3.13.txt")) {
            if (in == null) throw new IOException("there is no recording; make one by `conformance/laws record`");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads what {@code record.py} has printed. */
    static Recording parse(String text) {
        Map<String, Rule> laws = new LinkedHashMap<>();
        List<String> trace = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD))
            throw new IllegalArgumentException("no recording: " + text);
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("== ")) {
                trace = new ArrayList<>();
                String[] title = line.substring(3).split(" ", 2);
                if (laws.put(title[0], new Rule(title[1], trace)) != null)
                    throw new IllegalArgumentException("twice: " + line);
            } else if (!line.isEmpty()) {
                trace.add(line);
            }
        }
        return new Recording(lines.get(0).substring(HEAD.length()), laws);
    }
}
