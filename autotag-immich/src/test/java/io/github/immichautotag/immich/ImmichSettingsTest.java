package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.immich.http.ApiKey;
import io.github.immichautotag.immich.http.ServerAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImmichSettingsTest {

  private static final String ID = "11111111-1111-4111-8111-111111111111";

  @ParameterizedTest
  @CsvSource({
    "http://host:2283, http://host:2283/api",
    "https://host/, https://host/api",
    "https://host/api, https://host/api",
    "https://host/immich/api/, https://host/immich/api",
    "http://host//, http://host/api",
    "http://host/immich//api//, http://host/immich/api",
    "HTTPS://Host/immich, https://host/immich/api",
    "http://[::1]:2283, http://[::1]:2283/api"
  })
  void addsTheApiToTheAddressUnlessItIsThere(String text, String api) {
    assertThat(ServerAddress.parse(text).api()).isEqualTo(api);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host:2283",
        "ftp://host",
        "http://",
        "http://user:s3cret@host",
        "http://host/?a=b",
        "http://host/#x",
        "photos",
        "me:s3cret@host:2283",
        "http://host:2283/?apiKey=s3cret@1",
        "http://host:2283/photos#s3cret@1"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void takesAKeyWithALineEndAsFilesHaveIt() {
    assertThat(ApiKey.of("abc\n")).isEqualTo(ApiKey.of("abc")).hasToString("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "two words", "schlüssel", "a\nb", "tab\tkey"})
  void refusesAKeyThatCannotBeOneWithoutShowingIt(String text) {
    assertThatThrownBy(() -> ApiKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("two words", "schlüssel", "a\nb", "tab\tkey");
  }

  @Test
  void linksToTheAddressThatPeopleUse() {
    ServerAddress inner = ServerAddress.parse("http://immich-server:2283/api");
    ServerAddress outer = ServerAddress.parse("https://photos.example.org/immich/");
    ImmichLinks links = ImmichLinks.of(inner, Optional.of(outer));
    assertThat(links.asset(AssetId.parse(ID)))
        .isEqualTo("https://photos.example.org/immich/photos/" + ID);
    assertThat(ImmichLinks.of(inner, Optional.empty()).album(AlbumId.parse(ID)))
        .isEqualTo("http://immich-server:2283/albums/" + ID);
  }

  @Test
  void spellsTagsInLinksSoThatNothingIsLost() {
    ImmichLinks links = new ImmichLinks("http://host");
    assertThat(links.tag(new TagPath("Trips/New York & Ünï+1")))
        .isEqualTo("http://host/tags?path=Trips%2FNew%20York%20%26%20%C3%9Cn%C3%AF%2B1");
  }
}
