package io.generator.transformer.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassHierarchy.Subtyping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubtypeSearchTest {
    private final Map<String, ClassHeader> classes = new HashMap<>();
    private final ClassHierarchy hierarchy = name -> Optional.ofNullable(classes.get(name));

    @Test
    void everyClassIsItself() {
        assertThat(hierarchy.isSubtype("a/Missing", "a/Missing")).isEqualTo(Subtyping.YES);
    }

    @Test
    void everyClassIsAnObject() {
        assertThat(hierarchy.isSubtype("a/Missing", "java/lang/Object")).isEqualTo(Subtyping.YES);
    }

    @Test
    void findsASuperclassOfASuperclass() {
        given("a/C", "a/B");
        given("a/B", "a/A");
        given("a/A", "java/lang/Object");
        assertThat(hierarchy.isSubtype("a/C", "a/A")).isEqualTo(Subtyping.YES);
        assertThat(hierarchy.isSubtype("a/A", "a/C")).isEqualTo(Subtyping.NO);
    }

    @Test
    void findsAnInterfaceOfAnInterfaceOfASuperclass() {
        given("a/C", "a/B");
        given("a/B", "java/lang/Object", "a/J");
        given("a/J", "java/lang/Object", "a/I");
        given("a/I", "java/lang/Object");
        assertThat(hierarchy.isSubtype("a/C", "a/I")).isEqualTo(Subtyping.YES);
    }

    @Test
    void aMissingClassMakesANoDoubtful() {
        given("a/C", "a/Missing");
        assertThat(hierarchy.isSubtype("a/C", "a/I")).isEqualTo(Subtyping.UNKNOWN);
        assertThat(hierarchy.isSubtype("a/Missing", "a/C")).isEqualTo(Subtyping.UNKNOWN);
    }

    @Test
    void aMissingClassDoesNotHideAYes() {
        given("a/C", "a/Missing", "a/I");
        assertThat(hierarchy.isSubtype("a/C", "a/I")).isEqualTo(Subtyping.YES);
    }

    @Test
    void aMissingClassIsStillASubtypeOfWhatNamesIt() {
        given("a/C", "a/Missing");
        assertThat(hierarchy.isSubtype("a/C", "a/Missing")).isEqualTo(Subtyping.YES);
    }

    @Test
    void endsOnACycle() {
        given("a/A", "a/B");
        given("a/B", "a/A");
        assertThat(hierarchy.isSubtype("a/A", "a/C")).isEqualTo(Subtyping.NO);
    }

    @Test
    void objectItselfIsNothingElse() {
        assertThat(hierarchy.isSubtype("java/lang/Object", "a/A")).isEqualTo(Subtyping.NO);
    }

    private void given(String name, String superName, String... interfaces) {
        classes.put(name, new ClassHeader(name, superName, List.of(interfaces), false));
    }
}
