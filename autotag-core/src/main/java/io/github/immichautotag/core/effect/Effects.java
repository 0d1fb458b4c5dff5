package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Grouping;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Mention;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of effects; {@link EffectKind} makes them. */
final class Effects {

  private static final LedgerKey DATES = new LedgerKey(LedgerKey.Verb.SET_CAPTURE_TIME, "");

  private Effects() {}

  /** The assets by the text that each makes of a template. */
  private static Map<String, AssetSet> byText(Template template, Occasion occasion) {
    if (template.isPlain()) {
      return Map.of(template.plainText(), occasion.selected());
    }
    Grouping<String> byText = new Grouping<>();
    Template.Reader reader = template.reader(occasion);
    occasion
        .selected()
        .forEach(position -> reader.text(position).ifPresent(text -> byText.add(text, position)));
    Map<String, AssetSet> sets = new LinkedHashMap<>();
    byText.forEach(sets::put);
    return sets;
  }

  private static List<Aim> plain(String kind, Template name, String wish) {
    return name.isPlain() ? List.of(new Aim(kind, name.plainText(), wish)) : List.of();
  }

  static Needs ofTemplate(Template template) {
    return template.looksAtMetadata() ? Needs.of(Detail.METADATA) : Needs.nothing();
  }

  record TagOn(Template tag) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      List<Change> changes = new ArrayList<>();
      byText(tag, occasion)
          .forEach(
              (path, assets) -> path(path).ifPresent(it -> changes.add(new AddTag(it, assets))));
      return changes;
    }

    @Override
    public Needs needs() {
      Needs ofTag =
          tag.isPlain()
              ? Needs.tags(Set.of(tag.plainText()))
              : Needs.tagsMatching(NamePattern.of(tag.pattern()));
      return Needs.all(List.of(ofTag, ofTemplate(tag)));
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.ADD_TAG);
    }

    @Override
    public List<Aim> aims() {
      return plain("tag", tag, "on");
    }

    @Override
    public String words() {
      return "add tag " + tag;
    }

    @Override
    public Set<String> groups() {
      return tag.groups();
    }

    @Override
    public List<Mention> makes() {
      return List.of(new Mention(Mention.Kind.TAG, tag.source()));
    }
  }

  /** A text as a tag; empty where Immich would store another one than written. */
  static Optional<TagPath> path(String text) {
    try {
      return Optional.of(new TagPath(text.strip()));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  record TagOff(String name) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      return occasion.state().tagsCalled(name).stream()
          .<Change>map(tag -> new RemoveTag(tag, occasion.selected()))
          .toList();
    }

    @Override
    public Needs needs() {
      return Needs.exactTags(Set.of(name));
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.REMOVE_TAG);
    }

    @Override
    public List<Aim> aims() {
      return List.of(new Aim("tag", name, "off"));
    }

    @Override
    public String words() {
      return "remove tag " + name;
    }
  }

  record IntoAlbum(Template name) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      List<Change> changes = new ArrayList<>();
      AlbumTarget.Destinations albums = AlbumTarget.of(occasion.state());
      byText(name, occasion)
          .forEach((text, assets) -> changes.addAll(into(text, assets, albums.find(text))));
      return changes;
    }

    private static List<Change> into(String name, AssetSet assets, List<Album> found) {
      if (found.size() > 1 || assets.isEmpty() || name.isEmpty()) {
        return List.of();
      }
      if (found.size() == 1) {
        Album album = found.get(0);
        return List.of(new AddToAlbum(album.ref(), album.name(), assets));
      }
      PlannedAlbum planned = new PlannedAlbum(name);
      String description = AlbumMarker.line(AlbumMarker.albumNamed(name));
      return List.of(new CreateAlbum(planned, description), new AddToAlbum(planned, name, assets));
    }

    @Override
    public List<String> notices(Occasion occasion) {
      AlbumTarget.Destinations albums = AlbumTarget.of(occasion.state());
      return byText(name, occasion).keySet().stream()
          .filter(text -> albums.find(text).size() > 1)
          .map(
              text ->
                  "rule \"%s\" puts nothing into \"%s\": several albums are called so; rename one"
                      .formatted(occasion.rule(), text))
          .toList();
    }

    @Override
    public Needs needs() {
      return Needs.all(
          List.of(Needs.albums(Set.of(new AlbumTarget(name.pattern()))), ofTemplate(name)));
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.CREATE_ALBUM, Verb.ADD_TO_ALBUM);
    }

    @Override
    public List<Aim> aims() {
      return plain("album", name, "in");
    }

    @Override
    public String words() {
      return "add to album \"" + name + "\"";
    }

    @Override
    public Set<String> groups() {
      return name.groups();
    }

    @Override
    public List<Mention> makes() {
      return List.of(new Mention(Mention.Kind.ALBUM, name.source()));
    }
  }

  record OutOfAlbum(Template name) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      List<Change> changes = new ArrayList<>();
      AlbumTarget.Destinations albums = AlbumTarget.of(occasion.state());
      byText(name, occasion)
          .forEach(
              (text, assets) ->
                  albums
                      .find(text)
                      .forEach(
                          album ->
                              changes.add(new RemoveFromAlbum(album.ref(), album.name(), assets))));
      return changes;
    }

    @Override
    public Needs needs() {
      return Needs.all(
          List.of(Needs.albums(Set.of(new AlbumTarget(name.pattern()))), ofTemplate(name)));
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.REMOVE_FROM_ALBUM);
    }

    @Override
    public List<Aim> aims() {
      return plain("album", name, "out");
    }

    @Override
    public String words() {
      return "remove from album \"" + name + "\"";
    }

    @Override
    public Set<String> groups() {
      return name.groups();
    }
  }

  /** Sets a field to one value for all. */
  record FieldTo(FieldValue value) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      return settings(value, occasion.selected(), occasion.state());
    }

    @Override
    public Needs needs() {
      return needsOf(value.field());
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.SET_FIELD);
    }

    @Override
    public List<Aim> aims() {
      return List.of(new Aim(value.field().name(), "", value.text()));
    }

    @Override
    public String words() {
      return "set " + value.words();
    }
  }

  private static Needs needsOf(AssetField field) {
    boolean listed = field == AssetField.VISIBILITY || field == AssetField.FAVORITE;
    return listed ? Needs.nothing() : Needs.of(Detail.METADATA);
  }

  private static AssetSet known(AssetField field, AssetSet selected, LibraryState state) {
    return needsOf(field).details().isEmpty()
        ? selected
        : selected.filter(position -> state.assets().isMetadataRead(position));
  }

  /** A change for each value that the assets have now. */
  private static List<Change> settings(FieldValue value, AssetSet selected, LibraryState state) {
    Grouping<FieldValue> byNow = new Grouping<>();
    // What was not read has no value that could be set again.
    known(value.field(), selected, state)
        .forEach(position -> byNow.add(state.field(value.field(), position), position));
    List<Change> changes = new ArrayList<>();
    byNow.forEach((now, assets) -> changes.add(new SetField(now, value, assets)));
    return changes;
  }

  /** Describes assets, each in its own words. */
  record Described(Template text) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      List<Change> changes = new ArrayList<>();
      byText(text, occasion)
          .forEach(
              (words, assets) ->
                  changes.addAll(
                      settings(FieldValue.description(words), assets, occasion.state())));
      return changes;
    }

    @Override
    public Needs needs() {
      return Needs.of(Detail.METADATA);
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.SET_FIELD);
    }

    @Override
    public List<Aim> aims() {
      return List.of(new Aim(AssetField.DESCRIPTION.name(), "", text.source()));
    }

    @Override
    public String words() {
      return "set description " + text;
    }

    @Override
    public Set<String> groups() {
      return text.groups();
    }
  }

  /**
   * Moves dates, once: what this rule moved before stays. It moves what was fetched, so that a
   * second look at a simulated outcome moves nothing further.
   */
  record DateShift(String written, Duration by) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      LibraryState state = occasion.state();
      AssetSet moved = occasion.input().ledger().done(DATES, occasion.rule(), state.assets());
      Grouping<Move> moves = new Grouping<>();
      occasion
          .selected()
          .minus(moved)
          .forEach(at -> move(at, state).ifPresent(move -> moves.add(move, at)));
      List<Change> changes = new ArrayList<>();
      moves.forEach(
          (move, assets) ->
              changes.add(new SetCaptureTime(Optional.of(move.now), move.to, assets)));
      return changes;
    }

    private Optional<Move> move(int position, LibraryState state) {
      return state.fetched().captureTime(position).map(from -> move(from, position, state));
    }

    private Move move(CaptureTime from, int position, LibraryState state) {
      CaptureTime to = new CaptureTime(from.wallClock().plus(by), from.zone());
      return new Move(to, state.captureTime(position).orElse(from));
    }

    /** From one date to another, in the order of where to. */
    private record Move(CaptureTime to, CaptureTime now) implements Comparable<Move> {
      private static final Comparator<CaptureTime> ORDER =
          Comparator.comparing(CaptureTime::wallClock)
              .thenComparing(time -> time.zone().map(Object::toString).orElse(""));

      @Override
      public int compareTo(Move other) {
        int order = ORDER.compare(to, other.to);
        return order != 0 ? order : ORDER.compare(now, other.now);
      }
    }

    @Override
    public Needs needs() {
      return Needs.ofCaptureTimes();
    }

    @Override
    public Set<Verb> verbs() {
      return Set.of(Verb.SET_CAPTURE_TIME);
    }

    @Override
    public List<Aim> aims() {
      return List.of(new Aim("date", "", written));
    }

    @Override
    public String words() {
      return "shift date by " + written;
    }
  }

  /** All of several effects of one kind. */
  record Several(List<UserEffect> all) implements UserEffect {

    @Override
    public List<Change> changes(Occasion occasion) {
      return all.stream().flatMap(effect -> effect.changes(occasion).stream()).toList();
    }

    @Override
    public List<Change> doubtful(Occasion occasion) {
      return all.stream().flatMap(effect -> effect.doubtful(occasion).stream()).toList();
    }

    @Override
    public Needs needs() {
      return Needs.all(all.stream().map(UserEffect::needs).toList());
    }

    @Override
    public Set<Verb> verbs() {
      return all.stream()
          .flatMap(effect -> effect.verbs().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Aim> aims() {
      return all.stream().flatMap(effect -> effect.aims().stream()).toList();
    }

    @Override
    public String words() {
      return String.join(", ", all.stream().map(UserEffect::words).toList());
    }

    @Override
    public Set<String> groups() {
      return all.stream()
          .map(UserEffect::groups)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Mention> makes() {
      return all.stream().flatMap(effect -> effect.makes().stream()).toList();
    }

    @Override
    public List<String> notices(Occasion occasion) {
      return all.stream().flatMap(effect -> effect.notices(occasion).stream()).toList();
    }
  }

  static TermException noTag(String text) {
    return new TermException(
        "\"" + text + "\" is no path of a tag: a part of it is empty", "write it like Trips/Paris");
  }
}
