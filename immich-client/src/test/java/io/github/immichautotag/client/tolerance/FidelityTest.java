package io.github.immichautotag.client.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.immichautotag.client.model.AssetResponseDto;
import io.github.immichautotag.client.model.AssetVisibility;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison that the recordings are judged by must see a loss when there is one. */
final class FidelityTest {
  private final Fidelity fidelity = new Fidelity();

  @Test
  void datesInAnotherSpellingAreTheSame() {
    fidelity.add(
        "asset",
        json("{\"updatedAt\":\"2019-07-12T09:10:40.000+02:00\"}"),
        new AssetResponseDto().updatedAt(OffsetDateTime.parse("2019-07-12T07:10:40Z")));
    assertThat(fidelity.lost()).isEmpty();
    assertThat(fidelity.kept()).isEqualTo(1);
  }

  @Test
  void valuesThatAreGoneChangedOrMadeUpAreLost() {
    fidelity.add(
        "asset",
        json("{\"checksum\":\"abc\",\"duration\":3221225472,\"visibility\":\"vault\"}"),
        new AssetResponseDto()
            .duration(-1_073_741_824L)
            .visibility(AssetVisibility.UNKNOWN_DEFAULT_OPEN_API)
            .originalPath("/made/up"));
    assertThat(fidelity.lost())
        .containsExactlyInAnyOrder(
            "asset.checksum: \"abc\" became null",
            "asset.duration: 3221225472 became -1073741824",
            "asset.visibility: \"vault\" became \"unknown_default_open_api\"",
            "asset.originalPath: null became \"/made/up\"");
  }

  @Test
  void membersOfListsAreCompared() {
    fidelity.add("list", json("[{\"checksum\":\"abc\"},{}]"), List.of(new AssetResponseDto()));
    assertThat(fidelity.lost()).hasSize(1);
  }

  @Test
  void fieldsThatTheContractDoesNotKnowAreOnlyNoted() {
    fidelity.add("asset", json("{\"deviceId\":\"phone\"}"), new AssetResponseDto());
    assertThat(fidelity.lost()).isEmpty();
    assertThat(fidelity.ignored()).containsExactly("deviceId");
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }
}
