package io.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFilterTest {
    @ParameterizedTest
    @CsvSource({
        "com.example.Tree, com/example/Tree, true",
        "com.example.Tree, com/example/Tree$Node, false",
        "com.example.Tree$*, com/example/Tree$Node, true",
        "com/example/Tree, com/example/Tree, true",
        "com.example.Tree, com/example/Trees, false",
        "com.example.*, com/example/Tree, true",
        "com.example.*, com/example/tree/Tree, false",
        "com.example.**, com/example/tree/Tree, true",
        "com.example.**, com/example/Tree, true",
        "com.example.**, com/examples/Tree, false",
        "**.*Tree, com/example/BigTree, true",
        "**/*Tree, Tree, true",
        "**/*Tree, com/example/TreeTest, false",
        "com.**.Tree, com/Tree, true",
        "com.**.Tree, com/a/b/Tree, true",
        "**, com/example/Tree, true",
        "com.example.Tre?, com/example/Tree, true",
        "' com.example.Tree ', com/example/Tree, true",
    })
    void includes(String pattern, String className, boolean isIncluded) throws MojoFailureException {
        assertThat(ClassFilter.of(List.of(pattern), List.of()).test(className)).isEqualTo(isIncluded);
        assertThat(ClassFilter.of(List.of(), List.of(pattern)).test(className)).isEqualTo(!isIncluded);
    }

    @Test
    void excludesWinOverIncludes() throws MojoFailureException {
        ClassFilter filter = ClassFilter.of(List.of("a.**"), List.of("a.b.**"));
        assertThat(filter.test("a/A")).isTrue();
        assertThat(filter.test("a/b/B")).isFalse();
        assertThat(filter.test("c/C")).isFalse();
    }

    @Test
    void aMalformedPatternIsTheUsersError() {
        assertThatThrownBy(() -> ClassFilter.of(List.of("a.{b"), List.of()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("malformed pattern");
    }
}
