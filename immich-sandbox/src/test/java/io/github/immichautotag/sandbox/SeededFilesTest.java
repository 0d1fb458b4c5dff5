package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.library.AssetFile;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxStack;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the seeded library: names, folders and copies as devices and people make them. */
final class SeededFilesTest {
  private static final Pattern DATED =
      Pattern.compile("/(\\d{4}-\\d{2})(?:-\\d{2})? [^/]*(?:/raw)?$");
  private static final Pattern CHAT = Pattern.compile("^(?:IMG|VID)-(\\d{8})-WA(\\d{4})\\..*");

  /** The first year in which one could buy it. */
  private static final Map<String, Integer> SOLD_SINCE =
      Map.ofEntries(
          Map.entry("GT-I9505", 2013),
          Map.entry("SM-G920F", 2015),
          Map.entry("SM-A520F", 2017),
          Map.entry("Pixel 3", 2018),
          Map.entry("Pixel 7", 2022),
          Map.entry("iPhone 5s", 2013),
          Map.entry("iPhone 7", 2016),
          Map.entry("iPhone 11", 2019),
          Map.entry("iPhone 15", 2023),
          Map.entry("HERO7 Black", 2018),
          Map.entry("ILCE-6400", 2019),
          Map.entry("Canon EOS 600D", 2011),
          Map.entry("Canon PowerShot A620", 2005),
          Map.entry("DMC-TZ10", 2010),
          Map.entry("NIKON D80", 2006));

  private final SandboxLibrary library = LibrarySource.seeded(1, 20_000).load();

  @Test
  void keepsEveryFileAtAPathOfItsOwn() {
    assertThat(library.assets().stream().map(SandboxAsset::path)).doesNotHaveDuplicates();
    assertThat(LibrarySource.seeded(2, 500_000).load().assets().stream())
        .filteredOn(asset -> asset.library().isPresent())
        .extracting(SandboxAsset::path)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsInFoldersWhatTheirNamesSay() {
    Map<String, List<SandboxAsset>> folders = new TreeMap<>();
    library.assets().stream()
        .filter(asset -> asset.library().isPresent())
        .forEach(a -> folders.computeIfAbsent(folder(a), f -> new ArrayList<>()).add(a));

    assertThat(folders).hasSizeBetween(8, 20);
    assertThat(folders.keySet())
        .filteredOn(folder -> DATED.matcher(folder).find())
        .hasSizeGreaterThan(3);
    folders.forEach(SeededFilesTest::assertOneCameraInOrder);
  }

  private static void assertOneCameraInOrder(String folder, List<SandboxAsset> files) {
    files.sort(Comparator.comparing(file -> file.file().name()));
    assertThat(files)
        .as(folder)
        .isSortedAccordingTo(Comparator.comparingLong(SandboxAsset::fileCreatedAt))
        .noneMatch(file -> file.fileCreatedAt() % 86_400_000 == 0)
        .extracting(file -> file.file().camera().model())
        .containsOnly(files.get(0).file().camera().model());
    Matcher dated = DATED.matcher(folder);
    if (dated.find()) {
      assertThat(files)
          .as(folder)
          .allMatch(file -> day(file.fileCreatedAt()).toString().startsWith(dated.group(1)));
    }
  }

  @Test
  void groupsTrueCopiesAsDuplicates() {
    Map<UUID, List<SandboxAsset>> groups = new HashMap<>();
    library
        .assets()
        .forEach(
            asset ->
                asset
                    .duplicateId()
                    .ifPresent(
                        id -> groups.computeIfAbsent(id, key -> new ArrayList<>()).add(asset)));
    Map<String, Integer> kinds = new TreeMap<>();
    for (List<SandboxAsset> group : groups.values()) {
      group.sort(Comparator.comparingInt(SandboxAsset::ordinal));
      SandboxAsset original = group.get(0);
      assertThat(group).hasSizeBetween(2, 3);
      assertThat(group)
          .allMatch(asset -> asset.file().truth() == original.file().truth())
          .allMatch(asset -> asset.owner().equals(library.owner()));
      group.stream().skip(1).forEach(copy -> kinds.merge(kind(original, copy), 1, Integer::sum));
    }

    assertThat(kinds).containsOnlyKeys("sent", "again", "edited", "undated");
    assertThat(kinds.values()).allMatch(count -> count > 5);
  }

  private static String kind(SandboxAsset original, SandboxAsset copy) {
    String name = copy.file().name();
    if (CHAT.matcher(name).matches()) {
      assertThat(copy.file().sizeInBytes()).as(name).isLessThan(original.file().sizeInBytes() / 2);
      return "sent";
    }
    if (name.equals(original.file().name())) {
      assertThat(copy.fileCreatedAt()).as(name).isGreaterThan(original.fileCreatedAt());
      return "undated";
    }
    assertThat(copy.fileCreatedAt()).as(name).isEqualTo(original.fileCreatedAt());
    return name.contains("(1)") ? "again" : name.contains("-edited") ? "edited" : name;
  }

  @Test
  void stacksBurstsAndRawFilesWithTheirPictures() {
    Map<String, Integer> kinds = new TreeMap<>();
    library.stacks().forEach(stack -> kinds.merge(kind(stack), 1, Integer::sum));

    assertThat(kinds).containsOnlyKeys("burst", "raw");
    assertThat(kinds.values()).allMatch(count -> count > 5);
    assertThat(names())
        .anyMatch(name -> name.endsWith(".dng"))
        .anyMatch(name -> name.endsWith(".ARW"));
  }

  private static String kind(SandboxStack stack) {
    List<SandboxAsset> members = stack.members();
    SandboxAsset first = members.get(0);
    SandboxAsset last = members.get(members.size() - 1);
    assertThat(members)
        .extracting(a -> a.file().camera().model())
        .containsOnly(first.file().camera().model());
    assertThat(last.file().truth() - first.file().truth()).isBetween(0L, 10_000L);
    Set<String> names = new HashSet<>();
    members.forEach(member -> names.add(member.file().name().replaceFirst("\\.[^.]*$", "")));
    if (names.size() == members.size()) {
      return "burst";
    }
    assertThat(members).hasSize(2);
    assertThat(last.file().name()).matches(".*\\.(dng|ARW|CR2)");
    return "raw";
  }

  @Test
  void takesPicturesWithWhatWasSoldThen() {
    for (SandboxAsset asset : library.assets()) {
      String model = asset.file().camera().model();
      boolean known = model != null && asset.file().truth() != AssetFile.UNKNOWN;
      if (known && !"Perfection V370".equals(model)) {
        assertThat(SOLD_SINCE).containsKey(model);
        assertThat(day(asset.file().truth()).getYear())
            .as(model)
            .isGreaterThanOrEqualTo(SOLD_SINCE.get(model));
      }
    }
  }

  @Test
  void countsMessagesByTheDay() {
    Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
    for (String name : (Iterable<String>) names()::iterator) {
      Matcher chat = CHAT.matcher(name);
      if (chat.matches()) {
        assertThat(
                numbers
                    .computeIfAbsent(chat.group(1), d -> new TreeSet<>())
                    .add(Integer.valueOf(chat.group(2))))
            .as(name)
            .isTrue();
      }
    }
    assertThat(numbers).isNotEmpty();
    assertThat(numbers.values()).allMatch(day -> day.first() == 0 && day.last() == day.size() - 1);
    assertThat(numbers.values()).anyMatch(day -> day.size() > 3);
  }

  @Test
  void holdsNamesThatTellATimeAndDatesThatAreWrong() {
    assertThat(library.assets())
        .filteredOn(asset -> asset.file().name().startsWith("FB_IMG_"))
        .isNotEmpty()
        .allMatch(a -> a.file().name().equals("FB_IMG_" + a.fileCreatedAt() + ".jpg"));
    assertThat(names()).anyMatch(name -> name.matches("received_\\d{16}\\.jpeg"));
    assertThat(library.assets()).anyMatch(a -> a.fileCreatedAt() == 0);
    assertThat(library.assets()).anyMatch(a -> day(a.fileCreatedAt()).getYear() == 1970);
    assertThat(library.assets()).anyMatch(a -> day(a.fileCreatedAt()).getYear() > 2030);
  }

  private Stream<String> names() {
    return library.assets().stream().map(asset -> asset.file().name());
  }

  private static String folder(SandboxAsset asset) {
    return asset.path().substring(0, asset.path().lastIndexOf('/'));
  }

  private static LocalDate day(long time) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
  }
}
