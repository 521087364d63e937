package io.generator.modernize.rewriting;

import java.util.ArrayList;
import java.util.List;

/** Code that is moved to another depth. */
final class Indented {
    private Indented() {}

    /**
     * The lines of a piece of code, without blank ones at either end.
     *
     * @param indentation what goes from the start of each line
     */
    static List<String> lines(String code, String indentation) {
        List<String> lines = new ArrayList<>();
        for (String line : code.lines().toList()) {
            String moved = line.startsWith(indentation) ? line.substring(indentation.length()) : line.strip();
            if (!moved.isBlank()) lines.add(moved.stripTrailing());
            else if (!lines.isEmpty()) lines.add("");
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) lines.remove(lines.size() - 1);
        return lines;
    }
}
