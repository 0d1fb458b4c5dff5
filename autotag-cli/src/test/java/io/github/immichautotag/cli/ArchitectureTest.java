package io.github.immichautotag.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.immichautotag.cli.command.Command;

/** The borders of the program: wiring and words around core and adapter. */
@AnalyzeClasses(packages = "io.github.immichautotag.cli", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_DEMO_AND_SANDBOX_KNOW_THE_SANDBOX =
      noClasses()
          .that()
          .doNotHaveSimpleName("DemoCommand")
          .and()
          .doNotHaveSimpleName("SandboxCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.immichautotag.sandbox..");

  @ArchTest
  static final ArchRule TALKS_TO_SERVERS_THROUGH_THE_ADAPTER_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "io.github.immichautotag.client..", "java.net.http..");

  @ArchTest
  static final ArchRule CONFIGURATION_DECIDES_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("io.github.immichautotag.cli.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.immichautotag.core.date..",
              "io.github.immichautotag.core.change..",
              "io.github.immichautotag.core.plan..",
              "io.github.immichautotag.core.run..",
              "io.github.immichautotag.immich..",
              "io.github.immichautotag.cli.command..");

  @ArchTest
  static final ArchRule ONLY_CONFIGURATION_READS_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.immichautotag.cli.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_RING =
      slices().matching("io.github.immichautotag.cli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_PROCESS_KNOWS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveSimpleName("ThisProcess")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule COMMANDS_ARE_CALLED_SO =
      classes().that().implement(Command.class).should().haveSimpleNameEndingWith("Command");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Utils?|Wrapper|Processor|Handler|Impl|Base|Context|Service|Data|Info|Dto)$");
}
