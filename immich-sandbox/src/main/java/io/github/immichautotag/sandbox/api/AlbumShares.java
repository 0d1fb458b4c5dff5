package io.github.immichautotag.sandbox.api;

import io.github.immichautotag.sandbox.http.Call;
import io.github.immichautotag.sandbox.http.Input;
import io.github.immichautotag.sandbox.http.Refusal;
import io.github.immichautotag.sandbox.library.AlbumRole;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads whom to share an album with, and says no where the dialect does. */
final class AlbumShares {
  private static final List<String> V3_ROLES = List.of("editor", "owner", "viewer");
  private static final List<String> V2_ROLES = List.of("editor", "viewer");

  private final Tools tools;

  AlbumShares(Tools tools) {
    this.tools = tools;
  }

  /** A user to share with. */
  record Wish(SandboxUser user, AlbumRole role) {}

  private record Asked(Optional<UUID> userId, AlbumRole role) {}

  /** The wishes of a body; an unknown user is refused after the body itself was found right. */
  List<Wish> read(Call call, Input in, int minimum) {
    List<Asked> asked = new ArrayList<>();
    for (Input each : in.objects("albumUsers", minimum)) {
      Optional<UUID> userId = each.requiredUuid("userId");
      AlbumRole role = role(call, each).orElse(AlbumRole.EDITOR);
      asked.add(new Asked(userId, role));
    }
    in.verify();
    List<Wish> wishes = new ArrayList<>();
    for (Asked each : asked) {
      SandboxUser user =
          each.userId()
              .flatMap(tools.library()::user)
              .orElseThrow(
                  () -> Refusal.badRequest(call.isV3() ? "Invalid user" : "User not found"));
      wishes.add(new Wish(user, each.role()));
    }
    return wishes;
  }

  static Optional<AlbumRole> role(Call call, Input in) {
    // 2.x names two roles in its complaint, but takes "owner" as well.
    return call.isV3()
        ? in.oneOf("role", V3_ROLES).map(AlbumRole::of)
        : in.oneOf("role", V3_ROLES, V2_ROLES).map(AlbumRole::of);
  }

  /** Those of the wishes that a new album takes: 3.x leaves the owner out, 2.x refuses. */
  List<Wish> checkForNew(Call call, List<Wish> wishes) {
    boolean withOwner = wishes.stream().anyMatch(wish -> wish.user().equals(call.user()));
    if (withOwner && !call.isV3()) {
      throw Refusal.badRequest("Cannot share album with owner");
    }
    return wishes.stream().filter(wish -> !wish.user().equals(call.user())).toList();
  }

  /** Shares an album: 3.x skips who is in, 2.x refuses; nobody's role changes here. */
  void add(Call call, SandboxAlbum album, List<Wish> wishes) {
    for (Wish wish : wishes) {
      check(call, album, wish);
    }
    boolean changed = false;
    for (Wish wish : wishes) {
      changed |= album.roleOf(wish.user()).isEmpty();
      if (album.roleOf(wish.user()).isEmpty()) {
        album.shares().put(wish.user(), wish.role());
      }
    }
    if (changed) {
      album.touch(Tools.now());
      tools.jobs().albumChanged(album);
    }
  }

  private static void check(Call call, SandboxAlbum album, Wish wish) {
    if (call.isV3() && wish.role() == AlbumRole.OWNER) {
      throw Refusal.badRequest("Cannot add another owner");
    }
    if (call.isV3()) {
      return;
    }
    if (album.owner().equals(wish.user())) {
      throw Refusal.badRequest("Cannot be shared with owner");
    }
    if (album.shares().containsKey(wish.user())) {
      throw Refusal.badRequest("User already added");
    }
  }
}
