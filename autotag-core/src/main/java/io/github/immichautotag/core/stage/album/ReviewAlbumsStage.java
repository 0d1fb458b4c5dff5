package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.PlannedAlbum;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Classification;
import io.github.immichautotag.core.stage.ClassificationStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the assets that no category claims into albums by date, for review. They are marks: each
 * such asset is in the album of its date and nothing else is in there; an album that is empty goes.
 * Whoever renames one keeps it: from then on it is the user's, and counts for classification.
 */
public final class ReviewAlbumsStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "review albums";

  private final ClassificationStage classification;
  private final ReviewSettings settings;

  /** A stage for what the other stage finds unclassified. */
  public ReviewAlbumsStage(ClassificationStage classification, ReviewSettings settings) {
    this.classification = classification;
    this.settings = settings;
  }

  @Override
  public String name() {
    return RULE;
  }

  @Override
  public Needs needs() {
    return Needs.all(
        List.of(
            classification.needs(),
            Needs.ofMarkedAlbums(),
            Needs.ofCaptureTimes(),
            settings.when().map(Condition::needs).orElse(Needs.nothing())));
  }

  @Override
  public boolean waitsForRest() {
    return true;
  }

  private Classification classify(RuleInput input) {
    return classification.classify(input.state(), input.scope());
  }

  /** What was not read, so that nothing is known of groups; empty when all was. */
  private static Optional<String> missing(Classification found, RuleInput input) {
    return input.state().assetCompleteness() instanceof Completeness.Missing part
        ? Optional.of(part.reason())
        : found.missing().stream().sorted().findFirst();
  }

  @Override
  public List<Finding> find(RuleInput input) {
    Classification found = classify(input);
    if (missing(found, input).isPresent()) {
      return List.of();
    }
    Map<String, AssetSet> wanted = wanted(found.unknown(), input);
    List<Finding> findings = new ArrayList<>();
    wanted.forEach(
        (name, assets) ->
            findings.add(
                new Finding(
                    RULE,
                    assets,
                    "no category claims it, and it was taken then",
                    arrival(name, assets, input.state()))));
    for (Album album : reviewed(input.state())) {
      AssetSet kept = wanted.getOrDefault(album.name(), AssetSet.empty());
      departure(album, kept, input).ifPresent(findings::add);
    }
    return findings;
  }

  /** By the name of the album, the assets that belong there. */
  private Map<String, AssetSet> wanted(AssetSet unknown, RuleInput input) {
    AssetSet meant =
        settings
            .when()
            .map(when -> unknown.intersect(when.select(input.state())))
            .orElse(unknown)
            .minus(input.state().datesInDoubt());
    Map<String, AssetSet> wanted = new TreeMap<>();
    new Occasions(settings, input.state())
        .of(meant, input.scope().changeable())
        .forEach(
            (date, assets) -> {
              if (assets.size() >= settings.least()) {
                wanted.put(settings.named(date), assets);
              }
            });
    return wanted;
  }

  /** The own albums that are there for review, ordered by reference. */
  private static List<Album> reviewed(LibraryState state) {
    return state.albums().stream()
        .filter(album -> album.myRole() == AlbumRole.OWNER)
        .filter(album -> AlbumMarker.reviewed(album).isPresent())
        .sorted(Comparator.comparing(album -> album.ref().toString()))
        .toList();
  }

  private static List<Change> arrival(String name, AssetSet assets, LibraryState state) {
    Optional<Album> existing =
        reviewed(state).stream().filter(album -> album.name().equals(name)).findFirst();
    if (existing.isPresent()) {
      return List.of(new AddToAlbum(existing.get().ref(), name, assets));
    }
    PlannedAlbum planned = new PlannedAlbum(name);
    return List.of(
        new CreateAlbum(planned, AlbumMarker.line(AlbumMarker.review(name))),
        new AddToAlbum(planned, name, assets));
  }

  private static Optional<Finding> departure(Album album, AssetSet kept, RuleInput input) {
    Membership members = input.state().members(album.ref());
    if (!members.completeness().isComplete()) {
      return Optional.empty();
    }
    AssetSet gone =
        members
            .assets()
            .intersect(input.scope().changeable())
            .minus(kept)
            .minus(input.state().datesInDoubt());
    if (!gone.isEmpty()) {
      Change change = new RemoveFromAlbum(album.ref(), album.name(), gone);
      return Optional.of(
          new Finding(
              RULE, gone, "a category claims it now, or its date is another", List.of(change)));
    }
    boolean isOver = members.assets().isEmpty() && kept.isEmpty();
    Change deletion = new DeleteAlbum(album.ref(), album.name(), album.description());
    return isOver
        ? Optional.of(
            new Finding(
                RULE, AssetSet.empty(), "nothing in it is left to review", List.of(deletion)))
        : Optional.empty();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    Classification found = classify(input);
    Optional<String> missing = missing(found, input);
    if (missing.isEmpty() || found.subjects().isEmpty()) {
      return List.of();
    }
    List<Change> possible = new ArrayList<>();
    for (Album album : reviewed(input.state())) {
      possible.add(new RemoveFromAlbum(album.ref(), album.name(), found.subjects()));
    }
    return possible.isEmpty()
        ? List.of()
        : List.of(new Finding(RULE, found.subjects(), missing.get(), possible));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    long old = fetched.albums().stream().filter(AlbumMarker::isOfPredecessor).count();
    return old == 0
        ? List.of()
        : List.of(
            ("albums that the Python program made for unclassified assets: %,d. They classify"
                    + " nothing and are left alone; delete them, or rename those that you want to"
                    + " keep")
                .formatted(old));
  }
}
