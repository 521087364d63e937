package io.generator.modernize;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.modernize.rewriting.Rewriting;
import org.junit.jupiter.api.Test;

/** Imports are put where they belong, and names are written so that they mean what is meant. */
class ImportsTest {
    private static final String METHOD = """
                @Continuable
                java.util.Iterator<Integer> one() {
                    Yield.ret(1);
                    return null;
                }
            """;

    private static String modernize(String head, String members) {
        return new Modernizer(Rewriting.all())
                .modernize(head + "class Numbers {\n" + members + "}\n")
                .text();
    }

    private static void expectHead(String before, String after) {
        assertThat(modernize(before, METHOD)).startsWith(after + "class Numbers {\n    @Generator\n");
    }

    @Test
    void oneBlockInOrder() {
        expectHead(
                "package a;\n\nimport a.B;\nimport java.util.List;\nimport jyield.Continuable;\nimport jyield.Yield;\n\n",
                "package a;\n\nimport a.B;\nimport io.generator.Gen;\nimport io.generator.annotation.Generator;\n"
                        + "import java.util.List;\n\n");
    }

    @Test
    void theBlockThatIsNotOfTheJdk() {
        expectHead(
                "package a;\n\nimport java.util.List;\n\nimport jyield.*;\nimport org.x.Y;\n\n",
                "package a;\n\nimport java.util.List;\n\nimport io.generator.Gen;\n"
                        + "import io.generator.annotation.Generator;\nimport org.x.Y;\n\n");
    }

    @Test
    void noOtherImport() {
        expectHead(
                "package a;\n\nimport jyield.Continuable;\nimport jyield.Yield;\n\n/** Doc. */\n",
                "package a;\n\nimport io.generator.Gen;\nimport io.generator.annotation.Generator;\n\n/** Doc. */\n");
    }

    @Test
    void whatIsImportedIsNotImportedAgain() {
        expectHead(
                "import io.generator.*;\nimport io.generator.annotation.Generator;\nimport jyield.*;\n\n",
                "import io.generator.*;\nimport io.generator.annotation.Generator;\n\n");
    }

    @Test
    void whatJavadocNamesIsKept() {
        expectHead(
                "import jyield.Continuable;\nimport jyield.Yield;\n\n/** See {@link Yield}. */\n",
                "import io.generator.Gen;\nimport io.generator.annotation.Generator;\nimport jyield.Yield;\n\n"
                        + "/** See {@link Yield}. */\n");
    }

    @Test
    void aNameThatIsTakenIsWrittenInFull() {
        String text = modernize(
                "import jyield.Continuable;\nimport jyield.Yield;\nimport org.x.Generator;\n\n",
                METHOD + "    Gen gen; Generator generator; interface Gen {}\n");
        assertThat(text)
                .contains("    @io.generator.annotation.Generator\n", "io.generator.Gen.yield(1);")
                .startsWith("import org.x.Generator;\n\nclass");
    }

    @Test
    void anotherClassOfTheSameNameIsNotMeant() {
        String text = "import org.x.Continuable;\nimport org.x.Yield; // jyield\n\nclass Numbers {\n" + METHOD + "}\n";
        assertThat(new Modernizer(Rewriting.all()).modernize(text).findings()).isEmpty();
    }
}
