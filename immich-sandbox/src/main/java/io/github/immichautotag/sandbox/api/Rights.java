package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.library.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what with which object. Immich never says 404 for one: unknown and foreign are the
 * same 400. Locked assets are out of reach of every API key.
 */
final class Rights {
  private final SandboxLibrary library;

  Rights(SandboxLibrary library) {
    this.library = library;
  }

  /** The owners whose assets a user's searches cover. */
  Set<SandboxUser> searched(SandboxUser user) {
    Set<SandboxUser> owners = new HashSet<>(library.partnersOf(user));
    owners.add(user);
    return owners;
  }

  boolean mayRead(SandboxUser user, SandboxAsset asset) {
    return mayShare(user, asset) || sharesAlbum(user, asset);
  }

  boolean mayChange(SandboxUser user, SandboxAsset asset) {
    return asset.owner().equals(user) && asset.visibility() != Visibility.LOCKED;
  }

  /** Whether a user may put an asset in an album: own ones and partners'. */
  boolean mayShare(SandboxUser user, SandboxAsset asset) {
    return mayChange(user, asset)
        || (asset.visibility() != Visibility.LOCKED
            && library.partnersOf(user).contains(asset.owner()));
  }

  /** An asset to read. */
  SandboxAsset readable(SandboxUser user, UUID id) {
    return library
        .asset(id)
        .filter(asset -> mayRead(user, asset))
        .orElseThrow(() -> Refusal.noAccess("asset.read"));
  }

  /** Assets to change: all or nothing. */
  List<SandboxAsset> changeable(SandboxUser user, List<UUID> ids, String permission) {
    return ids.stream().distinct().map(id -> changeable(user, id, permission)).toList();
  }

  SandboxAsset changeable(SandboxUser user, UUID id, String permission) {
    return library
        .asset(id)
        .filter(asset -> mayChange(user, asset))
        .orElseThrow(() -> Refusal.noAccess(permission));
  }

  /** Those of the ids that a user may change; the others are left out. */
  List<SandboxAsset> onlyChangeable(SandboxUser user, List<UUID> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> library.asset(id).stream())
        .filter(asset -> mayChange(user, asset))
        .toList();
  }

  SandboxTag tag(SandboxUser user, UUID id, String permission) {
    return library
        .tags()
        .find(id)
        .filter(tag -> tag.owner().equals(user))
        .orElseThrow(() -> Refusal.noAccess(permission));
  }

  SandboxAlbum album(SandboxUser user, UUID id, String permission, AlbumRole... roles) {
    return library
        .album(id)
        .filter(album -> album.roleOf(user).filter(List.of(roles)::contains).isPresent())
        .orElseThrow(() -> Refusal.noAccess(permission));
  }

  Optional<SandboxAlbum> visibleAlbum(SandboxUser user, UUID id) {
    return library.album(id).filter(album -> album.roleOf(user).isPresent());
  }

  private boolean sharesAlbum(SandboxUser user, SandboxAsset asset) {
    return asset.visibility() != Visibility.LOCKED
        && library.albums().stream()
            .anyMatch(
                album ->
                    album.roleOf(user).isPresent() && album.members().contains(asset.ordinal()));
  }
}
