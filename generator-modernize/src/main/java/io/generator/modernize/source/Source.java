package io.generator.modernize.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.Collection;
import java.util.Optional;

/** A Java source: its text, the tree of it, and where in the text each node is. */
public final class Source {
    /** Without a language level nothing is judged: a source of any version of Java will do. */
    private static final ParserConfiguration CONFIGURATION =
            new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW);

    private final String text;
    private final CompilationUnit unit;
    private final Lines lines;
    private final Names names;

    private Source(String text, CompilationUnit unit) {
        this.text = text;
        this.unit = unit;
        this.lines = new Lines(text);
        this.names = new Names(unit);
    }

    /**
     * Reads a source.
     *
     * @return empty if it is no Java that can be read
     */
    public static Optional<Source> parse(String text) {
        try {
            ParseResult<CompilationUnit> result = new JavaParser(CONFIGURATION).parse(text);
            return result.isSuccessful() ? result.getResult().map(unit -> new Source(text, unit)) : Optional.empty();
        } catch (StackOverflowError e) { // a sum of thousands of strings
            return Optional.empty();
        }
    }

    public String text() {
        return text;
    }

    /** What names of classes mean in this source. */
    public Names names() {
        return names;
    }

    public CompilationUnit unit() {
        return unit;
    }

    /** The offset of a node's first character; comments before it are not part of it. */
    public int start(Node node) {
        return offset(node.getBegin().orElseThrow());
    }

    /** The offset behind a node's last character. */
    public int end(Node node) {
        return offset(node.getEnd().orElseThrow()) + 1;
    }

    /** The characters of a node, as they are written. */
    public String text(Node node) {
        return text.substring(start(node), end(node));
    }

    /** The characters of a node after edits within it. */
    public String text(Node node, Collection<Edit> edits) {
        return Edit.apply(text, start(node), end(node), edits);
    }

    /** What takes the place of a node. */
    public Edit replace(Node node, String replacement) {
        return new Edit(start(node), end(node), replacement);
    }

    /** The white space at the start of the line that an offset is in. */
    public String indentation(int offset) {
        int start = lines.startOfLine(offset);
        return text.substring(start, skipBlanks(start));
    }

    /** Takes a node away, with its line if nothing else is in that, and with the blank line behind if there is one before. */
    public Edit removeWithLine(Node node) {
        int start = start(node);
        int end = end(node);
        int first = lines.startOfLine(start);
        if (!text.substring(first, start).isBlank()) return new Edit(start, end, "");
        if (!text.substring(end, lines.endOfLine(end)).isBlank()) return new Edit(start, skipBlanks(end), "");
        int next = lines.startOfNextLine(end);
        boolean isBetweenBlanks =
                first > 0 && isBlankLine(lines.startOfLine(first - 1)) && next < text.length() && isBlankLine(next);
        return new Edit(first, isBetweenBlanks ? lines.startOfNextLine(next) : next, "");
    }

    /** Whether a line is empty but for white space. */
    public boolean isBlankLine(int startOfLine) {
        return text.substring(startOfLine, lines.endOfLine(startOfLine)).isBlank();
    }

    public int startOfLine(int offset) {
        return lines.startOfLine(offset);
    }

    public int startOfNextLine(int offset) {
        return lines.startOfNextLine(offset);
    }

    /** How lines end in this source. */
    public String lineEnd() {
        return lines.lineEnd();
    }

    private int offset(Position position) {
        return lines.startOf(position.line) + position.column - 1;
    }

    private int skipBlanks(int offset) {
        int end = offset;
        while (end < text.length() && isBlank(text.charAt(end))) end++;
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
