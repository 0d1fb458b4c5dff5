package io.github.immichautotag.core.stage.conversion;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.effect.Destinations;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Ledger;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.conversion.Link.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps a tag and an album alike. What is new on one side comes to the other. What was on both
 * sides when the tool last looked and is on one now was taken away by hand: where it is gone from
 * the winner, it goes from the other as well; where it is gone from the other, it comes back. With
 * nothing remembered, nothing is taken away.
 */
public final class LinkStage implements Stage {

  private static final String TO_ALBUM = "it carries the tag and is new there";
  private static final String TO_TAG = "it is in the album and is new there";
  private static final String GONE = "it was in both and was taken away from the %s, which wins";
  private static final String BACK = "it was in both and is still in the %s, which wins";

  private final Link link;
  private final LedgerKey together;

  /** A stage that keeps this link. */
  public LinkStage(Link link) {
    this.link = link;
    together = new LedgerKey(LedgerKey.Verb.IN_BOTH, link.name());
  }

  @Override
  public String name() {
    return "conversions";
  }

  @Override
  public Needs needs() {
    return Needs.all(
        List.of(
            Needs.exactTags(Set.of(link.tag().value())),
            Needs.albums(Set.of(Destinations.meantBy(link.album())))));
  }

  /** What both sides hold, and whether that is all. */
  private record Sides(
      Membership tagged, Membership inside, Optional<Album> album, Completeness completeness) {}

  private Sides sides(LibraryState state) {
    List<Album> found = Destinations.of(state).find(link.album());
    Optional<Album> album = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    Membership tagged = state.taggedWithin(link.tag());
    Membership inside =
        album.map(it -> state.members(it.ref())).orElse(Membership.complete(AssetSet.empty()));
    // Whether a side is empty is not known before all assets are.
    return new Sides(
        tagged,
        inside,
        album,
        Completeness.of(
            Stream.of(state.assetCompleteness(), tagged.completeness(), inside.completeness())));
  }

  /**
   * What was on both sides when the tool last looked, or came to one of them by the tool; and what
   * is on both now, before another rule of this run takes it from one of them.
   */
  private AssetSet base(RuleInput input, Sides sides) {
    Sides fetched = sides(input.state().fetched());
    return remembered(input, sides)
        .union(fetched.tagged.assets().intersect(fetched.inside.assets()));
  }

  private AssetSet remembered(RuleInput input, Sides sides) {
    Ledger ledger = input.ledger();
    AssetSet base =
        ledger
            .done(together, link.name(), input.state().assets())
            .union(done(new AddTag(link.tag(), AssetSet.empty()).ledgerKey(), input));
    return sides
        .album()
        .map(
            album ->
                base.union(
                    done(
                        new LedgerKey(LedgerKey.Verb.ADD_TO_ALBUM, album.ref().toString()), input)))
        .orElse(base);
  }

  private AssetSet done(LedgerKey key, RuleInput input) {
    return input.ledger().done(key, link.name(), input.state().assets());
  }

  @Override
  public List<Finding> find(RuleInput input) {
    Sides sides = sides(input.state());
    if (isStuck(input, sides)) {
      return List.of();
    }
    AssetSet scope = input.scope().changeable();
    AssetSet base = base(input, sides);
    AssetSet tagOnly = sides.tagged.assets().minus(sides.inside.assets()).intersect(scope);
    AssetSet albumOnly = sides.inside.assets().minus(sides.tagged.assets()).intersect(scope);
    AssetSet tagStays = link.winner() == Side.ALBUM ? tagOnly.minus(base) : tagOnly;
    AssetSet albumStays = link.winner() == Side.TAG ? albumOnly.minus(base) : albumOnly;
    List<Finding> findings = new ArrayList<>();
    add(findings, tagStays.minus(base), TO_ALBUM, assets -> toAlbum(assets, input));
    add(findings, tagStays.intersect(base), BACK.formatted("tag"), at -> toAlbum(at, input));
    add(findings, albumStays.minus(base), TO_TAG, this::toTag);
    add(findings, albumStays.intersect(base), BACK.formatted("album"), this::toTag);
    if (sides.completeness().isComplete()) {
      add(findings, tagOnly.minus(tagStays), GONE.formatted("album"), this::offTag);
      add(
          findings,
          albumOnly.minus(albumStays),
          GONE.formatted("tag"),
          assets -> outOf(sides.album().orElseThrow(), assets));
    }
    return findings;
  }

  /** How a change is made of assets. */
  private interface Making {
    List<Change> of(AssetSet assets);
  }

  private void add(List<Finding> findings, AssetSet assets, String because, Making making) {
    if (!assets.isEmpty()) {
      findings.add(new Finding(link.name(), assets, because, making.of(assets)));
    }
  }

  private List<Change> toAlbum(AssetSet assets, RuleInput input) {
    return Destinations.of(input.state()).into(link.album(), assets);
  }

  private List<Change> toTag(AssetSet assets) {
    return List.of(new AddTag(link.tag(), assets));
  }

  private List<Change> offTag(AssetSet assets) {
    return List.of(new RemoveTag(link.tag(), assets));
  }

  private static List<Change> outOf(Album album, AssetSet assets) {
    return List.of(new RemoveFromAlbum(album.ref(), album.name(), assets));
  }

  /**
   * Where a whole side is gone, that was hardly meant as taking everything away from the other; and
   * of several albums of the name nobody knows which one is meant.
   */
  private boolean isStuck(RuleInput input, Sides sides) {
    return obstacle(input, sides).isPresent();
  }

  private Optional<String> obstacle(RuleInput input, Sides sides) {
    if (Destinations.of(input.state()).isAmbiguous(link.album())) {
      return Optional.of(
          "several albums are called \"%s\", and nobody can tell which one is meant; rename one"
              .formatted(link.album()));
    }
    boolean remembered = !remembered(input, sides).isEmpty();
    if (remembered && sides.inside.equals(Membership.complete(AssetSet.empty()))) {
      return Optional.of(
          "its album \"%s\" is gone or empty; fill it again, or take the link out"
              .formatted(link.album()));
    }
    if (remembered && sides.tagged.equals(Membership.complete(AssetSet.empty()))) {
      return Optional.of(
          "nothing carries its tag \"%s\" any more; set it again, or take the link out"
              .formatted(link.tag()));
    }
    return Optional.empty();
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    Sides sides = sides(input.state());
    AssetSet scope = input.scope().changeable();
    if (!(sides.completeness() instanceof Completeness.Missing part) || scope.isEmpty()) {
      return List.of();
    }
    List<Change> possible = new ArrayList<>(toTag(scope));
    possible.addAll(offTag(scope));
    possible.addAll(toAlbum(scope, input));
    sides.album().ifPresent(album -> possible.addAll(outOf(album, scope)));
    return List.of(new Finding(link.name(), scope, part.reason(), possible));
  }

  @Override
  public Map<Ledger.Entry, AssetSet> remembers(RuleInput outcome) {
    Sides read = sides(outcome.state().fetched());
    AssetSet both = read.tagged.assets().intersect(read.inside.assets());
    // What was on both sides before and could not be read now still was.
    AssetSet before =
        read.completeness().isComplete()
            ? AssetSet.empty()
            : outcome.ledger().done(together, link.name(), outcome.state().assets());
    return Map.of(new Ledger.Entry(together, link.name()), both.union(before));
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    return obstacle(outcome, sides(outcome.state()))
        .map(why -> List.of("link \"%s\" does nothing: %s".formatted(link.name(), why)))
        .orElse(List.of());
  }
}
