package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The seeded library could be a real family's: what it says of one thing fits what it says else.
 */
final class SeededFamilyTest {
  private static final Pattern EVENT = Pattern.compile("^(\\d{4}-(?:0\\d|1[0-2])-\\d{2}) (.*)");

  private final SandboxLibrary library = LibrarySource.seeded(1, 20_000).load();

  @Test
  void hasNothingOnTheServerBeforeItWasThere() {
    long first = library.users().stream().mapToLong(SandboxUser::createdMicros).max().orElseThrow();
    assertThat(library.assets()).allMatch(a -> a.file().createdMicros() > first);
    assertThat(library.albums()).allMatch(album -> album.createdMicros() > first);
    assertThat(library.assets())
        .allMatch(
            a ->
                a.file().truth() == AssetFile.UNKNOWN
                    || a.file().truth() * 1000 < a.file().createdMicros());
    assertThat(library.assets())
        .allMatch(a -> a.file().modifiedAt() * 1000 <= a.file().createdMicros());
    assertThat(library.tags().of(library.owner())).allMatch(tag -> tag.createdMicros() > first);
  }

  @Test
  void celebratesInSeasonAndOnlyOnceWhatHappensOnce() {
    List<String> titles = new ArrayList<>();
    for (SandboxAlbum album : library.albums()) {
      Matcher event = EVENT.matcher(album.name());
      if (event.matches() && !album.name().endsWith("best of")) {
        titles.add(event.group(2));
        assertThat(LocalDate.parse(event.group(1)).getMonthValue())
            .as(album.name())
            .isIn(months(event.group(2)));
      }
    }
    assertThat(titles.stream().filter(title -> title.contains("80th"))).hasSize(1);
    assertThat(titles).contains("Christmas", "Easter", "Birthday Mia");
    assertThat(
            library.albums().stream()
                .map(SandboxAlbum::name)
                .filter(n -> EVENT.matcher(n).matches()))
        .doesNotHaveDuplicates();
  }

  private static List<Integer> months(String title) {
    if (title.contains("Christmas") || title.contains("New Year") || title.contains("cookies")) {
      return List.of(12);
    }
    if (title.startsWith("Skiing") || title.startsWith("Carnival")) {
      return List.of(2);
    }
    if (title.startsWith("Swimming") || title.startsWith("Beach") || title.startsWith("Camping")) {
      return List.of(6, 7, 8);
    }
    return title.equals("Easter") ? List.of(3, 4) : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void takesThePicturesOfAnEventOnItsDays() {
    int longer = 0;
    for (SandboxAlbum album : library.albums()) {
      Matcher event = EVENT.matcher(album.name());
      if (!event.matches()) {
        continue;
      }
      TreeSet<LocalDate> days = new TreeSet<>();
      members(album).forEach(asset -> days.add(day(asset.file().truth())));
      LocalDate first = LocalDate.parse(event.group(1));
      assertThat(days.first()).as(album.name()).isAfterOrEqualTo(first.minusDays(1));
      assertThat(days.last()).as(album.name()).isBeforeOrEqualTo(first.plusDays(17));
      longer += days.size() > 2 ? 1 : 0;
    }
    assertThat(longer).isGreaterThan(10);
    for (SandboxAlbum album : library.albums()) {
      if (!album.owner().equals(library.owner())) {
        var times = members(album).mapToLong(SandboxAsset::fileCreatedAt).summaryStatistics();
        assertThat(times.getMax() - times.getMin()).as(album.name()).isLessThan(300L * 86_400_000);
      }
    }
  }

  @Test
  void putsNothingInAlbumsThatCannotBeThere() {
    for (SandboxAlbum album : library.albums()) {
      assertThat(members(album))
          .noneMatch(
              a -> a.visibility() == Visibility.LOCKED || a.visibility() == Visibility.HIDDEN);
      assertThat(members(album)).as(album.name()).allMatch(a -> isContributor(album, a.owner()));
    }
    assertThat(library.assets()).anyMatch(a -> a.visibility() == Visibility.LOCKED);
  }

  private static boolean isContributor(SandboxAlbum album, SandboxUser user) {
    return album.roleOf(user).filter(role -> role != AlbumRole.VIEWER).isPresent();
  }

  @Test
  void sharesSomeEventsWithThePartnerWhoPutsPicturesIn() {
    int shared = 0;
    for (SandboxAlbum album : library.albums()) {
      boolean event =
          EVENT.matcher(album.name()).matches() && album.owner().equals(library.owner());
      if (event && album.shares().containsValue(AlbumRole.EDITOR)) {
        assertThat(members(album).map(SandboxAsset::owner).distinct()).as(album.name()).hasSize(2);
        shared++;
      }
    }
    assertThat(shared).isBetween(5, 60);
  }

  @Test
  void hasMoreTagsAndPeopleTheMorePicturesThereAre() {
    SandboxLibrary small = LibrarySource.seeded(1, 500).load();
    SandboxLibrary large = LibrarySource.seeded(1, 100_000).load();

    assertThat(small.tags().of(small.owner()).size()).isLessThan(50);
    assertThat(large.tags().of(large.owner()).size()).isBetween(180, 260);
    assertThat(small.people()).hasSizeBetween(3, 10);
    assertThat(large.people()).hasSizeBetween(80, 130);
    assertThat(large.people()).allMatch(person -> person.faces().size() > 0);
  }

  private Stream<SandboxAsset> members(SandboxAlbum album) {
    return Arrays.stream(album.members().toArray()).mapToObj(library::asset);
  }

  private static LocalDate day(long time) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
  }
}
