package io.github.immichautotag.immich.write;

import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.CallFailure.Fate;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes tags that nothing carries. Immich deletes the tags below along with a tag, and takes it
 * off whatever carries it, so both are looked for just before.
 */
final class TagDeletion {

  private static final AssetSet ITSELF = AssetSet.empty();

  private final Source source;

  TagDeletion(Source source) {
    this.source = source;
  }

  BatchOutcome delete(DeleteTag change, Library library, Instant serverTime) {
    try {
      Observing observing = new Observing(source, library);
      Map<TagPath, Tag> tags = observing.tags();
      Optional<Tag> tag = Optional.ofNullable(tags.get(change.tag()));
      if (tag.isEmpty()) {
        return BatchOutcome.accepted(ITSELF, serverTime);
      }
      if (tags.keySet().stream().anyMatch(it -> it.isBelow(change.tag()))) {
        return rejected("there is a tag below it by now", serverTime);
      }
      if (observing.isCarried(tag.get().id().value())) {
        return rejected("an asset carries it by now, perhaps one in the trash", serverTime);
      }
      return delete(tag.get(), observing, serverTime);
    } catch (CallFailure failure) {
      if (!failure.isTurnedDown()) {
        throw failure;
      }
      return rejected(String.valueOf(failure.getMessage()), serverTime);
    }
  }

  private BatchOutcome delete(Tag tag, Observing observing, Instant serverTime) {
    try {
      source.gateway().call(source.calls().deleteTag(tag.id().value()));
    } catch (CallFailure failure) {
      if (failure.fate() != Fate.UNKNOWN) {
        throw failure;
      }
      if (observing.tags().containsKey(tag.path())) {
        return rejected("the answer was lost; it is still there", serverTime);
      }
    }
    return BatchOutcome.accepted(ITSELF, serverTime);
  }

  private static BatchOutcome rejected(String reason, Instant serverTime) {
    return BatchOutcome.rejected(ITSELF, reason, serverTime);
  }
}
