package io.github.immichautotag.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Camera;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.GeoPoint;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole libraries: what duplicates, neighbours, albums, folders and journeys tell. */
final class DateReviewTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Camera PHONE = new Camera("Google", "Pixel 7");
  private static final Camera CANON = new Camera("Canon", "EOS 80D");
  private static final Instant COPIED = Instant.parse("2024-09-01T08:00:00Z");
  private static final GeoPoint KYOTO = new GeoPoint(35.01, 135.77);

  private final World world = new World();
  private ZoneSettings zones = ZoneSettings.of(MADRID);

  private void add(Photos... photos) {
    for (Photos photo : photos) {
      world.add(photo.asset());
    }
  }

  private static Photos copied(int number, String name) {
    return Photos.of(Photos.photo(number)).datedByItsFile(COPIED).called(name);
  }

  private static Photos shot(
      int number, String name, String wallClock, String zone, Camera camera) {
    CaptureTime time = CaptureTime.at(LocalDateTime.parse(wallClock), ZoneId.of(zone));
    return Photos.of(Photos.photo(number)).takenAt(time).by(camera).called(name);
  }

  private DateReview review() {
    Library library = world.library();
    AssetSet all = library.assets().all();
    DateSettings settings = new DateSettings(RepairPolicy.defaults(), zones);
    return DateReview.of(library, all, AssetSet.empty(), settings, album -> true);
  }

  private Optional<DateVerdict> verdict(int number) {
    int position = world.library().assets().position(Photos.id(number)).orElseThrow();
    return review().entries().stream()
        .filter(entry -> entry.position() == position)
        .map(DateReview.Entry::verdict)
        .findFirst();
  }

  private String corrected(int number) {
    return verdict(number)
        .filter(DateVerdict.Correct.class::isInstance)
        .map(DateVerdict.Correct.class::cast)
        .map(it -> it.value().wallClock() + " " + it.value().zone().orElseThrow())
        .orElse("not corrected");
  }

  private boolean isDoubtful(int number) {
    return verdict(number).filter(DateVerdict.Doubtful.class::isInstance).isPresent();
  }

  @Test
  void aCopyGetsTheDateThatACameraWroteIntoItsOriginal() {
    add(
        shot(1, "IMG_0042.JPG", "2024-07-12T18:30:45.120", "+09:00", PHONE).inDuplicateGroup(1),
        copied(2, "download.jpg").inDuplicateGroup(1));
    assertThat(corrected(2)).isEqualTo("2024-07-12T18:30:45.120 +09:00");
    assertThat(verdict(1)).isEmpty();
  }

  @Test
  void twoOriginalsOfDifferentTimesTellNothing() {
    add(
        shot(1, "a.jpg", "2024-07-12T18:30:45.120", "+02:00", PHONE).inDuplicateGroup(1),
        shot(2, "b.jpg", "2024-07-12T18:30:52.120", "+02:00", PHONE).inDuplicateGroup(1),
        copied(3, "download.jpg").inDuplicateGroup(1));
    assertThat(verdict(3)).isEmpty();
  }

  @Test
  void aCopyWhoseFileIsOfNineteenEightyDatesNobody() {
    Asset original =
        shot(1, "IMG_0042.JPG", "2024-07-12T18:30:45.120", "+02:00", PHONE)
            .inDuplicateGroup(1)
            .asset();
    world.add(original);
    add(
        Photos.of(Photos.photo(2))
            .datedByItsFile(Instant.parse("1980-01-01T00:00:00Z"))
            .called("copy.jpg")
            .inDuplicateGroup(1));
    assertThat(verdict(1)).isEmpty();
    assertThat(corrected(2)).isEqualTo("2024-07-12T18:30:45.120 +02:00");
  }

  @Test
  void aCameraWhoseClockItsOwnAlbumContradictsDatesNoCopy() {
    Asset original =
        shot(1, "IMG_0042.JPG", "2023-07-12T18:30:45.120", "+02:00", CANON)
            .inDuplicateGroup(1)
            .asset();
    world.add(original);
    world.album("2024-07-12 Beach", original);
    add(copied(2, "download.jpg").inDuplicateGroup(1));
    assertThat(verdict(2)).isEmpty();
  }

  @Test
  void aLostNumberLiesBetweenItsNeighbours() {
    add(
        shot(1, "IMG_0041.JPG", "2024-07-12T18:30:00.120", "+02:00", CANON)
            .in("/mnt/card")
            .inExternalLibrary(),
        copied(2, "IMG_0042.JPG").in("/mnt/card").inExternalLibrary(),
        shot(3, "IMG_0043.JPG", "2024-07-12T18:34:00.120", "+02:00", CANON)
            .in("/mnt/card")
            .inExternalLibrary());
    assertThat(corrected(2)).isEqualTo("2024-07-12T18:32 +02:00");
  }

  @Test
  void amongUploadsAnotherPhoneMayHaveCounted() {
    add(
        shot(1, "IMG_0041.JPG", "2024-07-12T18:30:00.120", "+02:00", CANON),
        copied(2, "IMG_0042.JPG"),
        shot(3, "IMG_0043.JPG", "2024-07-12T18:34:00.120", "+02:00", CANON));
    assertThat(isDoubtful(2)).isTrue();
  }

  @Test
  void clipsInUtcTellNeitherZonesNorCopies() {
    add(
        shot(1, "GX01.MP4", "2024-07-12T10:00:00", "UTC", CANON),
        shot(2, "GX02.MP4", "2024-07-12T11:00:00", "UTC", CANON),
        copied(3, "IMG_20240712_123000.jpg"));
    assertThat(corrected(3)).isEqualTo("2024-07-12T12:30 +02:00");
  }

  @Test
  void theOffsetOfAWrongDateIsNotThatOfAnotherSeason() {
    add(
        Photos.of(Photos.photo(1))
            .takenAt(CaptureTime.at(LocalDateTime.parse("2036-01-01T00:00"), ZoneId.of("+01:00")))
            .called("IMG_20240705_101112.jpg"));
    assertThat(corrected(1)).isEqualTo("2024-07-05T10:11:12 +02:00");
  }

  @Test
  void aFileThatMayNotBeJudgedByAlbumsNeedsNone() {
    world.album("2020-05 Trip");
    add(copied(1, "IMG_20240712_183045.jpg"));
    DateSettings namesOnly =
        new DateSettings(
            new RepairPolicy(
                Set.of(DateSource.FILE_NAME, DateSource.DUPLICATES),
                Duration.ofSeconds(2),
                Duration.ofHours(14),
                Duration.ofDays(1),
                Duration.ofMinutes(10)),
            zones);
    Library read =
        new Snapshot(world).withoutAlbum(world.albums().iterator().next().ref()).library();
    DateReview review =
        DateReview.of(read, read.assets().all(), AssetSet.empty(), namesOnly, album -> true);
    assertThat(review.uncertain()).isEqualTo(AssetSet.empty());
    assertThat(review.entries()).hasSize(1);
  }

  @Test
  void neighboursOfTwoCamerasOrTooFarApartTellNothing() {
    add(
        shot(1, "IMG_0041.JPG", "2024-07-12T18:30:00.120", "+02:00", CANON),
        copied(2, "IMG_0042.JPG"),
        shot(3, "IMG_0043.JPG", "2024-07-12T18:34:00.120", "+02:00", PHONE),
        shot(4, "DSC_0001.JPG", "2024-07-12T18:30:00.120", "+02:00", CANON),
        copied(5, "DSC_0002.JPG"),
        shot(6, "DSC_0003.JPG", "2024-07-12T18:41:00.120", "+02:00", CANON));
    assertThat(verdict(2)).isEmpty();
    assertThat(verdict(5)).isEmpty();
  }

  @Test
  void oneNumberOfTwoShotsTellsNothing() {
    add(
        shot(1, "IMG_0041.JPG", "2024-07-12T18:30:00.120", "+02:00", CANON),
        shot(2, "IMG_0041.JPG", "2019-07-12T18:30:00.120", "+02:00", CANON),
        copied(3, "IMG_0042.JPG"),
        shot(4, "IMG_0043.JPG", "2024-07-12T18:34:00.120", "+02:00", CANON));
    assertThat(verdict(3)).isEmpty();
  }

  @Test
  void foldersCountInExternalLibrariesOnly() {
    Instant never = Instant.EPOCH;
    add(
        Photos.of(Photos.photo(1))
            .datedByItsFile(never)
            .in("/mnt/2009-07-12 Beach")
            .inExternalLibrary(),
        Photos.of(Photos.photo(2)).datedByItsFile(never).in("/upload/2009-07-12 Beach"));
    assertThat(corrected(1)).isEqualTo("2009-07-12T00:00 +02:00");
    assertThat(isDoubtful(2)).isTrue();
  }

  @Test
  void twoAlbumsOfDifferentDaysProveNone() {
    Asset lost = Photos.of(Photos.photo(1)).datedByItsFile(Instant.EPOCH).called("a.jpg").asset();
    world.add(lost);
    world.album("2009-07-12 Beach", lost);
    assertThat(corrected(1)).isEqualTo("2009-07-12T00:00 +02:00");
    world.album("2011-03-04 Carnival", lost);
    assertThat(isDoubtful(1)).isTrue();
  }

  @Test
  void theZoneIsThatOfThePlace() {
    zones = new ZoneSettings(MADRID, List.of(), place -> Optional.of(ZoneId.of("Asia/Tokyo")));
    add(copied(1, "IMG_20240712_183045.jpg").at(KYOTO), copied(2, "IMG_20240712_183045.jpg"));
    assertThat(corrected(1)).isEqualTo("2024-07-12T18:30:45 +09:00");
    assertThat(corrected(2)).isEqualTo("2024-07-12T18:30:45 +02:00");
  }

  @Test
  void theZoneIsThatOfTheJourney() {
    add(
        shot(1, "a.jpg", "2024-07-12T09:00:00.120", "+09:00", PHONE),
        shot(2, "b.jpg", "2024-07-12T20:00:00.120", "+09:00", PHONE),
        shot(3, "c.jpg", "2024-07-20T20:00:00.120", "+02:00", PHONE),
        copied(4, "IMG_20240712_183045.jpg"),
        copied(5, "IMG_20240714_183045.jpg"),
        copied(6, "PXL_20240712_093045120.jpg"));
    assertThat(corrected(4)).isEqualTo("2024-07-12T18:30:45 +09:00");
    // Nobody knows where they were two days later.
    assertThat(corrected(5)).isEqualTo("2024-07-14T18:30:45 +02:00");
    assertThat(corrected(6)).isEqualTo("2024-07-12T18:30:45.120 +09:00");
  }

  @Test
  void theZoneIsThatOfTheResidenceThen() {
    zones =
        new ZoneSettings(
            MADRID,
            List.of(
                new Residence(LocalDate.of(2021, 8, 15), ZoneId.of("America/Lima")),
                new Residence(LocalDate.of(2019, 3, 1), ZoneId.of("Asia/Tokyo"))),
            ZoneLookup.none());
    add(
        copied(1, "IMG_20190228_120000.jpg"),
        copied(2, "IMG_20190301_120000.jpg"),
        copied(3, "IMG_20240101_120000.jpg"));
    assertThat(corrected(1)).isEqualTo("2019-02-28T12:00 +01:00");
    assertThat(corrected(2)).isEqualTo("2019-03-01T12:00 +09:00");
    assertThat(corrected(3)).isEqualTo("2024-01-01T12:00 -05:00");
  }

  @Test
  void countsWhatTheDatesAreWorth() {
    add(
        shot(1, "a.jpg", "2024-07-12T09:00:00.120", "+09:00", PHONE),
        copied(2, "b.jpg"),
        Photos.of(Photos.photo(3)).withoutMetadata());
    assertThat(review().standings())
        .containsOnly(Map.entry(Standing.CAMERA, 1), Map.entry(Standing.FILE, 1));
  }
}
