package io.generator.examples.tokenizer;

import io.generator.Gen;
import io.generator.annotation.Generator;
import io.generator.examples.tokenizer.Token.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads a small configuration language, in which indentation says what belongs together. */
public final class Tokenizer {
    private static final String EXAMPLE = """
            server:               # what the world sees
                host = "localhost"
                tls:
                    port = 8443
            log:
                level = "info
            """;

    private Tokenizer() {}

    /**
     * The tokens of a text. A line may stand for many tokens that nobody has written: one that goes to the left closes
     * all blocks to its right. Here that is a loop with a yield in it.
     *
     * @throws SyntaxException while iterating, where the text is wrong
     */
    @Generator
    static Gen<Token> tokens(String source) {
        List<SourceLine> lines = SourceLine.of(source);
        Deque<Integer> margins = new ArrayDeque<>(List.of(0));
        for (SourceLine line : lines) {
            if (line.isBlank()) continue;
            int margin = line.margin();
            if (margin > margins.element()) {
                margins.push(margin);
                Gen.yield(line.mark(Kind.INDENT, margin));
            }
            while (margin < margins.element()) {
                margins.pop();
                Gen.yield(line.mark(Kind.DEDENT, margin));
            }
            if (margin > margins.element()) throw new SyntaxException("no line above begins here", line, margin + 1);
            Gen.yieldFrom(tokensOf(line));
            Gen.yield(line.mark(Kind.NEWLINE, line.text().length()));
        }
        SourceLine end = new SourceLine(lines.size() + 1, "");
        while (margins.pop() > 0) Gen.yield(end.mark(Kind.DEDENT, 0));
        Gen.yield(end.mark(Kind.END, 0));
        return Gen.done();
    }

    @Generator
    private static Gen<Token> tokensOf(SourceLine line) {
        Token token = line.tokenFrom(0);
        while (token != null) {
            Gen.yield(token);
            token = line.tokenFrom(token.end());
        }
        return Gen.done();
    }

    /**
     * Prints the tokens of a file, up to its first mistake.
     *
     * @param args the file; an example with a mistake is read if there is none
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        String source = args.length > 0 ? Files.readString(Path.of(args[0])) : EXAMPLE;
        try {
            for (Token token : tokens(source)) System.out.println(token);
        } catch (SyntaxException e) {
            System.out.println(e.getMessage());
        }
    }
}
