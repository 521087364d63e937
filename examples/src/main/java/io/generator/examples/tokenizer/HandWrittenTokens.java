package io.generator.examples.tokenizer;

import io.generator.examples.tokenizer.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * {@link Tokenizer#tokens} written by hand: every local variable is a field, and every place between two tokens has to be
 * found again from what the fields say.
 */
final class HandWrittenTokens implements Iterator<Token> {
    private final List<SourceLine> lines;
    private final Deque<Integer> margins = new ArrayDeque<>(List.of(0));
    private int nextLine;
    private @Nullable SourceLine line;
    private int index;
    private boolean closing;
    private boolean ended;

    HandWrittenTokens(String source) {
        lines = SourceLine.of(source);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Token next() {
        if (ended) throw new NoSuchElementException();
        if (line != null) return inside(line);
        while (nextLine < lines.size() && lines.get(nextLine).isBlank()) nextLine++;
        return nextLine < lines.size() ? before(lines.get(nextLine)) : atEnd();
    }

    private Token before(SourceLine upcoming) {
        int margin = upcoming.margin();
        if (margin < margins.element()) {
            closing = true;
            margins.pop();
            return upcoming.mark(Kind.DEDENT, margin);
        }
        if (margin > margins.element()) {
            if (closing) throw new SyntaxException("no line above begins here", upcoming, margin + 1);
            margins.push(margin);
            return upcoming.mark(Kind.INDENT, margin);
        }
        closing = false;
        line = upcoming;
        index = 0;
        nextLine++;
        return inside(upcoming);
    }

    private Token inside(SourceLine current) {
        Token token = current.tokenFrom(index);
        if (token == null) {
            line = null;
            return current.mark(Kind.NEWLINE, current.text().length());
        }
        index = token.end();
        return token;
    }

    private Token atEnd() {
        SourceLine end = new SourceLine(lines.size() + 1, "");
        ended = margins.pop() == 0;
        return end.mark(ended ? Kind.END : Kind.DEDENT, 0);
    }
}
