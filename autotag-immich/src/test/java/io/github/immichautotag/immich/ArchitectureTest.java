package io.github.immichautotag.immich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.immichautotag.immich",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_ONLY_CORE_AND_CLIENT =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.github.immichautotag.immich..",
              "io.github.immichautotag.core..",
              "io.github.immichautotag.client..",
              "okhttp3..",
              "com.google.gson..",
              "org.jspecify.annotations..",
              "javax.net.ssl..",
              "java..");

  @ArchTest
  static final ArchRule DOES_NOT_KNOW_HOW_THE_CORE_DECIDES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.immichautotag.core.stage..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_RING =
      slices().matching("io.github.immichautotag.immich.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule HTTP_KNOWS_NOTHING_OF_READING_AND_WRITING =
      noClasses()
          .that()
          .resideInAPackage("io.github.immichautotag.immich.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.immichautotag.immich",
              "io.github.immichautotag.immich.read",
              "io.github.immichautotag.immich.write");

  @ArchTest
  static final ArchRule ONLY_HTTP_TALKS_TO_THE_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.immichautotag.immich.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "io.github.immichautotag.client.api..");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveNameMatching(
              ".*(Helper|Utils?|Wrapper|Processor|Handler|Impl|Base|Context|Service|Data|Info|Dto)$");
}
