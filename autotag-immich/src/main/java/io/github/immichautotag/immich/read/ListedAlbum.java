package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.AlbumResponseDto;
import io.github.immichautotag.client.model.AlbumUserResponseDto;
import io.github.immichautotag.client.model.AlbumUserRole;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AlbumUser;
import io.github.immichautotag.core.library.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An album as the list of albums tells of it.
 *
 * @param album the album
 * @param id its id
 * @param assetCount how many assets it has, those in the trash left out
 */
public record ListedAlbum(Album album, UUID id, long assetCount) {

  /** Reads what either version of Immich tells; empty when it has no id. */
  public static Optional<ListedAlbum> of(AlbumResponseDto dto, UserId me) {
    if (dto == null || dto.getId() == null) {
      return Optional.empty();
    }
    List<AlbumUser> users = users(dto);
    AlbumRole role =
        users.stream()
            .filter(user -> user.user().equals(me))
            .map(AlbumUser::role)
            .max(AlbumRole::compareTo)
            // An album is only shown to its members.
            .orElse(AlbumRole.VIEWER);
    Album album =
        new Album(
            new AlbumId(dto.getId()),
            Optional.ofNullable(dto.getAlbumName()).orElse(""),
            Optional.ofNullable(dto.getDescription()).orElse(""),
            role,
            users.stream()
                .filter(user -> !user.user().equals(me))
                .sorted(Comparator.comparing(AlbumUser::user))
                .toList());
    long count = Optional.ofNullable(dto.getAssetCount()).orElse(-1L);
    return Optional.of(new ListedAlbum(album, dto.getId(), count));
  }

  /** 3.x lists the owner among the users; 2.x names it apart. */
  private static List<AlbumUser> users(AlbumResponseDto dto) {
    List<AlbumUser> users = new ArrayList<>();
    Optional.ofNullable(dto.getOwnerId())
        .ifPresent(owner -> users.add(new AlbumUser(new UserId(owner), AlbumRole.OWNER)));
    for (AlbumUserResponseDto user : Optional.ofNullable(dto.getAlbumUsers()).orElse(List.of())) {
      if (user.getUser() != null && user.getUser().getId() != null) {
        AlbumUser read = new AlbumUser(new UserId(user.getUser().getId()), role(user.getRole()));
        if (users.stream().noneMatch(known -> known.user().equals(read.user()))) {
          users.add(read);
        }
      }
    }
    return users;
  }

  /** A role that a newer version invents is worth the least, until it is known. */
  private static AlbumRole role(AlbumUserRole role) {
    if (role == AlbumUserRole.OWNER) {
      return AlbumRole.OWNER;
    }
    return role == AlbumUserRole.EDITOR ? AlbumRole.EDITOR : AlbumRole.VIEWER;
  }
}
