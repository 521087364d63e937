package io.generator.modernize;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Files, rewritings, sources: each uses what is below it. */
@AnalyzeClasses(packages = "io.generator.modernize", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("files")
            .definedBy("io.generator.modernize")
            .layer("rewriting")
            .definedBy("..rewriting..")
            .layer("source")
            .definedBy("..source..")
            .whereLayer("files")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rewriting")
            .mayOnlyBeAccessedByLayers("files");

    @ArchTest
    static final ArchRule REWRITINGS_TOUCH_NO_FILES = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("..rewriting..", "..source..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..");

    @ArchTest
    static final ArchRule THE_TRANSFORMER_IS_NOT_USED = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.generator.transformer..");
}
