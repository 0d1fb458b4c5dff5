package io.github.immichautotag.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    List<Path> files = specificationFiles();
    OpenApiFile contract = OpenApiFile.read(PinnedContract.file());
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> check(contract, file)));
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

  private static List<Path> specificationFiles() throws IOException {
    String named = System.getProperty("autotag.specs.dir");
    Path folder =
        Path.of(named != null ? named : System.getProperty("autotag.shared.dir", "") + "/specs");
    Assumptions.assumeTrue(
        named != null || Files.isDirectory(folder),
        "No specification files of Immich beside the checkout; name a folder with"
            + " -Dautotag.specs.dir=DIR to check the contract against them.");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)")).sorted().toList();
      assertThat(found).as("specification files in " + folder).isNotEmpty();
      return found;
    }
  }
}
