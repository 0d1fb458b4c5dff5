package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Limits what is changed, and nothing else: an asset outside the filter is still a duplicate of one
 * inside. What counts is the library as it was read.
 *
 * @param in only what one of these means is changed; empty: everything
 * @param out what one of these means, or perhaps means, is not changed
 */
public record ScopeFilter(List<Criteria> in, List<Criteria> out) {

  private static final ScopeFilter NONE = new ScopeFilter(List.of(), List.of());

  public ScopeFilter {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  /** A filter that lets everything through. */
  public static ScopeFilter none() {
    return NONE;
  }

  /** What must be read to filter. */
  public Needs needs() {
    return Needs.all(Stream.concat(in.stream(), out.stream()).map(Criteria::needs).toList());
  }

  /**
   * The scope without what is not let through. An album is left alone itself when none of its
   * assets is let through; an empty one when there is a {@code filter_in}.
   */
  public Scope narrow(Scope scope, Library library) {
    if (in.isEmpty() && out.isEmpty()) {
      return scope;
    }
    AssetSet all = library.assets().all();
    AssetSet inside = in.isEmpty() ? all : Criteria.any(in).select(library);
    AssetSet kept = out.isEmpty() ? all : all.minus(Criteria.any(out).possible(library));
    return scope
        .within(inside, "outside filters.filter_in")
        .within(kept, "in filters.filter_out")
        .closing(closed(library, inside.intersect(kept)));
  }

  private Set<AlbumRef> closed(Library library, AssetSet through) {
    Set<AlbumRef> closed = new HashSet<>();
    for (Album album : library.albums()) {
      AssetSet members = library.members(album.ref()).assets();
      boolean left = members.isEmpty() ? !in.isEmpty() : members.intersect(through).isEmpty();
      if (left) {
        closed.add(album.ref());
      }
    }
    return closed;
  }

  /** What a person should know of it. */
  public Optional<String> notice(Library library) {
    Condition all = Criteria.any(Stream.concat(in.stream(), out.stream()).toList());
    return all.completeness(library) instanceof Completeness.Missing part
        ? Optional.of(
            "not all could be read that the filters look at (%s): what is not certain is not changed"
                .formatted(part.reason()))
        : Optional.empty();
  }
}
