package io.generator.check.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;

/** Text → syntax tree, of the newest Java that the parser knows. */
public final class Syntax {
    private static final LanguageLevel NEWEST = LanguageLevel.JAVA_26;

    private Syntax() {}

    /** The tree with what the parser has to complain of; a parser is of one thread alone. */
    public static ParseResult<CompilationUnit> parse(String text) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(NEWEST).setAttributeComments(false))
                .parse(text);
    }

    static SyntaxProblem problem(SourceFile file, String text, ParseResult<CompilationUnit> result) {
        Problem problem = result.getProblem(0);
        Position place = problem.getLocation()
                .map(TokenRange::getBegin)
                .map(Syntax::following)
                .flatMap(token -> token.getRange())
                .map(range -> range.begin)
                .orElse(Position.HOME);
        String message = problem.getMessage().lines().findFirst().orElse("no Java");
        return new SyntaxProblem(file.name(), Place.at(place.line, place.column), shortened(message), text);
    }

    /** The parser names the last token that it could take, and speaks of the next one. */
    private static JavaToken following(JavaToken last) {
        JavaToken token = last;
        do {
            Optional<JavaToken> next = token.getNextToken();
            if (next.isEmpty() || next.get().getRange().isEmpty()) return last;
            token = next.get();
        } while (token.getCategory().isWhitespaceOrComment());
        return token;
    }

    /** The parser lists every word that it would have taken. */
    private static String shortened(String message) {
        int expected = message.indexOf(", expected one of");
        return expected < 0 ? message : message.substring(0, expected);
    }
}
