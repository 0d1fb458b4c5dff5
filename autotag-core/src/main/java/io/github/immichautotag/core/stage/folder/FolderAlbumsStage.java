package io.github.immichautotag.core.stage.folder;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.effect.Destinations;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.Contradiction;
import io.github.immichautotag.core.stage.Deeds;
import io.github.immichautotag.core.stage.folder.FolderGroups.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Puts assets into the albums that their folders speak of. Folders that say a date stand in for the
 * user where nothing else classifies an asset, and step back when something does; where every
 * folder counts, the albums simply stay in step with the folders. What the user put into an album,
 * or took out of it, stays so.
 */
public final class FolderAlbumsStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "folder albums";

  private final FolderRules rules;
  private final List<Category> categories;
  private final boolean leaves;

  /**
   * A stage of these rules.
   *
   * @param leaves whether assets leave the albums again of which their folders speak no longer, if
   *     this tool put them there
   */
  public FolderAlbumsStage(FolderRules rules, List<Category> categories, boolean leaves) {
    this.rules = rules;
    this.categories = List.copyOf(categories);
    this.leaves = leaves;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    Set<AlbumChoice> albums = new LinkedHashSet<>();
    albums.add(rules.datedOnly() ? Destination.OURS : Destination.ANY);
    rules.folders().stream()
        .filter(folder -> !folder.album().isEmpty())
        .forEach(folder -> albums.add(Destinations.meantBy(folder.album())));
    return Needs.all(List.of(Classification.needs(categories), Needs.albums(albums)));
  }

  /** The albums that a folder may speak of. */
  private enum Destination implements AlbumChoice {
    /** Those that this tool made to hold assets; the others are read for the categories. */
    OURS {
      @Override
      public boolean includes(Album album) {
        return AlbumMarker.isOurs(album) && !AlbumMarker.isForReview(album);
      }
    },
    /** All that assets can be put into. */
    ANY {
      @Override
      public boolean includes(Album album) {
        return album.myRole() != AlbumRole.VIEWER && !AlbumMarker.isForReview(album);
      }
    }
  }

  private Completeness completeness(LibraryState state) {
    return rules.datedOnly()
        ? Completeness.of(
            categories.stream().map(category -> category.condition().completeness(state)))
        : Completeness.complete();
  }

  /**
   * By the name of the album, the assets that belong there.
   *
   * @param claimed the assets that a condition of a category certainly, or possibly, claims
   */
  private Map<String, Group> wanted(
      RuleInput input, BiFunction<Condition, LibraryState, AssetSet> claimed) {
    FolderGroups groups = FolderGroups.of(rules, categories, input);
    AssetSet otherwise =
        rules.datedOnly()
            ? groups.claimedOtherwise(categories, input.state(), claimed)
            : AssetSet.empty();
    Map<String, Group> wanted = new LinkedHashMap<>();
    groups
        .byName()
        .forEach(
            (name, group) -> {
              AssetSet left = group.assets().minus(otherwise);
              if (!left.isEmpty()) {
                wanted.put(name, new Group(left, group.description()));
              }
            });
    return wanted;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    if (!completeness(input.state()).isComplete()) {
      return List.of();
    }
    Deeds deeds = new Deeds(input);
    Destinations destinations = Destinations.of(input.state());
    List<Finding> findings = new ArrayList<>();
    wanted(input, Condition::possible)
        .forEach(
            (name, group) ->
                arrival(name, group, destinations, input, deeds).ifPresent(findings::add));
    if (leaves) {
      findings.addAll(departures(wanted(input, Condition::select), destinations, input, deeds));
    }
    return findings;
  }

  private Optional<Finding> arrival(
      String name, Group group, Destinations destinations, RuleInput input, Deeds deeds) {
    List<Change> changes = destinations.into(name, group.description(), group.assets());
    AssetSet against = AssetSet.empty();
    for (Change change : changes) {
      against = against.union(Contradiction.of(RULE, change, input, deeds));
    }
    AssetSet left = group.assets().minus(against);
    if (changes.isEmpty() || left.isEmpty()) {
      return Optional.empty();
    }
    List<Change> allowed = changes.stream().map(change -> narrowed(change, left)).toList();
    return Optional.of(new Finding(RULE, left, "its folder speaks of \"" + name + "\"", allowed));
  }

  private static Change narrowed(Change change, AssetSet left) {
    return change.withAssets(change.assets().intersect(left));
  }

  private List<Finding> departures(
      Map<String, Group> wanted, Destinations destinations, RuleInput input, Deeds deeds) {
    Map<Album, AssetSet> kept = new LinkedHashMap<>();
    wanted.forEach(
        (name, group) ->
            destinations
                .find(name)
                .forEach(album -> kept.merge(album, group.assets(), AssetSet::union)));
    List<Finding> findings = new ArrayList<>();
    for (Album album : input.state().albums()) {
      LedgerKey key = new LedgerKey(LedgerKey.Verb.ADD_TO_ALBUM, album.ref().toString());
      AssetSet gone =
          deeds
              .assets(key, RULE)
              .union(input.soFar().done(key, RULE))
              .intersect(input.state().members(album.ref()).assets())
              .intersect(input.scope().changeable())
              .minus(kept.getOrDefault(album, AssetSet.empty()));
      if (!gone.isEmpty()) {
        Change change = new RemoveFromAlbum(album.ref(), album.name(), gone);
        findings.add(new Finding(RULE, gone, why(), List.of(change)));
      }
    }
    return findings;
  }

  private String why() {
    return rules.datedOnly()
        ? "its folder speaks of that album no longer, or something else classifies it now"
        : "its folder speaks of that album no longer";
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    if (!(completeness(input.state()) instanceof Completeness.Missing part)) {
      return List.of();
    }
    Destinations destinations = Destinations.of(input.state());
    Deeds deeds = new Deeds(input);
    List<Change> possible = new ArrayList<>();
    wanted(input, Condition::select)
        .forEach((name, group) -> possible.addAll(destinations.into(name, group.assets())));
    departures(Map.of(), destinations, input, deeds).stream()
        .flatMap(finding -> finding.changes().stream())
        .forEach(possible::add);
    AssetSet subjects =
        AssetSet.of(
            possible.stream().flatMapToInt(change -> change.assets().positions()).toArray());
    return possible.isEmpty()
        ? List.of()
        : List.of(new Finding(RULE, subjects, part.reason(), possible));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    Destinations destinations = Destinations.of(outcome.state());
    Stream<String> ambiguous =
        wanted(outcome, Condition::possible).keySet().stream()
            .filter(destinations::isAmbiguous)
            .map(
                name ->
                    ("folders speak of \"%s\", but several albums are called so and nobody can tell"
                            + " which one is meant: nothing is put there; rename one")
                        .formatted(name));
    Stream<String> unread =
        completeness(outcome.state()) instanceof Completeness.Missing part
            ? Stream.of(
                "not all could be read (%s): folders bring nothing into albums"
                    .formatted(part.reason()))
            : Stream.empty();
    return Stream.concat(ambiguous, unread).toList();
  }
}
