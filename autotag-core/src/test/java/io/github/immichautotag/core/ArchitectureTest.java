package io.github.immichautotag.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The borders of the core: who may know whom, and that nothing of the outside gets in. */
@AnalyzeClasses(packages = "io.github.immichautotag.core", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String CORE = "io.github.immichautotag.core.";

  private static final String BANNED_WORDS =
      ".*(Manager|Helper|Utils?|Wrapper|Processor|Handler|Impl|Base|Context|Service|Data|Info|Dto)"
          + "([A-Z0-9].*)?";

  @ArchTest
  static final ArchRule packagesKnowOnlyThoseBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("library")
          .definedBy(CORE + "library..")
          .layer("date")
          .definedBy(CORE + "date..")
          .layer("change")
          .definedBy(CORE + "change..")
          .layer("rule")
          .definedBy(CORE + "rule..")
          .layer("condition")
          .definedBy(CORE + "condition..")
          .layer("effect")
          .definedBy(CORE + "effect..")
          .layer("stage")
          .definedBy(CORE + "stage..")
          .layer("plan")
          .definedBy(CORE + "plan..")
          .layer("run")
          .definedBy(CORE + "run..")
          .layer("why")
          .definedBy(CORE + "why..")
          .whereLayer("run")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("why")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("stage")
          .mayOnlyBeAccessedByLayers("why")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("run", "why")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("condition", "effect", "stage", "plan", "run", "why")
          .whereLayer("condition")
          .mayOnlyBeAccessedByLayers("effect", "stage", "why")
          .whereLayer("effect")
          .mayOnlyBeAccessedByLayers("stage", "why")
          .whereLayer("change")
          .mayOnlyBeAccessedByLayers("rule", "effect", "stage", "plan", "run", "why")
          .whereLayer("date")
          .mayOnlyBeAccessedByLayers("rule", "condition", "effect", "stage")
          .because(
              "decisions know the library, never the other way round, and only run has effects");

  @ArchTest
  static final ArchRule packagesMakeNoCircle =
      slices().matching(CORE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheJdkAndAnnotations =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("java..")
                  .or(resideInAPackage(CORE + "."))
                  .or(resideInAPackage("io.github.immichautotag.core.."))
                  .or(resideInAPackage("org.jspecify..")));

  @ArchTest
  static final ArchRule noInputAndOutput =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.net..")
                  .or(resideInAPackage("java.nio.file.."))
                  .or(resideInAPackage("java.util.logging.."))
                  .or(resideInAPackage("java.lang.management.."))
                  .or(
                      resideInAPackage("java.io..")
                          .and(
                              DescribedPredicate.not(
                                  DescribedPredicate.describe(
                                      "Serializable", ArchitectureTest::isMarker)))));

  private static boolean isMarker(JavaClass type) {
    return type.isEquivalentTo(Serializable.class);
  }

  @ArchTest
  static final ArchRule noClockChanceOrEnvironment =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
          .orShould()
          .accessTargetWhere(
              DescribedPredicate.describe("ask the environment", ArchitectureTest::asksEnvironment))
          .because("the same input gives the same plan on every machine at any time");

  private static final Set<String> OF_SYSTEM =
      Set.of(
          "currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties", "out", "err");

  private static boolean asksEnvironment(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    boolean noArguments =
        !(access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget call)
            || call.getRawParameterTypes().isEmpty();
    return (owner.isEquivalentTo(System.class) && OF_SYSTEM.contains(name))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.getPackageName().equals("java.time") && name.equals("now"))
        || (owner.getName().equals("java.time.ZoneId") && name.equals("systemDefault"))
        || (owner.getName().equals("java.util.Locale") && name.equals("getDefault"))
        || (owner.getName().equals("java.util.Collections") && name.equals("shuffle"))
        || (owner.getName().equals("java.util.Date") && name.equals("<init>") && noArguments);
  }

  @ArchTest
  static final ArchRule namesSayWhatAThingIs = classes().should(NamesWithout.words(BANNED_WORDS));

  @ArchTest
  static final ArchRule nothingIsMadeToBeExtended =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .haveSimpleNameNotEndingWith("package-info")
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();
}
