package io.generator.check;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Data flows one way: from the sources to the rules, and from these to the reports. */
@AnalyzeClasses(packages = "io.generator.check", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] LIBRARIES = {
        "java..",
        "com.github.javaparser..",
        "org.jspecify.annotations",
        "io.generator.transformer.diagnostic",
        "io.generator.transformer.model"
    };

    @ArchTest
    static final ArchRule SOURCE = classes()
            .that()
            .resideInAPackage("io.generator.check.source")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("io.generator.check.source"));

    @ArchTest
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("io.generator.check.rule")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("io.generator.check.source", "io.generator.check.rule"));

    private static String[] with(String... packages) {
        return Stream.of(packages, LIBRARIES).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
