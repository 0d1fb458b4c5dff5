package io.github.immichautotag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.jobs.JobOptions;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job on the library of a real server. Who must be marked is counted here from the
 * recorded files alone, one asset at a time and without any of the product's code.
 */
final class RecordedLibraryRunTest {

  private static final Pattern EVENT = Pattern.compile("^\\d{4}(-\\d{2}(-\\d{2})?)?\\b");

  private final CommandLineFixture mia;

  RecordedLibraryRunTest(@TempDir Path home) {
    mia = new CommandLineFixture(home);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void marksEveryAssetOfARealLibraryAsItShould(Dialect dialect) throws IOException {
    Path folder =
        Path.of(System.getProperty("autotag.testdata.dir"))
            .resolve("library")
            .resolve(dialect.recordedVersion());
    Recorded recorded = new Recorded(folder);
    String linked = recorded.firstUnclaimed();
    mia.serving(
            CommandLineFixture.immich()
                .withDialect(dialect)
                .withLibrary(LibrarySource.folder(folder))
                .withJobs(JobOptions.measured().faster(CommandLineFixture.SPEED).losing(100)))
        .configuration(configuration(linked));
    Map<String, Integer> claims = recorded.claims(linked);

    Said said = mia.autotag("run");

    assertThat(said.out()).contains("of %d assets".formatted(claims.size()));
    assertMarked("autotag_output_unknown", claims, count -> count == 0);
    assertMarked("autotag_output_conflict", claims, count -> count > 1);
    assertThat(said.code())
        .isEqualTo(readOnly().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_FAILED);
    mia.sandbox().log().reset();
    assertThat(mia.autotag("run").code()).isEqualTo(ExitCode.DONE);
    assertThat(mia.sandbox().log().writes()).isZero();
  }

  private String configuration(String linked) {
    return """
        version: 2
        server:
          url: %s
          api_key: %s
        classification:
          rules:
            - name: events
              album_name_patterns: ['%s']
            - name: family
              tag_names: [People, review]
              album_name_patterns: ['^Family$']
            - name: holidays
              tag_names: [Holiday/Beach, Ünï, empty tag, no such tag]
            - name: the one
              asset_links: ["%s/photos/%s"]
        """
        .formatted(mia.url(), CommandLineFixture.KEY, EVENT, mia.url(), linked);
  }

  private void assertMarked(String tag, Map<String, Integer> claims, IntPredicate when) {
    Set<String> expected = new TreeSet<>();
    claims.forEach(
        (id, count) -> {
          if (when.test(count)) {
            expected.add(id);
          }
        });
    assertThat(expected).as("a library that shows something").hasSizeGreaterThan(3);
    expected.removeAll(readOnly());
    Set<String> marked =
        mia.sandbox().library().assets().stream()
            .filter(asset -> asset.tags().stream().map(SandboxTag::value).anyMatch(tag::equals))
            .map(asset -> asset.id().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(marked).isEqualTo(expected);
  }

  private Set<String> readOnly() {
    return mia.sandbox().library().assets().stream()
        .filter(SandboxAsset::isReadOnly)
        .map(SandboxAsset::id)
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }

  /** The recorded files: whose the assets are, and which albums and tags hold which of them. */
  private static final class Recorded {
    private final Set<String> subjects = new TreeSet<>();
    private final List<Holder> albums;
    private final List<Holder> tags;

    /** An album or a tag. */
    private record Holder(String name, Set<String> assets) {}

    Recorded(Path folder) throws IOException {
      String me = read(folder, "me.json").getAsJsonObject().get("id").getAsString();
      Set<String> motionParts = new HashSet<>();
      for (JsonElement element : read(folder, "assets.json").getAsJsonArray()) {
        JsonObject asset = element.getAsJsonObject();
        boolean shown = !asset.get("visibility").getAsString().equals("hidden");
        boolean mine = asset.get("ownerId").getAsString().equals(me);
        if (mine && shown && !asset.get("isTrashed").getAsBoolean()) {
          subjects.add(asset.get("id").getAsString());
        }
        if (!asset.get("livePhotoVideoId").isJsonNull()) {
          motionParts.add(asset.get("livePhotoVideoId").getAsString());
        }
      }
      subjects.removeAll(motionParts);
      albums = holders(folder, "albums.json", "albumName", "album-assets.json");
      tags = holders(folder, "tags.json", "value", "tag-assets.json");
    }

    private static List<Holder> holders(Path folder, String file, String name, String membersFile)
        throws IOException {
      JsonObject members = read(folder, membersFile).getAsJsonObject();
      List<Holder> holders = new ArrayList<>();
      for (JsonElement element : read(folder, file).getAsJsonArray()) {
        JsonObject holder = element.getAsJsonObject();
        Set<String> assets = new HashSet<>();
        JsonElement ids = members.get(holder.get("id").getAsString());
        if (ids != null) {
          ids.getAsJsonArray().forEach(id -> assets.add(id.getAsString()));
        }
        holders.add(new Holder(holder.get(name).getAsString(), assets));
      }
      return holders;
    }

    private static JsonElement read(Path folder, String file) throws IOException {
      return JsonParser.parseString(Files.readString(folder.resolve(file)));
    }

    /** For each asset that can be classified, how many claims there are on it. */
    Map<String, Integer> claims(String linked) {
      Map<String, Integer> claims = new TreeMap<>();
      for (String id : subjects) {
        claims.put(id, events(id) + family(id) + holidays(id) + (id.equals(linked) ? 1 : 0));
      }
      return claims;
    }

    String firstUnclaimed() {
      return claims("").entrySet().stream()
          .filter(entry -> entry.getValue() == 0)
          .findFirst()
          .orElseThrow()
          .getKey();
    }

    /** Two events are a conflict like two categories. */
    private int events(String id) {
      return count(albums, id, name -> EVENT.matcher(name).find());
    }

    /** Two albums called Family make a conflict; a tag beside them does not. */
    private int family(String id) {
      int inAlbums = count(albums, id, name -> name.equals("Family"));
      int tagged =
          count(tags, id, name -> name.equals("review") || (name + "/").startsWith("People/"));
      return inAlbums > 1 ? 2 : Math.max(inAlbums, Math.min(tagged, 1));
    }

    private int holidays(String id) {
      int tagged =
          count(tags, id, name -> name.equals("Holiday/Beach") || (name + "/").startsWith("Ünï/"));
      return Math.min(tagged, 1);
    }

    private static int count(List<Holder> holders, String id, Predicate<String> named) {
      return (int)
          holders.stream()
              .filter(holder -> named.test(holder.name()) && holder.assets().contains(id))
              .count();
    }
  }
}
