package io.github.immichautotag.immich;

import io.github.immichautotag.client.model.ApiKeyResponseDto;
import io.github.immichautotag.client.model.ServerVersionResponseDto;
import io.github.immichautotag.client.model.UserAdminResponseDto;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.core.run.PhotoServerException;
import io.github.immichautotag.core.run.PhotoServerException.Kind;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.ImmichCalls;
import io.github.immichautotag.immich.http.ServerVersion;
import java.util.List;
import java.util.Optional;

/**
 * What stays the same while a connection is used: version, user, permissions. Each is asked once.
 */
final class Session {

  private static final String READ_USER = "user.read";
  private static final String READ_JOBS = "job.read";

  private final Gateway gateway;
  private final ImmichCalls calls;
  private Optional<ServerVersion> version = Optional.empty();
  private Optional<Owner> owner = Optional.empty();
  private Optional<List<String>> permissions = Optional.empty();

  Session(Gateway gateway, ImmichCalls calls) {
    this.gateway = gateway;
    this.calls = calls;
  }

  private record Owner(User user, boolean isAdmin) {}

  Gateway gateway() {
    return gateway;
  }

  ImmichCalls calls() {
    return calls;
  }

  /** The server's version, which is a supported one. */
  synchronized ServerVersion version() {
    if (version.isEmpty()) {
      version = Optional.of(supported(gateway.call(calls.version())));
    }
    return version.get();
  }

  private ServerVersion supported(ServerVersionResponseDto dto) {
    if (dto.getMajor() == null || dto.getMinor() == null) {
      throw new PhotoServerException(
          Kind.NOT_IMMICH,
          "something answers at "
              + gateway.address()
              + ", but it does not tell Immich's version."
              + " Check the server address.");
    }
    long patch = Optional.ofNullable(dto.getPatch()).orElse(0L);
    ServerVersion found =
        new ServerVersion(dto.getMajor().intValue(), dto.getMinor().intValue(), (int) patch);
    if (found.isTooOld()) {
      throw new PhotoServerException(
          Kind.UNSUPPORTED_VERSION,
          "Immich at "
              + gateway.address()
              + " is version "
              + found
              + "; at least "
              + ServerVersion.OLDEST
              + " is needed. Update Immich.");
    }
    return found;
  }

  synchronized User me() {
    return owner().user();
  }

  private Owner owner() {
    if (owner.isEmpty()) {
      UserAdminResponseDto dto = gateway.call(calls.me());
      if (dto.getId() == null) {
        throw new PhotoServerException(
            Kind.FAILED, "Immich at " + gateway.address() + " does not tell whose key this is.");
      }
      User user =
          new User(
              new UserId(dto.getId()),
              Optional.ofNullable(dto.getName()).orElse(""),
              Optional.ofNullable(dto.getEmail()).orElse(""));
      owner = Optional.of(new Owner(user, Boolean.TRUE.equals(dto.getIsAdmin())));
    }
    return owner.get();
  }

  /** Whose key it is, if it may tell. */
  synchronized Optional<User> user() {
    return RequiredPermissions.grants(permissions(), READ_USER)
        ? Optional.of(me())
        : Optional.empty();
  }

  /** What the key may do. Every key may ask that. */
  synchronized List<String> permissions() {
    if (permissions.isEmpty()) {
      ApiKeyResponseDto dto = gateway.call(calls.key());
      permissions = Optional.of(Optional.ofNullable(dto.getPermissions()).orElse(List.of()));
    }
    return permissions.get();
  }

  /** Whether the key may look at the server's jobs. */
  synchronized boolean mayReadJobs() {
    return RequiredPermissions.grants(permissions(), READ_JOBS) && owner().isAdmin();
  }
}
