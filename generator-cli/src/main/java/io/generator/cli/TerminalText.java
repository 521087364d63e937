package io.generator.cli;

import java.util.ArrayList;
import java.util.List;

/** A page in Markdown → text that can be read in a terminal. */
final class TerminalText {
    private static final int WIDTH = 80;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean isCode;

    private TerminalText() {}

    /** The text, without a line's end behind the last line. */
    static String of(String markdown) {
        TerminalText text = new TerminalText();
        markdown.lines().forEach(text::add);
        text.endParagraph();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void add(String line) {
        if (line.startsWith("```")) {
            endParagraph();
            isCode = !isCode;
        } else if (isCode) {
            lines.add(line.isEmpty() ? "" : "    " + line);
        } else if (line.startsWith("#")) {
            endParagraph();
            addHeading(line.replaceFirst("^#+ ", ""), line.startsWith("# ") ? "=" : "-");
        } else if (line.isBlank()) {
            endParagraph();
            lines.add("");
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(plain(line));
        }
    }

    private void addHeading(String heading, String underline) {
        lines.add(heading);
        lines.add(underline.repeat(heading.length()));
    }

    /** Of a link its text, and of a piece of code what it says. */
    private static String plain(String line) {
        return line.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replace("`", "");
    }

    private void endParagraph() {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.toString().split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        paragraph.setLength(0);
    }
}
