package io.github.immichautotag.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.value.BadPatternException;
import io.github.immichautotag.cli.config.value.DurationText;
import io.github.immichautotag.cli.config.value.Limit;
import io.github.immichautotag.cli.config.value.NamePattern;
import io.github.immichautotag.cli.config.value.ServerAddress;
import io.github.immichautotag.core.condition.Spelling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values as people write them. */
final class ConfigValuesTest {
  private static final String ID = "7e6d5c4b-3a29-4817-8605-f4e3d2c1b007";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        "{" + ID + "}",
        "urn:uuid:" + ID,
        "7e6d5c4b3a2948178605f4e3d2c1b007",
        "7E6D5C4B-3A29-4817-8605-F4E3D2C1B007",
        "http://immich.lan:2283/photos/" + ID,
        "https://other.host/immich/photos/" + ID + "?at=1#x",
        "/albums/1a2b3c4d-5e6f-4a0b-9c1d-2e3f4a5b6c05/photos/" + ID,
        "http://h/search/photos/" + ID + "?query=%7B%7D",
        "http://h/people/1a2b3c4d-5e6f-4a0b-9c1d-2e3f4a5b6c05/photos/" + ID,
      })
  void findsTheAssetInLinksOfEveryView(String link) {
    assertThat(AssetLink.assetId(link)).contains(UUID.fromString(ID));
    assertThat(AssetLink.isWebLink(link)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h/albums/" + ID,
        "http://h/people/" + ID,
        "http://h/tags?path=a",
        "http://h/share/abc",
        "http://h/photos/" + ID + "0",
        "the dog",
        "",
      })
  void findsNoAssetWhereThereIsNone(String link) {
    assertThat(AssetLink.assetId(link)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "250, 100, 250",
    "20%, 1000, 200",
    "20 %, 1000, 200",
    "20% or 2000, 1000, 2000",
    "20% or 2000, 100000, 20000",
    "0, 1000, 0",
    "2.5%, 1000, 25",
    "none, 5, 9223372036854775807",
  })
  void limitsAreTheLargerOfShareAndNumber(String text, long total, long allowed) {
    assertThat(Limit.parse(text).orElseThrow().allowed(total)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lots",
        "-1",
        "101%",
        "20% 2000",
        "20%or 5",
        "or 5",
        " or 5",
        "20% or",
        "5 or 20%"
      })
  void otherLimitsAreRefused(String text) {
    assertThat(Limit.parse(text)).isEmpty();
  }

  @Test
  void lengthsOfTimeHaveUnits() {
    assertThat(DurationText.parse("500ms")).contains(Duration.ofMillis(500));
    assertThat(DurationText.parse("30")).contains(Duration.ofSeconds(30));
    assertThat(DurationText.parse("5 min")).contains(Duration.ofMinutes(5));
    assertThat(DurationText.parse("5m")).contains(Duration.ofMinutes(5));
    assertThat(DurationText.parse("2h")).contains(Duration.ofHours(2));
    assertThat(DurationText.parse("7d")).contains(Duration.ofDays(7));
    assertThat(List.of("", "-1s", "1.5h", "soon", "9999999999s"))
        .allMatch(text -> DurationText.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "^(?P<year>\\d{4})-(?P=year)~2024-2024 x~true",
        "(?P<the_year>\\d{4})(?P=the_year)~20242024~true",
        "(?P<a_b>x)(?P<ab>y)(?P=a_b)~xyx~true",
        "abc\\Z~abc~true",
        "abc\\Z~abcd~false",
        "[[a]b~[b~true",
        "[a&&b]+$~a&b~true",
        "[]x]+$~]x]~true",
        "[^]]$~a~true",
        "a{,2}b~aab~true",
        "x(?#a comment)y~xy~true",
        "\\w+$~Måndag~true",
        "Trip~Trip to Rome~true",
        "Rome~Trip to Rome~false",
        "\\[x\\]~[x]~true",
      })
  void patternsMeanWhatTheyMeantInPython(String pattern, String name, boolean matches)
      throws BadPatternException {
    assertThat(NamePattern.of(pattern).compiled().matcher(name).lookingAt()).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*.jpg",
        "(",
        "[a",
        "a{2",
        "\\",
        "(?P<x>a)(?P=y)",
        "(?(1)a|b)",
        "x{99999}",
        "[z-a]"
      })
  void patternsThatCannotWorkAreRefused(String pattern) {
    assertThatThrownBy(() -> NamePattern.of(pattern)).isInstanceOf(BadPatternException.class);
  }

  @Test
  void hugePatternsAreRefusedBeforeTheyAreCompiled() {
    assertThatThrownBy(() -> NamePattern.of("(".repeat(1_000)))
        .isInstanceOf(BadPatternException.class);
    assertThatThrownBy(() -> NamePattern.of("a".repeat(2_001)))
        .isInstanceOf(BadPatternException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://immich.lan:2283, http://immich.lan:2283",
    "https://photos.example.org/immich/, https://photos.example.org/immich",
    "http://immich.lan:2283/api, http://immich.lan:2283",
    "http://immich_server:2283/api/, http://immich_server:2283",
    "'http://[fd00::5]:2283', 'http://[fd00::5]:2283'",
  })
  void addressesAreMadePlain(String written, String plain) {
    assertThat(ServerAddress.faultOf(written)).isEmpty();
    assertThat(ServerAddress.normal(written)).hasToString(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "immich.lan",
        "immich.lan:2283",
        "http://",
        "http://:2283",
        "http://h:0",
        "http://h:99999",
        "http://h:22x",
        "http://h/?a=b",
        "http://h/#x",
        "http://a b/",
        "http://user@h/",
        "ftp://h/",
        "file:///etc/passwd",
      })
  void otherAddressesAreRefused(String written) {
    assertThat(ServerAddress.faultOf(written)).isPresent();
  }

  @Test
  void keysHoldWhatAHeaderMayHold() {
    assertThat(ApiKey.of(" abc\n").map(ApiKey::reveal)).contains("abc");
    assertThat(List.of("", " ", "a b", "a\nb", "é", "a\u0000"))
        .allMatch(text -> ApiKey.of(text).isEmpty());
  }

  @Test
  void swappedMissingAndWrongLettersAreOneStepEach() {
    assertThat(Spelling.distance("classification", "classification")).isZero();
    assertThat(Spelling.distance("calssification", "classification")).isEqualTo(1);
    assertThat(Spelling.distance("clasification", "classification")).isEqualTo(1);
    assertThat(Spelling.distance("klassification", "classification")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.nearest("TagNames", List.of("tag_names", "name")))
        .isEqualTo(Optional.of("tag_names"));
    assertThat(Spelling.nearest("xyz", List.of("tag_names", "name"))).isEmpty();
  }
}
