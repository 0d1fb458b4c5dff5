package io.github.immichautotag.immich;

import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.ApiKey;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An album of somebody, two people who may be let into it, and what came of letting them in. */
final class SharedAlbum implements AutoCloseable {

  static final String NAME = "Trip";

  final SandboxServer sandbox;
  final ImmichPhotoServer server;
  final Library library;
  final AlbumId id;
  final User anna;
  final User ben;

  SharedAlbum(Dialect dialect, ApiKey key) {
    HandMadeLibrary made =
        new HandMadeLibrary().assets(3).album(NAME, 3).tag("unused", 0).user("Anna").user("Ben");
    sandbox =
        SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()).withKeys(key));
    server = Servers.server(sandbox);
    Needs users = Needs.of(Detail.USERS);
    library = server.fetch(new ReadRequest(Set.of(Visibility.TIMELINE), users), Progress.silent());
    id = new AlbumId(truth().id());
    anna = user("Anna");
    ben = user("Ben");
  }

  private User user(String name) {
    return library.directory().users().stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    sandbox.close();
  }

  ShareAlbum grant(User user, AlbumRole role) {
    return change(user, Optional.empty(), Optional.of(role));
  }

  ShareAlbum raise(User user) {
    return change(user, Optional.of(AlbumRole.VIEWER), Optional.of(AlbumRole.EDITOR));
  }

  ShareAlbum revoke(User user, AlbumRole role) {
    return change(user, Optional.of(role), Optional.empty());
  }

  private ShareAlbum change(User user, Optional<AlbumRole> before, Optional<AlbumRole> after) {
    return new ShareAlbum(id, NAME, user, before, after);
  }

  BatchOutcome write(Change... changes) {
    return server.write(new Batch(List.of(changes)), library);
  }

  /** The album as it really is. */
  SandboxAlbum truth() {
    return sandbox.library().albums().iterator().next();
  }

  /** Who has which role in it, by name. */
  Map<String, String> roles() {
    Map<String, String> roles = new TreeMap<>();
    truth().shares().forEach((user, role) -> roles.put(user.name(), role.wire()));
    return roles;
  }

  /** Somebody else gives a user this role. */
  void give(User user, AlbumRole role) {
    truth()
        .shares()
        .put(known(user), io.github.immichautotag.sandbox.library.AlbumRole.valueOf(role.name()));
  }

  /** An album of somebody else, who lets the key's user put assets into it. */
  AlbumId albumOf(User owner) {
    SandboxLibrary all = sandbox.library();
    SandboxAlbum theirs = all.add(new SandboxAlbum(all.newId(), known(owner), NAME, 0));
    theirs.shares().put(all.owner(), io.github.immichautotag.sandbox.library.AlbumRole.EDITOR);
    return new AlbumId(theirs.id());
  }

  /** Somebody else takes everything out of the album. */
  void empty() {
    SandboxLibrary all = sandbox.library();
    all.assets().forEach(asset -> all.leave(truth(), asset));
  }

  /** Somebody else takes it away from a user. */
  void take(User user) {
    truth().shares().remove(known(user));
  }

  private SandboxUser known(User user) {
    return sandbox.library().user(user.id().value()).orElseThrow();
  }

  /** How many writes the server was asked for. */
  int writes() {
    return sandbox.log().writes();
  }
}
