package io.github.immichautotag.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of albums and folders. */
final class NamedDatesTest {

  private static final AlbumDates ALBUMS = new AlbumDates(NameExamples.CLOCK);
  private static final FolderDates FOLDERS = new FolderDates(NameExamples.CLOCK);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2019-07-12 Beach trip, 2019-07-12, Beach trip",
        "2019-07-12, 2019-07-12, ''",
        "2019_07_12_Beach, 2019-07-12, Beach",
        "2019.07.12 - Beach, 2019-07-12, Beach",
        "20190712 Beach, 2019-07-12, Beach",
        "2019 07 12 Beach, 2019-07-12, Beach",
        "2019-07 Italy, 2019-07, Italy",
        "2019-07, 2019-07, ''",
        "2019 Italy, 2019, Italy",
        "2019, 2019, ''",
        "'  2019 ', 2019, ''",
        "2019-07-12..20 Sailing, 2019-07-12..2019-07-20, Sailing",
        "2019-07-12..08-02 Sailing, 2019-07-12..2019-08-02, Sailing",
        "2019-12-28..2020-01-03 Skiing, 2019-12-28..2020-01-03, Skiing",
        "2019-07-12 - 20 Sailing, 2019-07-12..2019-07-20, Sailing",
        "2019-07-12-20 Sailing, 2019-07-12..2019-07-20, Sailing",
        "2019-07-12 to 2019-07-20 Sailing, 2019-07-12..2019-07-20, Sailing",
        "2019-06..08 Summer, 2019-06..2019-08, Summer",
        "2010 & 2011 (mixed), 2010..2011, (mixed)",
        "2019-2020 Winter, 2019..2020, Winter",
        "2027 plans, 2027, plans",
      })
  void readsTheDateThatAnAlbumBeginsWith(String album, String interval, String event) {
    assertThat(ALBUMS.read(album))
        .hasValueSatisfying(
            dated -> {
              assertThat(dated.interval()).hasToString(interval);
              assertThat(dated.event()).isEqualTo(event);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1080p clips",
        "12345 steps",
        "1234 steps",
        "2019er wines",
        "2019-13 nothing",
        "2019-02-30 nothing",
        "2019-555-0123",
        "2019-20 season",
        "2019-07-20..12 backwards",
        "2099 a space odyssey",
        "Italy 2019",
        "",
        "2019.3.1",
        "192.168.1.1",
      })
  void readsNoDateInOtherAlbums(String album) {
    assertThat(ALBUMS.read(album)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/photos/2009-07-12 Beach trip/IMG_1.jpg, 2009-07-12, Beach trip, 2009-07-12 Beach trip",
    "/photos/2012/2012-10 Autumn/raw/1.NEF, 2012-10, Autumn, 2012-10 Autumn",
    "/photos/2019/07/12/1.jpg, 2019-07-12, '', 2019/07/12",
    "/photos/2019/07-July/1.jpg, 2019-07, July, 2019/07-July",
    "/photos/2019/July/1.jpg, 2019-07, '', 2019/July",
    "/photos/2019/07-12 Beach/1.jpg, 2019-07-12, Beach, 2019/07-12 Beach",
    "/photos/2019/2019-07/2019-07-12/1.jpg, 2019-07-12, '', 2019-07-12",
    "/photos/2019-07-12 Beach/2019/1.jpg, 2019-07-12, Beach, 2019-07-12 Beach",
    "/photos/Beach 2019-07-12/1.jpg, 2019-07-12, Beach, Beach 2019-07-12",
    "/photos/12 July 2019/1.jpg, 2019-07-12, '', 12 July 2019",
    "/archive 2022/2009-07-12/1.jpg, 2009-07-12, '', 2009-07-12",
    "/photos/2019-07-12..20 Sailing/1.jpg, 2019-07-12..2019-07-20, Sailing, 2019-07-12..20 Sailing",
    "/photos/2019/Fotos/1.jpg, 2019, '', 2019",
  })
  void readsTheDeepestDateOfTheFolders(String path, String interval, String event, String folder) {
    assertThat(FOLDERS.read(path))
        .hasValueSatisfying(
            date -> {
              assertThat(date.interval()).hasToString(interval);
              assertThat(date.event()).isEqualTo(event);
              assertThat(date.folder()).isEqualTo(folder);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/photos/Unsorted/2019-07-12.jpg",
        "2019-07-12.jpg",
        "/x/IMG-20240101-WA0001/1.jpg",
        "/photos/100CANON/IMG_2019.jpg",
        "/photos/1080p/1.mp4",
        "/photos/2031-01-01/1.jpg",
        "/upload/9e8449ee-9f27-440f-949b-69f98a200921/9e/84/1.jpg",
        "",
        "/",
      })
  void readsNothingInOtherPaths(String path) {
    assertThat(FOLDERS.read(path)).isEmpty();
  }

  @Test
  void countsDaysOutsideAnInterval() {
    DateInterval july = DateInterval.ofMonth(2019, 7);
    assertThat(july.daysOutside(LocalDate.of(2019, 7, 1))).isZero();
    assertThat(july.daysOutside(LocalDate.of(2019, 7, 31))).isZero();
    assertThat(july.daysOutside(LocalDate.of(2019, 8, 1))).isEqualTo(1);
    assertThat(july.daysOutside(LocalDate.of(2019, 6, 30))).isEqualTo(1);
    assertThat(DateInterval.ofYear(2020).daysOutside(LocalDate.of(2021, 1, 31))).isEqualTo(31);
  }
}
