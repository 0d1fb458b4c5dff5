package io.github.immichautotag.cli.config.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.effect.EffectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every condition and every effect has its page, and the pages say what the registers say. Run with
 * {@code -Dautotag.golden.write=true} to write them anew.
 */
final class RulePagesTest {

  private static final List<String> FOLDERS = List.of("conditions", "effects");

  @Test
  void areAsTheRegistersMakeThem() throws IOException {
    Map<String, String> pages = RulePages.all();
    if (Boolean.getBoolean("autotag.golden.write")) {
      write(pages);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = docs().resolve(page.getKey());
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as(
              "docs/%s is out of date; mend it with: mvn -q verify -Dtest=RulePagesTest"
                  + " -Dsurefire.failIfNoSpecifiedTests=false -Dautotag.golden.write=true",
              page.getKey())
          .isEqualTo(page.getValue());
    }
    assertThat(written()).isEqualTo(new TreeSet<>(pages.keySet()));
  }

  @Test
  void everyGapIsExplained() throws IOException {
    String page = Files.readString(docs().resolve("rules.md"));
    assertThat(EffectKind.gaps()).allSatisfy(gap -> assertThat(page).contains("`{" + gap + "}`"));
  }

  @Test
  void everyConditionAndEffectIsShown() {
    assertThat(ConditionKind.all())
        .allMatch(kind -> !kind.examples().isEmpty() || !kind.documents().isEmpty())
        .noneMatch(kind -> kind.words().missing().isEmpty());
    assertThat(EffectKind.all()).noneMatch(kind -> kind.examples().isEmpty());
  }

  /** The pages that are there, so that none stays of what is no more. */
  private static Set<String> written() throws IOException {
    Set<String> written = new TreeSet<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(docs().resolve(folder))) {
        files.forEach(file -> written.add(folder + "/" + file.getFileName()));
      }
    }
    return written;
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(docs().resolve(folder));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(docs().resolve(page.getKey()), page.getValue());
    }
  }

  private static Path docs() {
    return Page.project().resolve("docs");
  }
}
