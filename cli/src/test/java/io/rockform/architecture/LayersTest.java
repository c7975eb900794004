// SPDX-License-Identifier: Apache-2.0
package io.rockform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The layers of ARCHITECTURE.md: who may use whom, and what. */
@AnalyzeClasses(packages = "io.rockform", importOptions = DoNotIncludeTests.class)
class LayersTest {
    private static final String[] CORE = {
        "io.rockform.problem..",
        "io.rockform.schema..",
        "io.rockform.profile..",
        "io.rockform.operation..",
        "io.rockform.plan..",
        "io.rockform.compare..",
        "io.rockform.ddl..",
        "io.rockform.query..",
        "io.rockform.declare..",
        "io.rockform.revision.."
    };
    private static final String SERVER = "io.rockform.server..";
    private static final String CODEGEN = "io.rockform.codegen..";
    private static final String SANDBOX = "io.rockform.sandbox..";
    private static final String CLI = "io.rockform.cli..";
    private static final DescribedPredicate<JavaClass> FILES = resideInAPackage("java.nio.file..")
            .or(DescribedPredicate.describe(
                    "java.io.File…", type -> type.getName().startsWith("java.io.File")));

    @ArchTest
    static final ArchRule MODULES_USE_ONLY_THE_ONES_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("testkit")
            .definedBy("io.rockform.testkit..")
            .layer("core")
            .definedBy(CORE)
            .layer("codegen")
            .definedBy(CODEGEN)
            .layer("server")
            .definedBy(SERVER)
            .layer("migrations")
            .definedBy(
                    "io.rockform",
                    "io.rockform.project..",
                    "io.rockform.policy..",
                    "io.rockform.hook..",
                    "io.rockform.source..",
                    "io.rockform.adopt..",
                    "io.rockform.alembic..",
                    "io.rockform.documentation..",
                    "io.rockform.autogenerate..",
                    "io.rockform.proof..",
                    "io.rockform.history..",
                    "io.rockform.compile..",
                    "io.rockform.run..",
                    "io.rockform.verb..")
            .layer("sandbox")
            .definedBy(SANDBOX)
            .layer("cli")
            .definedBy(CLI)
            .whereLayer("testkit")
            .mayNotAccessAnyLayer()
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("codegen")
            .mayOnlyAccessLayers("core")
            .whereLayer("server")
            .mayOnlyAccessLayers("core")
            .whereLayer("migrations")
            .mayOnlyAccessLayers("core", "codegen", "server")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("core", "server")
            .whereLayer("cli")
            .mayOnlyAccessLayers("core", "codegen", "server", "migrations", "sandbox");

    @ArchTest
    static final ArchRule CORE_HAS_NO_EFFECTS = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net.http..", "org.slf4j..")
                    .or(FILES))
            .because("everything up to the plan is a pure function");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.rockform.(**)")
            .should()
            .beFreeOfCycles()
            // ANTLR puts the parser into a package of its own, below the class that it is told to extend.
            .ignoreDependency(resideInAPackage("io.rockform.ddl.grammar"), resideInAPackage("io.rockform.ddl"))
            // The planner stands beside the values that it makes, which the interpreters make, too.
            .ignoreDependency(name("io.rockform.plan.Planner"), resideInAPackage("io.rockform.operation.."));

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_USES_THE_STREAMS_OF_THE_PROCESS =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("streams are given to whoever writes");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule ONLY_THE_SANDBOX_USES_H2 = only(SANDBOX, "org.h2..");

    @ArchTest
    static final ArchRule ONLY_CODEGEN_USES_JAVAPOET = only(CODEGEN, "com.palantir.javapoet..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_USES_ITS_LIBRARIES = only(CLI, "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule ONLY_READERS_OF_SQL_USE_ANTLR = noClasses()
            .that()
            .resideOutsideOfPackages("io.rockform.ddl..", "io.rockform.query..", "io.rockform.declare..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr..");

    @ArchTest
    static void everyPackageSaysThatNothingIsNull(JavaClasses classes) {
        Set<String> silent = classes.stream()
                .map(JavaClass::getPackage)
                .filter(own -> !own.getName().endsWith(".grammar"))
                .filter(own -> !own.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(silent).isEmpty();
    }

    private static ArchRule only(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
