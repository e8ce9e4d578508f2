package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The house of README, as rules. Each is also run on a package that is wrong on purpose, below
/// `org.rapporteur.wrong`, and must refuse it: a rule that cannot fail is none.
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rapporteur");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.rapporteur.wrong");

    private static Map<String, ArchRule> rules(String base) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "the domain uses java.base alone",
                mayUse(
                        base + ".domain..",
                        base + ".domain..",
                        "org.jspecify..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.nio..",
                        "java.io.."));
        rules.put("the store knows the domain", ofOurs(base, base + ".store..", base + ".domain..", base + ".store.."));
        rules.put("documents know the domain", ofOurs(base, base + ".word..", base + ".domain..", base + ".word.."));
        rules.put(
                "exchange knows domain and store",
                ofOurs(base, base + ".exchange..", base + ".domain..", base + ".store..", base + ".exchange.."));
        rules.put(
                "the command line knows no window",
                noClasses()
                        .that()
                        .resideInAPackage(base + ".cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(base + ".ui..")
                        .allowEmptyShould(true));
        rules.put(
                "shared parts of the window know no screen",
                ofOurs(base, base + ".ui", base + ".domain..", base + ".store..", base + ".ui"));
        rules.put(
                "no screen knows another",
                slices().matching(base + ".ui.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .allowEmptyShould(true));
        rules.put("no cycles", slices().matching(base + ".(**)").should().beFreeOfCycles());
        rules.put("only the store speaks SQL", only(base + ".store..", "java.sql..", "org.h2.."));
        rules.put("only documents speak Word", only(base + ".word..", "org.apache.poi.xwpf..", "org.openxmlformats.."));
        rules.put(
                "a model knows no node",
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Model")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
        rules.put(
                "one door to threads",
                noClasses().that(not(simpleName("Background"))).should().dependOnClassesThat(threads()));
        rules.put(
                "an icon comes with its font",
                noClasses()
                        .that(not(simpleName("Icon")))
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleName("FontIcon"));
        rules.put(
                "nobody prints past the command line",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(base + ".cli..")
                        .should()
                        .accessField(System.class, "out"));
        return rules;
    }

    private static ArchRule mayUse(String from, String... targets) {
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(targets);
    }

    private static ArchRule ofOurs(String base, String from, String... targets) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAPackage(base + "..").and(not(resideInAnyPackage(targets))))
                .allowEmptyShould(true);
    }

    private static ArchRule only(String who, String... what) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(what);
    }

    private static DescribedPredicate<JavaClass> threads() {
        return DescribedPredicate.describe(
                "threads, executors or the window's queue",
                type -> type.isEquivalentTo(Thread.class)
                        || type.getName().startsWith("java.util.concurrent.Executor")
                        || type.getName().startsWith("java.util.Timer")
                        || type.getName().equals("javafx.application.Platform"));
    }

    @TestFactory
    Stream<DynamicTest> theProgramKeepsTheRules() {
        return rules("org.rapporteur").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> theWrongPackageBreaksEachRule() {
        return rules("org.rapporteur.wrong").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(WRONG).hasViolation())
                        .isTrue()));
    }
}
