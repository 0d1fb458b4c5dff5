package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.Scope;
import java.util.List;
import java.util.Optional;
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

  /** The scope without what is not let through. */
  public Scope narrow(Scope scope, Library library) {
    Scope inside =
        in.isEmpty()
            ? scope
            : scope.within(Criteria.any(in).select(library), "outside filters.filter_in");
    if (out.isEmpty()) {
      return inside;
    }
    AssetSet kept = library.assets().all().minus(Criteria.any(out).possible(library));
    return inside.within(kept, "in filters.filter_out");
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
