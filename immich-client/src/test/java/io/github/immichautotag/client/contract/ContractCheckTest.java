package io.github.immichautotag.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks the contract against every specification file in a folder: {@code -Dautotag.specs.dir=DIR}
 * or what lies beside the checkout. Full reports go to target/contract-check.
 */
final class ContractCheckTest {
  private static final Path REPORTS = Path.of("target", "contract-check");

  @TestFactory
  Stream<DynamicTest> breaksOnNoSupportedRelease() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Stream.of(DynamicTest.dynamicTest("no specification files", ContractCheckTest::skip));
    }
    OpenApiFile contract = OpenApiFile.read(PinnedContract.file());
    return specificationFiles(folder.get()).stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> check(contract, file)));
  }

  private static void check(OpenApiFile contract, Path file) throws IOException {
    OpenApiFile release = OpenApiFile.read(file);
    ContractReport report =
        new ContractReport(
            release.version(),
            contract.supported().contains(release.version()),
            new ContractCheck(contract).against(release));
    System.out.print(report.summary());
    Files.createDirectories(REPORTS);
    Files.writeString(REPORTS.resolve(release.version() + ".txt"), report.full());
    assertThat(report.failures()).as("what breaks on Immich " + release.version()).isEmpty();
  }

  /** The folder that was named, even if it is missing, or the one beside the checkout. */
  private static Optional<Path> folder() {
    String named = System.getProperty("autotag.specs.dir");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Optional.of(Path.of(System.getProperty("autotag.shared.dir", ""), "specs"))
        .filter(Files::isDirectory);
  }

  private static List<Path> specificationFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> name(file).matches(".*\\.(json|ya?ml)")).sorted().toList();
      assertThat(found).as("specification files in " + folder).isNotEmpty();
      return found;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void skip() {
    String why =
        "Contract check skipped: no specification files of Immich beside the checkout. Name a"
            + " folder that has some with -Dautotag.specs.dir=DIR.";
    System.out.println(why);
    Assumptions.abort(why);
  }
}
