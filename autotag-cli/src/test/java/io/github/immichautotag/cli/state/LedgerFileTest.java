package io.github.immichautotag.cli.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetIdSet;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered between runs, and what happens to a memory that was damaged. */
final class LedgerFileTest {

  private static final AssetId ONE = AssetId.parse("11111111-1111-4111-8111-111111111111");
  private static final AssetId TWO = AssetId.parse("22222222-2222-4222-9222-222222222222");
  private static final LedgerKey TAG = new LedgerKey(LedgerKey.Verb.ADD_TAG, "a/\"b\"\n\u2028🙂");

  private final Path file;

  LedgerFileTest(@TempDir Path folder) {
    file = folder.resolve("ledger.jsonl");
  }

  private static Ledger some() {
    LedgerKey dates = new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");
    return new Ledger(
        Map.of(
            new Ledger.Entry(TAG, "a \"rule\""), AssetIdSet.of(List.of(ONE, TWO)),
            new Ledger.Entry(TAG, "another"), AssetIdSet.of(List.of(TWO))),
        Map.of(dates, AssetIdSet.of(List.of(ONE))));
  }

  @Test
  void remembersExactlyWhatItWasTold() {
    new LedgerFile(file).save(some());

    LedgerFile.Loaded loaded = new LedgerFile(file).load();

    assertThat(loaded.problem()).isEmpty();
    assertThat(loaded.ledger()).isEqualTo(some());
  }

  @Test
  void remembersAnAlbumThatTheToolMadeThoughItHasNoAssets() {
    LedgerKey album =
        new LedgerKey(LedgerKey.Verb.CREATE_ALBUM, "0b7d5d4e-8a35-4c53-9a3e-000000000001");
    Ledger ledger =
        new Ledger(Map.of(new Ledger.Entry(album, "rule"), AssetIdSet.empty()), Map.of());

    new LedgerFile(file).save(ledger);

    assertThat(new LedgerFile(file).load().ledger()).isEqualTo(ledger);
  }

  @Test
  void remembersNothingBeforeTheFirstRun() {
    LedgerFile.Loaded loaded = new LedgerFile(file).load();
    assertThat(loaded.problem()).isEmpty();
    assertThat(loaded.ledger()).isEqualTo(Ledger.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"ledger\":2}",
        "{\"ledger\":{}}",
        "{\"ledger\":1}\n{\"verb\":\"add_tag\",\"target\":\"a\",\"ass",
        "{\"ledger\":1}\n{\"verb\":\"fly\",\"target\":\"a\",\"assets\":[]}",
        "{\"ledger\":1}\n{\"verb\":\"add_tag\",\"assets\":[]}",
        "{\"ledger\":1}\n{\"verb\":\"add_tag\",\"target\":\"a\",\"assets\":[\"x\"]}",
        "{\"ledger\":1}\n{\"verb\":\"add_tag\",\"target\":\"a\",\"assets\":{}}",
        "{\"ledger\":1}\n\n"
      })
  void takesADamagedMemoryForLostAndKeepsItWhenItIsReplaced(String text) throws IOException {
    Files.writeString(file, text);

    LedgerFile.Loaded loaded = new LedgerFile(file).load();
    assertThat(loaded.ledger()).isEqualTo(Ledger.empty());
    assertThat(loaded.problem().orElseThrow()).contains(file.toString(), "treated as yours");
    new LedgerFile(file).save(some());

    assertThat(new LedgerFile(file).load().ledger()).isEqualTo(some());
    assertThat(file.resolveSibling("ledger.jsonl.damaged")).hasContent(text);
  }

  @Test
  void keepsEveryDamagedMemory() throws IOException {
    for (String text : List.of("one", "two", "three")) {
      Files.writeString(file, text);
      new LedgerFile(file).save(some());
    }
    assertThat(file.resolveSibling("ledger.jsonl.damaged")).hasContent("one");
    assertThat(file.resolveSibling("ledger.jsonl.damaged-2")).hasContent("two");
    assertThat(file.resolveSibling("ledger.jsonl.damaged-3")).hasContent("three");
  }

  @Test
  void saysWhichLineIsDamaged() throws IOException {
    new LedgerFile(file).save(some());
    Files.writeString(file, Files.readString(file) + "torn");
    assertThat(new LedgerFile(file).load().problem().orElseThrow()).contains("line 5 is damaged");

    Files.write(file, "{\"ledger\":1}\n\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new LedgerFile(file).load().problem().orElseThrow()).contains("no text in UTF-8");
  }
}
