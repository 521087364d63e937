package io.generator.transformer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package is a stage, and data flows one way: lambda, model, analysis, normalize, lowering, emit, verify. Each rule lists all
 * that a stage may know of the others; normalize uses the analysis, since only the types tell what has to be moved.
 */
@AnalyzeClasses(packages = "io.generator.transformer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.generator.transformer";
    private static final Set<String> LOADERS =
            Set.of("forName", "loadClass", "defineClass", "findClass", "defineHiddenClass");

    private static ArchRule knowsOnly(String stage, String... others) {
        String[] allowed = Stream.concat(Stream.of(stage), Stream.of(others))
                .map(name -> ROOT + "." + name)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + stage)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAnyPackage(
                                stage.equals("inspect") ? ROOT : "java..",
                                "java..",
                                "org.objectweb.asm..",
                                "org.jspecify.annotations",
                                "io.generator.annotation")));
    }

    @ArchTest
    static final ArchRule HIERARCHY = knowsOnly("hierarchy");

    @ArchTest
    static final ArchRule DIAGNOSTIC = knowsOnly("diagnostic");

    @ArchTest
    static final ArchRule MODEL = knowsOnly("model", "hierarchy", "diagnostic");

    @ArchTest
    static final ArchRule LAMBDA = knowsOnly("lambda", "model", "diagnostic");

    @ArchTest
    static final ArchRule ANALYSIS = knowsOnly("analysis", "model", "hierarchy", "diagnostic");

    @ArchTest
    static final ArchRule NORMALIZE = knowsOnly("normalize", "analysis", "model", "hierarchy");

    @ArchTest
    static final ArchRule LOWERING = knowsOnly("lowering", "analysis", "model");

    @ArchTest
    static final ArchRule EMIT = knowsOnly("emit", "lowering", "model", "hierarchy");

    @ArchTest
    static final ArchRule VERIFY = knowsOnly("verify", "analysis", "model", "hierarchy");

    /** Looks at the pipeline from outside, through its front and the facts that the stages show. */
    @ArchTest
    static final ArchRule INSPECT = knowsOnly(
                    "inspect", "analysis", "model", "lowering", "emit", "hierarchy", "diagnostic")
            .as("inspect stands on the stages, and on nothing that stands beside it");

    /** What stands on top is known to nobody below. */
    @ArchTest
    static final ArchRule TOP = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT,
                    ROOT + ".model",
                    ROOT + ".lambda",
                    ROOT + ".analysis",
                    ROOT + ".normalize",
                    ROOT + ".lowering",
                    ROOT + ".emit",
                    ROOT + ".verify",
                    ROOT + ".hierarchy",
                    ROOT + ".diagnostic")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(ROOT + ".io..", ROOT + ".inspect..", ROOT + ".check..", ROOT + ".cli.."));

    /** The pipeline is told in one place. */
    @ArchTest
    static final ArchRule ONE_PIPELINE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Transformer")
            .and()
            .resideOutsideOfPackages(ROOT + ".normalize", ROOT + ".verify")
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + ".normalize", ROOT + ".verify"));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LOADS_NO_CLASS = noClasses()
            .should()
            .callMethodWhere(describe(
                    "loads a class",
                    (JavaCall<?> call) -> LOADERS.contains(call.getName())
                            && call.getTargetOwner().getPackageName().startsWith("java.lang")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ClassLoader.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect");
}
