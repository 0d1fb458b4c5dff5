package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.PeopleResponseDto;
import io.github.immichautotag.client.model.PersonResponseDto;
import io.github.immichautotag.client.model.SharedLinkResponseDto;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Directory;
import io.github.immichautotag.core.library.Directory.SharedLink;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.Person;
import io.github.immichautotag.core.library.PersonId;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.library.UserId;
import io.github.immichautotag.immich.http.CallFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the names of users, people, external libraries and public links. What a key may not read is
 * left out.
 */
final class DirectoryReading {

  /** The most that one page may hold. */
  private static final long PAGE_SIZE = 1000;

  private final Source source;
  private final Wanted wanted;

  DirectoryReading(Source source, Wanted wanted) {
    this.source = source;
    this.wanted = wanted;
  }

  Directory read(AssetTable table) {
    Map<UserId, User> users = new TreeMap<>();
    Map<ExternalLibraryId, String> libraries = new TreeMap<>();
    Map<PersonId, Person> people = new TreeMap<>();
    if (wanted.has(Detail.USERS)) {
      ifAllowed(() -> readUsers(users));
    }
    if (wanted.has(Detail.LIBRARIES)) {
      ifAllowed(() -> readLibraries(libraries));
    }
    if (wanted.has(Detail.PEOPLE)) {
      table.all().forEach(position -> table.people(position).forEach(it -> put(it, people)));
      ifAllowed(() -> readPeople(people));
    }
    Map<String, SharedLink> links = new TreeMap<>();
    if (wanted.has(Detail.SHARED_LINKS)) {
      ifAllowed(() -> readLinks(links));
    }
    return new Directory(
        List.copyOf(users.values()), libraries, new ArrayList<>(people.values()), links);
  }

  private static void ifAllowed(Runnable reading) {
    try {
      reading.run();
    } catch (CallFailure failure) {
      if (!failure.concernsThisAlone()) {
        throw failure;
      }
    }
  }

  private void readUsers(Map<UserId, User> users) {
    source
        .gateway()
        .call(
            source
                .calls()
                .users(
                    dto -> {
                      if (dto != null && dto.getId() != null) {
                        UserId id = new UserId(dto.getId());
                        users.put(id, new User(id, words(dto.getName()), words(dto.getEmail())));
                      }
                    }));
  }

  private void readLibraries(Map<ExternalLibraryId, String> libraries) {
    source
        .gateway()
        .call(
            source
                .calls()
                .libraries(
                    dto -> {
                      if (dto != null && dto.getId() != null) {
                        libraries.put(new ExternalLibraryId(dto.getId()), words(dto.getName()));
                      }
                    }));
  }

  private void readLinks(Map<String, SharedLink> links) {
    source
        .gateway()
        .call(
            source
                .calls()
                .sharedLinks(
                    dto -> {
                      if (dto != null && dto.getKey() != null) {
                        SharedLink shown = shown(dto);
                        links.put(dto.getKey(), shown);
                        Optional.ofNullable(dto.getSlug()).ifPresent(it -> links.put(it, shown));
                      }
                    }));
  }

  private static SharedLink shown(SharedLinkResponseDto dto) {
    Optional<AlbumId> album =
        Optional.ofNullable(dto.getAlbum())
            .flatMap(it -> Optional.ofNullable(it.getId()))
            .map(AlbumId::new);
    return new SharedLink(
        album,
        Optional.ofNullable(dto.getAssets()).orElse(List.of()).stream()
            .flatMap(asset -> Optional.ofNullable(asset.getId()).stream())
            .map(AssetId::new)
            .collect(Collectors.toSet()));
  }

  private void readPeople(Map<PersonId, Person> people) {
    boolean more = true;
    for (long page = 1; more; page++) {
      PeopleResponseDto read = source.gateway().call(source.calls().people(page, PAGE_SIZE));
      List<PersonResponseDto> list = Optional.ofNullable(read.getPeople()).orElse(List.of());
      for (PersonResponseDto dto : list) {
        if (dto != null && dto.getId() != null) {
          put(new Person(new PersonId(dto.getId()), words(dto.getName())), people);
        }
      }
      more = Boolean.TRUE.equals(read.getHasNextPage()) && !list.isEmpty();
    }
  }

  private static void put(Person person, Map<PersonId, Person> people) {
    if (!person.name().isEmpty()) {
      people.put(person.id(), person);
    }
  }

  private static String words(String text) {
    return Optional.ofNullable(text).orElse("").strip();
  }
}
