package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.condition.Explanation.Verdict;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.ServerSearch;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What conditions mean, told a second time and in the plainest way: one asset after the other, each
 * condition read anew for each, with loops over plain records. Slow, and with nothing in common
 * with the sets that the program works on, so that the two can be held against each other.
 *
 * @param gallery all that was read
 * @param categories what claims assets, by name
 */
record NaiveEvaluation(Gallery gallery, Map<String, Query> categories) {

  /** Whether an asset meets a condition, as far as that can be known. */
  Verdict of(Query query, Asset asset) {
    if (query instanceof Query.One one) {
      return single(one.kind(), one.argument(), asset);
    }
    Query.Several several = (Query.Several) query;
    List<Verdict> parts = several.parts().stream().map(part -> of(part, asset)).toList();
    return switch (several.word()) {
      case ALL -> all(parts);
      case ANY -> any(parts);
      case NONE -> not(any(parts));
    };
  }

  private static Verdict all(List<Verdict> parts) {
    if (parts.contains(Verdict.NO)) {
      return Verdict.NO;
    }
    return parts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.YES;
  }

  private static Verdict any(List<Verdict> parts) {
    if (parts.contains(Verdict.YES)) {
      return Verdict.YES;
    }
    return parts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.NO;
  }

  private static Verdict not(Verdict verdict) {
    return switch (verdict) {
      case YES -> Verdict.NO;
      case NO -> Verdict.YES;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  private static Verdict known(boolean so) {
    return so ? Verdict.YES : Verdict.NO;
  }

  private Verdict single(String kind, Argument argument, Asset asset) {
    return switch (kind) {
      case "tag" -> tagged(argument, asset);
      case "in_album" -> inAlbum(album -> isMeant(album, argument), asset);
      case "album_count" -> albumCount(argument.single(), asset);
      case "category" ->
          any(
              argument.texts().stream()
                  .map(name -> of(Optional.ofNullable(categories.get(name)).orElseThrow(), asset))
                  .toList());
      case "stack" -> stack(argument.single(), asset);
      case "duplicate" -> duplicate(argument.single(), asset);
      case "sibling" -> sibling(argument, asset);
      case "link" -> any(argument.texts().stream().map(link -> linked(link, asset)).toList());
      case "smart" -> searched(smart(argument), asset);
      case "ocr" ->
          searched(
              new ServerSearch(ServerSearch.Kind.OCR, argument.single(), Integer.MAX_VALUE), asset);
      default -> new NaiveAsset(asset, gallery.directory()).of(kind, argument);
    };
  }

  private static ServerSearch smart(Argument argument) {
    String words = argument.isBlock() ? argument.key("query").orElse("") : argument.single();
    int limit = Integer.parseInt(argument.key("limit").orElse("100"));
    return new ServerSearch(ServerSearch.Kind.SMART, words, limit);
  }

  private Verdict searched(ServerSearch search, Asset asset) {
    return in(Optional.ofNullable(gallery.found().get(search)).orElseThrow(), asset);
  }

  private static Verdict in(Gallery.Part part, Asset asset) {
    if (part.assets().contains(asset.id())) {
      return Verdict.YES;
    }
    return part.whole() ? Verdict.NO : Verdict.UNKNOWN;
  }

  private Verdict tagged(Argument argument, Asset asset) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String tag : gallery.tags().keySet()) {
      if (!argument.isBlock()) {
        verdicts.add(known(false));
        if (isCalled(tag, argument.single())) {
          verdicts.add(within(tag, asset));
        }
      } else if (isMeant(tag, argument)) {
        verdicts.add(argument.key("exact").isPresent() ? exactly(tag, asset) : within(tag, asset));
      }
    }
    return any(verdicts);
  }

  private Verdict within(String tag, Asset asset) {
    return in(Optional.ofNullable(gallery.tags().get(tag)).orElseThrow(), asset);
  }

  /** Nobody certainly carries a tag itself as long as one below it was not read. */
  private Verdict exactly(String tag, Asset asset) {
    List<Verdict> verdicts = new ArrayList<>(List.of(within(tag, asset)));
    for (Map.Entry<String, Gallery.Part> lower : gallery.tags().entrySet()) {
      if (lower.getKey().startsWith(tag + "/")) {
        if (!lower.getValue().whole()) {
          return Verdict.UNKNOWN;
        }
        verdicts.add(not(in(lower.getValue(), asset)));
      }
    }
    return all(verdicts);
  }

  private static boolean isCalled(String tag, String name) {
    return tag.equals(name) || (!name.contains("/") && tag.endsWith("/" + name));
  }

  private static boolean isMeant(String tag, Argument argument) {
    return argument.key("exact").map(name -> isCalled(tag, name)).orElse(true)
        && argument.key("under").map(root -> isUnder(tag, root)).orElse(true)
        && argument
            .key("pattern")
            .map(pattern -> Pattern.compile(pattern).matcher(tag).lookingAt())
            .orElse(true);
  }

  private static boolean isUnder(String tag, String root) {
    return root.contains("/") ? tag.startsWith(root + "/") : ("/" + tag).contains("/" + root + "/");
  }

  private Verdict inAlbum(Predicate<Album> meant, Asset asset) {
    List<Verdict> verdicts = new ArrayList<>();
    gallery
        .albums()
        .forEach(
            (album, part) -> {
              if (meant.test(album) && !AlbumMarker.isForReview(album)) {
                verdicts.add(in(part, asset));
              }
            });
    return any(verdicts);
  }

  private static boolean isMeant(Album album, Argument argument) {
    if (!argument.isBlock()) {
      return album.name().equals(argument.single());
    }
    boolean own = album.myRole() == AlbumRole.OWNER;
    boolean shared = !album.sharedWith().isEmpty();
    String id = album.ref().toString();
    return argument.key("name").map(album.name()::equals).orElse(true)
        && argument
            .key("pattern")
            .map(pattern -> Pattern.compile(pattern).matcher(album.name()).lookingAt())
            .orElse(true)
        && argument.key("id").map(id::equals).orElse(true)
        && argument.key("link").map(link -> link.endsWith("/albums/" + id)).orElse(true)
        && argument.key("owned").map(wanted -> wanted.equals(String.valueOf(own))).orElse(true)
        && argument.key("shared").map(wanted -> wanted.equals(String.valueOf(shared))).orElse(true);
  }

  /** In as many as are certain, and perhaps in each that was not read. */
  private Verdict albumCount(String range, Asset asset) {
    int certain = 0;
    int perhaps = 0;
    for (Map.Entry<Album, Gallery.Part> album : gallery.albums().entrySet()) {
      if (!AlbumMarker.isForReview(album.getKey())) {
        certain += in(album.getValue(), asset) == Verdict.YES ? 1 : 0;
        perhaps += in(album.getValue(), asset) == Verdict.UNKNOWN ? 1 : 0;
      }
    }
    int fitting = 0;
    for (int count = certain; count <= certain + perhaps; count++) {
      fitting += NaiveRanges.holds(range, count) ? 1 : 0;
    }
    return fitting == perhaps + 1 ? Verdict.YES : fitting == 0 ? Verdict.NO : Verdict.UNKNOWN;
  }

  private Verdict stack(String wanted, Asset asset) {
    boolean stacked = gallery.stacks().assets().contains(asset.id());
    boolean primary = gallery.primaries().contains(asset.id());
    if (!stacked && !gallery.stacks().whole()) {
      return Verdict.UNKNOWN;
    }
    return known(
        switch (wanted) {
          case "none" -> !stacked;
          case "any" -> stacked;
          case "primary" -> primary;
          default -> stacked && !primary;
        });
  }

  private Verdict duplicate(String wanted, Asset asset) {
    boolean grouped = asset.links().duplicate().isPresent();
    if (!wanted.equals("disagrees")) {
      return known(grouped == wanted.equals("any"));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Asset one : gallery.assets()) {
      for (Asset other : gallery.assets()) {
        boolean apart = grouped && !one.id().equals(other.id());
        if (apart && isTogether(asset, one) && isTogether(asset, other)) {
          categories
              .values()
              .forEach(
                  category ->
                      verdicts.add(all(List.of(of(category, one), not(of(category, other))))));
        }
      }
    }
    return any(verdicts);
  }

  /** Anybody else's pictures, the trash and the moving parts of live photos do not count. */
  private Verdict sibling(Argument argument, Asset asset) {
    if (!isPicture(asset)) {
      return Verdict.NO;
    }
    boolean placed = argument.key("place").filter("true"::equals).isPresent();
    List<Verdict> verdicts = new ArrayList<>(List.of(Verdict.NO));
    for (Asset other : gallery.assets()) {
      double seconds = Math.abs(moment(asset).toMillis() - moment(other).toMillis()) / 1000.0;
      String within = "<= " + argument.key("within").orElseThrow();
      if (isPicture(other)
          && !other.id().equals(asset.id())
          && NaiveRanges.holds(within, seconds)) {
        boolean unread = !other.details().metadataRead() && other.origin().place().isEmpty();
        verdicts.add(
            placed && unread
                ? Verdict.UNKNOWN
                : known(!placed || other.origin().place().isPresent()));
      }
    }
    return any(verdicts);
  }

  private boolean isPicture(Asset asset) {
    return asset.owner().equals(World.ME.id())
        && !asset.trashed()
        && gallery.assets().stream()
            .noneMatch(it -> it.links().motionPart().equals(Optional.of(asset.id())));
  }

  private static Duration moment(Asset asset) {
    Instant taken = asset.captureTime().map(CaptureTime::instant).orElse(asset.fileCreatedAt());
    return Duration.between(Instant.EPOCH, taken);
  }

  private static boolean isTogether(Asset one, Asset other) {
    return one.links().duplicate().equals(other.links().duplicate());
  }

  private Verdict linked(String link, Asset asset) {
    String target = link.substring(Math.max(link.lastIndexOf('/'), link.lastIndexOf('=')) + 1);
    if (link.contains("/albums/")) {
      return inAlbum(album -> album.ref().toString().equals(target), asset);
    }
    if (link.contains("/people/")) {
      return known(
          asset.details().people().stream()
              .anyMatch(person -> person.id().toString().equals(target)));
    }
    String path = link.substring(link.indexOf('=') + 1).replace("%20", " ");
    if (link.contains("/tags?")) {
      return tagged(Argument.of(path), asset);
    }
    if (link.contains("/folders?")) {
      String file = asset.originalPath();
      return known(file.substring(0, file.lastIndexOf('/')).equals(path));
    }
    return known(asset.id().toString().equals(target));
  }
}
