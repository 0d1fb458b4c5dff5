package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CompletenessTest {

  private static final TagPath TRIPS = new TagPath("Trips");

  private final World world =
      new World()
          .add(Photos.photo(0), Photos.photo(1))
          .tag("Trips", Photos.photo(0))
          .tag("Trips/Paris", Photos.photo(1));

  @Test
  void isMissingAsSoonAsOnePartIs() {
    Completeness missing = Completeness.missing("time-out");

    assertThat(Completeness.of(Stream.of()).isComplete()).isTrue();
    assertThat(Completeness.of(Stream.of(Completeness.complete(), missing))).isEqualTo(missing);
  }

  @Test
  void tellsATagItselfFromThoseBelowIt() {
    Library library = world.library();

    assertThat(library.taggedWithin(TRIPS).assets()).isEqualTo(AssetSet.of(0, 1));
    assertThat(library.taggedExactly(TRIPS).assets()).isEqualTo(AssetSet.of(0));
    assertThat(library.taggedExactly(TRIPS).completeness().isComplete()).isTrue();
  }

  @Test
  void doesNotKnowATagItselfWithoutThoseBelowIt() {
    Library library = new Snapshot(world).withoutTag(new TagPath("Trips/Paris")).library();

    assertThat(library.taggedWithin(TRIPS).completeness().isComplete()).isTrue();
    assertThat(library.taggedExactly(TRIPS).completeness().isComplete()).isFalse();
    assertThat(library.taggedExactly(TRIPS).assets()).isEqualTo(AssetSet.empty());
  }

  @Test
  void knowsThatATagWhichDoesNotExistIsOnNothing() {
    Membership nobody = world.library().taggedWithin(new TagPath("no such tag"));

    assertThat(nobody).isEqualTo(Membership.complete(AssetSet.empty()));
  }

  @Test
  void doesNotKnowTheMembersOfAnAlbumItDoesNotKnow() {
    assertThat(world.library().members(new PlannedAlbum("x")).completeness().isComplete())
        .isFalse();
  }
}
