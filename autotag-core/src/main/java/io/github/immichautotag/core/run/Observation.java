package io.github.immichautotag.core.run;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.TagPath;
import java.util.Map;

/**
 * What was read back. Positions mean the asset table of the library that was fetched before; assets
 * that came to the server since are left out.
 *
 * @param tagged for each tag asked for, the assets that carry it or a tag below it
 * @param members for each album asked for, its assets
 * @param stacks the stacks, if they were asked for
 * @param captureTimes by position, the dates of the assets that changed since the moment asked for
 * @param fields by position, what a user can set on these assets
 */
public record Observation(
    Map<TagPath, Membership> tagged,
    Map<AlbumRef, Membership> members,
    Stacks stacks,
    Map<Integer, CaptureTime> captureTimes,
    Map<Integer, Map<AssetField, FieldValue>> fields) {

  public Observation {
    tagged = Map.copyOf(tagged);
    members = Map.copyOf(members);
    captureTimes = Map.copyOf(captureTimes);
    fields = Map.copyOf(fields);
  }
}
