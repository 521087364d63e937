package io.generator.examples.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.generator.Gen;
import io.generator.examples.tokenizer.Token.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @Test
    void knowsWhatEachTokenIsAndWhere() {
        assertThat(listOf(Tokenizer.tokens("""
                server: # comment
                  port = -8.5

                log = "a # b"
                """)))
                .extracting(Token::toString)
                .containsExactly(
                        "1:1 NAME server",
                        "1:7 COLON :",
                        "1:18 NEWLINE",
                        "2:3 INDENT",
                        "2:3 NAME port",
                        "2:8 EQUALS =",
                        "2:10 NUMBER -8.5",
                        "2:14 NEWLINE",
                        "4:1 DEDENT",
                        "4:1 NAME log",
                        "4:5 EQUALS =",
                        "4:7 STRING \"a # b\"",
                        "4:14 NEWLINE",
                        "5:1 END");
    }

    @Test
    void oneLineMayCloseManyBlocks() {
        assertThat(listOf(Tokenizer.tokens("a\n b\n  c\nd")))
                .extracting(Token::kind)
                .containsSubsequence(Kind.INDENT, Kind.INDENT, Kind.DEDENT, Kind.DEDENT, Kind.NAME, Kind.END);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tokensAreThoseOfTheHandWrittenIterator(String text) {
        assertThat(listOf(Tokenizer.tokens(text))).isEqualTo(listOf(new HandWrittenTokens(text)));
    }

    static Stream<String> texts() {
        Stream<String> written =
                Stream.of("", "\n\n", "# only this", "a", "  a", "a:\n  b\n", "a\n b\n  c\n   d", "a\n\n  b\n#\nc");
        return Stream.concat(written, new Random(1).longs(200).mapToObj(TokenizerTest::randomText));
    }

    /** Any blocks in blocks, with blank lines between. */
    private static String randomText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int depth = -1;
        for (int line = random.nextInt(20); line > 0; line--) {
            boolean blank = random.nextInt(5) == 0;
            if (!blank) depth = random.nextInt(depth + 2);
            text.append(blank ? "   # blank" : "  ".repeat(depth) + "key = " + line)
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = $", "ok\nb = \"open", "a\n    b\n  c", "a\n\tb", "a\n  b ?"})
    void mistakesAreThoseOfTheHandWrittenIterator(String text) {
        List<Token> before = new ArrayList<>();
        List<Token> beforeByHand = new ArrayList<>();
        SyntaxException mistake = mistakeIn(Tokenizer.tokens(text), before);
        assertThat(mistake)
                .hasMessage(mistakeIn(new HandWrittenTokens(text), beforeByHand).getMessage());
        assertThat(before).isNotEmpty().isEqualTo(beforeByHand);
    }

    @Test
    void aMistakeIsShownWhereItIs() {
        SyntaxException mistake = mistakeIn(Tokenizer.tokens("ok\nb = \"open"), new ArrayList<>());
        assertThat(mistake.getMessage().lines())
                .containsExactly("line 2, column 5: this string does not end", "    b = \"open", "        ^");
    }

    @Test
    void nothingIsReadBeyondTheTokensAskedFor() {
        Gen<Token> tokens = Tokenizer.tokens("a\n$");
        assertThat(tokens.next().kind()).isEqualTo(Kind.NAME);
        assertThat(tokens.next().kind()).isEqualTo(Kind.NEWLINE);
        assertThat(mistakeIn(tokens, new ArrayList<>())).hasMessageStartingWith("line 2, column 1");
        assertThat(tokens.hasNext()).isFalse();
    }

    private static SyntaxException mistakeIn(Iterator<Token> tokens, List<Token> before) {
        return catchThrowableOfType(SyntaxException.class, () -> tokens.forEachRemaining(before::add));
    }

    private static List<Token> listOf(Iterator<Token> tokens) {
        List<Token> list = new ArrayList<>();
        tokens.forEachRemaining(list::add);
        return list;
    }
}
