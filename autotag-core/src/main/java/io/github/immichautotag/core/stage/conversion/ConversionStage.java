package io.github.immichautotag.core.stage.conversion;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.effect.Destinations;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Contradiction;
import io.github.immichautotag.core.stage.conversion.Conversion.Mode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one conversion. Each is a stage of its own, so that the next one sees what it leaves and a
 * chain of them comes to its end in one run.
 */
public final class ConversionStage implements Stage {

  /** Why something is told and not done for files of the predecessor. */
  static final String HELD =
      "the Python program left this alone; \"autotag config migrate\", or version: 2 in the file,"
          + " lets it be done";

  private final Conversion conversion;
  private final Condition source;

  /** A stage of this conversion. */
  public ConversionStage(Conversion conversion) {
    this.conversion = conversion;
    source = conversion.source().condition();
  }

  @Override
  public String name() {
    return "conversions";
  }

  @Override
  public Needs needs() {
    List<Needs> needs = new ArrayList<>();
    needs.add(conversion.source().needs());
    // What is left must be known to be carried itself, and not only a tag below it.
    needs.add(
        conversion.mode() == Mode.COPY
            ? Needs.nothing()
            : Needs.exactTags(conversion.source().tagNames()));
    conversion.tags().forEach(tag -> needs.add(Needs.tags(Set.of(tag.value()))));
    needs.add(Needs.albums(conversion.albums().stream().map(Destinations::meantBy).toList()));
    return Needs.all(needs);
  }

  /** What it may ask for. */
  public Set<Verb> verbs() {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    if (!conversion.tags().isEmpty()) {
      verbs.add(Verb.ADD_TAG);
    }
    if (!conversion.albums().isEmpty()) {
      verbs.add(Verb.CREATE_ALBUM);
      verbs.add(Verb.ADD_TO_ALBUM);
    }
    if (conversion.mode() != Mode.COPY && !conversion.source().tagNames().isEmpty()) {
      verbs.add(Verb.REMOVE_TAG);
    }
    if (conversion.mode() == Mode.MOVE && !conversion.source().albumPatterns().isEmpty()) {
      verbs.add(Verb.REMOVE_FROM_ALBUM);
    }
    return verbs;
  }

  @Override
  public List<Finding> find(RuleInput input) {
    AssetSet selected = source.select(input.state()).intersect(input.scope().changeable());
    return isStuck(input.state()) ? List.of() : findings(selected, source.words(), input);
  }

  /** Nothing is left where nobody can tell where it would go. */
  private boolean isStuck(LibraryState state) {
    Destinations destinations = Destinations.of(state);
    return conversion.albums().stream().anyMatch(destinations::isAmbiguous);
  }

  private List<Finding> findings(AssetSet selected, String because, RuleInput input) {
    if (selected.isEmpty()) {
      return List.of();
    }
    LibraryState state = input.state();
    List<Change> changes = new ArrayList<>(arrival(selected, input));
    List<Change> held = new ArrayList<>();
    if (conversion.mode() != Mode.COPY) {
      boolean asBefore = conversion.mode() == Mode.MOVE_OF_PREDECESSOR;
      changes.addAll(leftTags(selected, state, false));
      (asBefore ? held : changes).addAll(leftTags(selected, state, true));
      (asBefore ? held : changes).addAll(leftAlbums(selected, state));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(conversion.name(), selected, because, changes));
    if (!held.isEmpty()) {
      findings.add(new Finding(conversion.name(), selected, because, held).held(HELD));
    }
    return findings;
  }

  private List<Change> arrival(AssetSet selected, RuleInput input) {
    List<Change> changes = new ArrayList<>();
    conversion.tags().forEach(tag -> changes.add(new AddTag(tag, selected)));
    Destinations destinations = Destinations.of(input.state());
    conversion.albums().forEach(name -> changes.addAll(destinations.into(name, selected)));
    return conversion.mode() == Mode.COPY
        ? changes.stream().map(change -> unlessTakenBack(change, input)).toList()
        : changes;
  }

  /** The source stays, so what the user took back would come again with every run. */
  private Change unlessTakenBack(Change change, RuleInput input) {
    AssetSet against = Contradiction.of(conversion.name(), change, input);
    return against.isEmpty() ? change : change.withAssets(change.assets().minus(against));
  }

  /**
   * The tags that the source names, or those below them.
   *
   * @param below which of both
   */
  private List<Change> leftTags(AssetSet selected, LibraryState state, boolean below) {
    Set<TagPath> named = new TreeSet<>();
    conversion.source().tagNames().forEach(name -> named.addAll(state.tagsCalled(name)));
    Set<TagPath> lower = new TreeSet<>();
    named.forEach(tag -> lower.addAll(tag.below(state.tags())));
    lower.removeAll(named);
    return (below ? lower : named)
        .stream()
            .filter(tag -> !conversion.isDestination(tag))
            .<Change>map(tag -> new RemoveTag(tag, selected))
            .toList();
  }

  private List<Change> leftAlbums(AssetSet selected, LibraryState state) {
    Destinations destinations = Destinations.of(state);
    Set<Album> kept = new HashSet<>();
    conversion.albums().forEach(name -> kept.addAll(destinations.find(name)));
    List<Change> changes = new ArrayList<>();
    for (Album album : state.albums()) {
      boolean named =
          conversion.source().albumPatterns().stream()
              .anyMatch(pattern -> pattern.matches(album, state));
      if (named && !AlbumMarker.isForReview(album) && !kept.contains(album)) {
        changes.add(new RemoveFromAlbum(album.ref(), album.name(), selected));
      }
    }
    return changes;
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    if (!(source.completeness(input.state()) instanceof Completeness.Missing part)) {
      return List.of();
    }
    AssetSet possible =
        source
            .possible(input.state())
            .minus(source.select(input.state()))
            .intersect(input.scope().changeable());
    return findings(possible, part.reason(), input).stream()
        .filter(finding -> finding.hold().isEmpty())
        .toList();
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    if (source.possible(fetched).isEmpty()) {
      return List.of("conversion \"" + conversion.name() + "\" finds nothing to convert");
    }
    Destinations destinations = Destinations.of(outcome.state());
    return conversion.albums().stream()
        .filter(destinations::isAmbiguous)
        .map(
            name ->
                ("conversion \"%s\" does nothing: several albums are called \"%s\", and nobody can"
                        + " tell which one is meant; rename one")
                    .formatted(conversion.name(), name))
        .toList();
  }
}
