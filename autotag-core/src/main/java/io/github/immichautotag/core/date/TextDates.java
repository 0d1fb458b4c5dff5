package io.github.immichautotag.core.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds dates with the name of a month: {@code 25 December 2019}, {@code Jan 18, 2026}. */
final class TextDates {

  private static final WordTable<Integer> MONTHS = new WordTable<>();

  /** Twelve names in a row; short ones only where they are no words of another meaning. */
  private static final String[] LANGUAGES = {
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
        + " grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "jänner feb mrz apr mai jun jul aug sept okt nov dez",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
        + " syyskuuta lokakuuta marraskuuta joulukuuta",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu"
        + " marraskuu joulukuu",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "január február március április május június július augusztus szeptember október november"
        + " december",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
        + " decembrie",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad"
        + " grudzień",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  };

  /** Short names that are words of their own, too: they count only between a day and a year. */
  private static final String[] SHORT = {
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "janv févr mars avr mai juin juil août sept oct nov déc",
  };

  private static final String[] FILLERS = {
    "st", "nd", "rd", "th", "de", "del", "di", "of", "do", "er", "ter"
  };

  static {
    for (String language : LANGUAGES) {
      String[] months = language.split(" ", -1);
      for (int month = 0; month < months.length; month++) {
        MONTHS.put(months[month], month + 1);
      }
    }
    for (String language : SHORT) {
      String[] months = language.split(" ", -1);
      for (int month = 0; month < months.length; month++) {
        MONTHS.put(months[month], -month - 1);
      }
    }
  }

  private final NameText text;
  private final PlausibleDates plausible;

  TextDates(NameText text, PlausibleDates plausible) {
    this.text = text;
    this.plausible = plausible;
  }

  /** The month that a text begins with the full name of, or 0. */
  static int monthNamed(NameText text) {
    boolean begins = text.words() > 0 && text.wordStart(0) == 0;
    return begins ? Math.max(0, text.look(0, MONTHS, 0)) : 0;
  }

  /** All such dates. */
  List<FoundDate> all() {
    List<FoundDate> found = new ArrayList<>();
    for (int word = 0; word < text.words(); word++) {
      int month = text.look(word, MONTHS, 0);
      FoundDate date = month == 0 ? null : around(word, Math.abs(month), month > 0);
      if (date != null) {
        found.add(date);
      }
    }
    return found;
  }

  private @Nullable FoundDate around(int word, int month, boolean maySuffice) {
    int next = text.runAfterWord(word);
    int before = next - 1;
    boolean touchesBefore = before >= 0 && isFiller(text.end(before), text.wordStart(word));
    boolean touchesNext = next < text.runs() && isFiller(text.wordEnd(word), text.start(next));
    int sizeBefore = touchesBefore ? text.size(before) : 0;
    int sizeNext = touchesNext ? text.size(next) : 0;
    if (isDayNumber(sizeBefore) && sizeNext == 4) {
      return day(before, next, next, month, before);
    }
    if (sizeBefore == 4 && isDayNumber(sizeNext)) {
      return day(before, before, next, month, next);
    }
    boolean yearBehind = text.size(next + 1) == 4 && isFiller(text.end(next), text.start(next + 1));
    if (isDayNumber(sizeNext) && yearBehind) {
      return day(next, next + 1, next + 1, month, next);
    }
    return maySuffice && sizeNext == 4 ? month(word, next, month) : null;
  }

  private static boolean isDayNumber(int size) {
    return size == 1 || size == 2;
  }

  /**
   * Whether between two places there are but separators and words such as {@code th} or {@code of}.
   */
  private boolean isFiller(int from, int to) {
    if (to - from > 6) {
      return false;
    }
    int i = from;
    while (i < to) {
      if (!NameText.isLetter(text.at(i))) {
        if (" .,-_".indexOf(text.at(i)) < 0) {
          return false;
        }
        i++;
      } else {
        int filler = fillerAt(i, to);
        if (filler == 0) {
          return false;
        }
        i += filler;
      }
    }
    return true;
  }

  private int fillerAt(int from, int to) {
    for (String filler : FILLERS) {
      int end = from + filler.length();
      if (text.isAt(from, filler) && (end == to || !NameText.isLetter(text.at(end)))) {
        return filler.length();
      }
    }
    return 0;
  }

  private @Nullable FoundDate day(int first, int yearRun, int last, int month, int dayRun) {
    int year = text.number(text.start(yearRun), 4);
    int day = text.number(text.start(dayRun), text.size(dayRun));
    if (!plausible.isYear(year, PlausibleDates.FIRST_PHOTO)
        || !PlausibleDates.isDay(year, month, day)) {
      return null;
    }
    return new FoundDate(text.start(first), text.end(last), last + 1, year, month, day);
  }

  private @Nullable FoundDate month(int word, int yearRun, int month) {
    int year = text.number(text.start(yearRun), 4);
    if (!plausible.isYear(year, PlausibleDates.FIRST_PHOTO)) {
      return null;
    }
    FoundDate date =
        new FoundDate(text.wordStart(word), text.end(yearRun), yearRun + 1, year, month, 1);
    date.precision = Precision.MONTH;
    return date;
  }
}
