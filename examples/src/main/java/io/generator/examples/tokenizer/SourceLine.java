package io.generator.examples.tokenizer;

import io.generator.examples.tokenizer.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text, looked at on its own: what both tokenizers have in common.
 *
 * @param number its number; the first is 1
 * @param text what it says
 */
record SourceLine(int number, String text) {
    private static final Pattern SPACE = Pattern.compile(" *(#.*)?");
    private static final Pattern WRITTEN = Pattern.compile("(?<NAME>[A-Za-z_][A-Za-z0-9_.-]*)"
            + "|(?<NUMBER>-?[0-9]+(\\.[0-9]+)?)|(?<STRING>\"[^\"]*\")|(?<EQUALS>=)|(?<COLON>:)");
    private static final List<Kind> WRITTEN_KINDS =
            List.of(Kind.NAME, Kind.NUMBER, Kind.STRING, Kind.EQUALS, Kind.COLON);

    /** The lines of a text. */
    static List<SourceLine> of(String source) {
        List<SourceLine> lines = new ArrayList<>();
        source.lines().forEach(text -> lines.add(new SourceLine(lines.size() + 1, text)));
        return lines;
    }

    /** Whether it holds nothing but space and a comment. */
    boolean isBlank() {
        return afterSpace(0) == text.length();
    }

    /** How far to the right it begins. */
    int margin() {
        int margin = 0;
        while (margin < text.length() && text.charAt(margin) == ' ') margin++;
        return margin;
    }

    /**
     * The first token from an index on; null if there is none.
     *
     * @throws SyntaxException if there is something else than a token
     */
    @Nullable
    Token tokenFrom(int index) {
        int start = afterSpace(index);
        if (start == text.length()) return null;
        Matcher match = WRITTEN.matcher(text).region(start, text.length());
        if (!match.lookingAt()) throw problemAt(start);
        return new Token(kindOf(match), match.group(), number, start + 1);
    }

    /** A token that is not written: it has a place, and no text. */
    Token mark(Kind kind, int index) {
        return new Token(kind, "", number, index + 1);
    }

    private int afterSpace(int index) {
        Matcher space = SPACE.matcher(text).region(index, text.length());
        return space.lookingAt() ? space.end() : index;
    }

    private static Kind kindOf(Matcher match) {
        for (Kind kind : WRITTEN_KINDS) {
            if (match.group(kind.name()) != null) return kind;
        }
        throw new IllegalStateException("a group without a kind");
    }

    private SyntaxException problemAt(int index) {
        char start = text.charAt(index);
        String problem = start == '"' ? "this string does not end" : "'" + start + "' means nothing here";
        return new SyntaxException(start == '\t' ? "indent with spaces, not with tabs" : problem, this, index + 1);
    }
}
