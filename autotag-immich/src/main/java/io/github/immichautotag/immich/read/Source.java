package io.github.immichautotag.immich.read;

import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.ImmichCalls;
import io.github.immichautotag.immich.http.ServerVersion;

/**
 * Where to read from.
 *
 * @param gateway the way to the server
 * @param calls what can be asked
 * @param version which Immich answers
 */
public record Source(Gateway gateway, ImmichCalls calls, ServerVersion version) {

  SearchWalk<IdRow> ids(String what) {
    return new SearchWalk<>(gateway, calls, what, new IdRowDecoder());
  }

  SearchWalk<AssetRow> assets(String what) {
    return new SearchWalk<>(gateway, calls, what, new AssetRowDecoder());
  }
}
