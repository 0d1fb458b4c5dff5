package io.github.immichautotag.core.date;

import static io.github.immichautotag.core.date.Confidence.CAPTURE;
import static io.github.immichautotag.core.date.Confidence.SENT;
import static io.github.immichautotag.core.date.Confidence.WEAK;
import static io.github.immichautotag.core.date.ZoneKnowledge.LOCAL;
import static io.github.immichautotag.core.date.ZoneKnowledge.UTC;

import java.util.Locale;

/**
 * Who names files so. How a date is written is found out without knowing the scheme; the scheme
 * then tells what the date means: whose clock, and the moment of what. Each scheme has an entry
 * with source, examples and counter-examples in docs/file-name-dates.md, which tests read.
 *
 * <p>Words are those before the date, letter case ignored. One that ends with {@code -} or {@code
 * _} counts only with that character behind it; one that starts with {@code …} stands right behind
 * the date instead.
 */
public enum NameScheme {
  /** A date with a time, and nothing that tells who wrote it: Samsung and many more. */
  DATE_TIME(LOCAL, CAPTURE, ""),
  /** A day, and nothing that tells who wrote it. */
  DATE(LOCAL, CAPTURE, ""),
  /** Day, month and year, or month, day and year, in eight digits, where one order is possible. */
  DAY_MONTH_YEAR(LOCAL, CAPTURE, "xrecorder"),
  /** A day that does not begin the name: people write such, and mean anything by it. */
  DATE_IN_TEXT(LOCAL, WEAK, ""),
  /** A year and a month. */
  MONTH(LOCAL, WEAK, ""),
  /** A time with its offset from UTC, or with Z. */
  WITH_OFFSET(UTC, CAPTURE, ""),
  /** Milliseconds since 1970. */
  EPOCH_MILLIS(UTC, CAPTURE, ""),
  ANDROID(LOCAL, CAPTURE, "img vid mvimg pano burst cimg dng mov pic cam videocapture"),
  PIXEL(UTC, CAPTURE, "pxl"),
  ASUS(LOCAL, CAPTURE, "p_ v_"),
  WINDOWS_PHONE(LOCAL, CAPTURE, "wp"),
  WINDOWS_CAMERA(LOCAL, CAPTURE, "win"),
  ONEDRIVE_IOS(UTC, CAPTURE, "…ios"),
  LIGHTROOM(LOCAL, CAPTURE, "lrm"),
  /** Eleven digits: day, month, year and a counter. */
  NOKIA(LOCAL, CAPTURE, ""),
  /** Ten digits without a century, and a letter or word that tells the phone. */
  LG(LOCAL, CAPTURE, ""),
  PHOTO_BOOTH(LOCAL, CAPTURE, ""),
  /** Years without a century, as the name of the app fixes it. */
  SHORT_YEAR(LOCAL, CAPTURE, ""),
  FACETUNE(LOCAL, SENT, "facetune"),
  /** The moment of saving what was made of other pictures. */
  EDITOR(
      LOCAL,
      SENT,
      "inshot collage polish beautyplus photogrid picsart snapseed pixlr canva photoroom remini"),
  DJI(LOCAL, CAPTURE, "dji"),
  INSTA360(LOCAL, CAPTURE, "lrv pro"),
  DASHCAM(LOCAL, CAPTURE, "rec nor emr evt event park no"),
  FRIGATE(UTC, CAPTURE, ""),
  /** Minute and second, and then seconds since 1970. */
  XIAOMI_CAMERA(UTC, CAPTURE, ""),
  ZOOM(UTC, CAPTURE, "gmt"),
  WHATSAPP(LOCAL, SENT, "whatsapp photo- video- audio- …wa"),
  TELEGRAM(LOCAL, SENT, "telegram photo_ video_ animation_"),
  SIGNAL(LOCAL, SENT, "signal"),
  FACEBOOK(LOCAL, SENT, "fb messenger facebook received"),
  VIBER(LOCAL, SENT, "viber"),
  LINE(LOCAL, SENT, "line_"),
  WECHAT(LOCAL, SENT, "mmexport wechat weixin microMsg 微信图片 微信截图 微信视频"),
  WECHAT_CAMERA(UTC, CAPTURE, "wx_"),
  QQ(LOCAL, SENT, "qq qq图片 qq截图 qq视频"),
  KAKAOTALK(LOCAL, SENT, "kakaotalk"),
  SNAPCHAT(LOCAL, CAPTURE, "snapchat"),
  INSTAGRAM(LOCAL, SENT, "instagram insta"),
  INSTALOADER(UTC, SENT, "…utc"),
  SKYPE(UTC, SENT, "skype_"),
  SCREENSHOT(
      LOCAL,
      CAPTURE,
      "screenshot screenshots screen screenrecorder screencapture scrn screencast annotation"
          + " capture captura bildschirmfoto bildschirmaufnahme schermata schermafbeelding"
          + " skärmavbild skärmbild skjermbilde skærmbillede näyttökuva zrzut snímek képernyőfotó"
          + " képernyőkép ekran capturã captură снимок скриншот запись знімок 스크린샷 화면 스크린"
          + " スクリーンショット スクショ 截屏 屏幕快照 屏幕截图 截图 螢幕快照 螢幕截圖 録画 录屏 scrot spectacle"
          + " flameshot bandicam"),
  /** The recording of an iPhone's screen: month, day and year. */
  IOS_RECORDING(LOCAL, CAPTURE, "screenrecording"),
  /** Seconds since 1970. */
  IOS_REPLAY(UTC, CAPTURE, ""),
  /** The day of scanning: like a message, a scan is younger than its picture. */
  SCANNER(
      LOCAL,
      SENT,
      "scan scanned camscanner photoscan epson epscan scannable officelens document scans escaneo numérisation escaneado scansione");

  private final ZoneKnowledge zone;
  private final Confidence confidence;
  private final String words;

  NameScheme(ZoneKnowledge zone, Confidence confidence, String words) {
    this.zone = zone;
    this.confidence = confidence;
    this.words = words;
  }

  /** The name in lower case with {@code -}, as reports and documentation write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose clock it writes; a name may say otherwise by an offset. */
  public ZoneKnowledge zone() {
    return zone;
  }

  /** What the moment is the moment of. */
  public Confidence confidence() {
    return confidence;
  }

  String[] words() {
    return words.isEmpty() ? new String[0] : words.split(" ", -1);
  }
}
