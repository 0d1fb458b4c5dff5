package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AlbumUser;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How every photo server shares and renames albums, and deletes tags. */
abstract class ShareContract extends StackContract {

  private static final Optional<AlbumRole> NONE = Optional.empty();
  private static final Optional<AlbumRole> VIEWER = Optional.of(AlbumRole.VIEWER);
  private static final Optional<AlbumRole> EDITOR = Optional.of(AlbumRole.EDITOR);

  @Test
  void letsTwoPeopleIntoANewAlbumInOneBatchEachInTheRoleAskedFor() {
    List<User> others = others();
    inNewAlbum(
        made -> {
          BatchOutcome outcome =
              write(share(others.get(0), NONE, VIEWER), share(others.get(1), NONE, EDITOR));

          assertThat(outcome.rejections()).isEmpty();
          assertThat(outcome.albumInDoubt()).isFalse();
          Album seen = seen(made);
          assertThat(seen.sharedWith())
              .containsExactlyInAnyOrder(
                  new AlbumUser(others.get(0).id(), AlbumRole.VIEWER),
                  new AlbumUser(others.get(1).id(), AlbumRole.EDITOR));
          assertThat(seen.myRole()).isEqualTo(AlbumRole.OWNER);
        });
  }

  @Test
  void raisesARoleLowersItAgainAndTakesTheAlbumAway() {
    User other = others().get(0);
    inNewAlbum(
        made -> {
          ShareAlbum grant = share(other, NONE, VIEWER);
          ShareAlbum raise = share(other, VIEWER, EDITOR);
          assertThat(roleAfter(grant, made)).isEqualTo(VIEWER);
          assertThat(roleAfter(raise, made)).isEqualTo(EDITOR);
          assertThat(roleAfter(raise.inverse(), made)).isEqualTo(VIEWER);
          assertThat(roleAfter(grant.inverse(), made)).isEqualTo(NONE);
          assertThat(seen(made).sharedWith()).isEmpty();
        });
  }

  @Test
  void sharesTheSameTwiceAsOnceAndEndsItTwiceAsOnce() {
    User other = others().get(0);
    inNewAlbum(
        made -> {
          ShareAlbum grant = share(other, NONE, EDITOR);
          roleAfter(grant, made);
          assertThat(roleAfter(grant, made)).isEqualTo(EDITOR);
          roleAfter(grant.inverse(), made);
          assertThat(roleAfter(grant.inverse(), made)).isEqualTo(NONE);
        });
  }

  @Test
  void knowsANewAlbumByItsIdAsWell() {
    User other = others().get(0);
    inNewAlbum(
        made -> {
          ShareAlbum byId = new ShareAlbum(made, album.name(), other, NONE, VIEWER);
          assertThat(roleAfter(byId, made)).isEqualTo(VIEWER);
        });
  }

  @Test
  void sharesNothingAndRenamesNothingThatWasNotCreated() {
    User me = library.me();
    assertThat(write(share(me, NONE, VIEWER)).rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains(album.name(), "not created"));
    assertThat(write(new RenameAlbum(album, album.name(), "another")).rejections())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("not created"));
  }

  @Test
  void renamesAnAlbumAndGivesItsNameBack() {
    inNewAlbum(
        made -> {
          RenameAlbum renaming = new RenameAlbum(album, album.name(), album.name() + " – März 🎉");
          try {
            assertThat(write(renaming).rejections()).isEmpty();
            assertThat(seen(made).name()).isEqualTo(renaming.name());
            assertThat(write(renaming).rejections()).isEmpty();
          } finally {
            assertThat(write(renaming.inverse()).rejections()).isEmpty();
          }
          assertThat(seen(made).name()).isEqualTo(album.name());
        });
  }

  @Test
  void deletesATagOnlyWhenNothingCarriesItAndNoTagIsBelow() {
    AssetSet some = uploads(2);
    settle(some, write(new AddTag(lower, some)));
    assertThat(write(new DeleteTag(upper)).rejections()).hasSize(1);
    assertThat(write(new DeleteTag(lower)).rejections()).hasSize(1);
    assertThat(tagged(lower).assets()).isEqualTo(some);

    settle(some, write(new RemoveTag(lower, some)));
    assertThat(write(new DeleteTag(upper)).rejections()).hasSize(1);
    assertThat(fetch(Needs.nothing()).tags()).contains(upper, lower);

    assertThat(write(new DeleteTag(lower)).rejections()).isEmpty();
    assertThat(write(new DeleteTag(upper)).rejections()).isEmpty();
    assertThat(write(new DeleteTag(upper)).rejections()).isEmpty();
    assertThat(fetch(Needs.nothing()).tags()).doesNotContain(upper, lower);
  }

  @Test
  void givesATagBackThatItDeleted() {
    AssetSet some = uploads(2);
    settle(some, write(new AddTag(upper, some)));
    settle(some, write(new RemoveTag(upper, some)));
    assertThat(write(new DeleteTag(upper)).rejections()).isEmpty();

    BatchOutcome again = write(new AddTag(upper, some));

    assertThat(again.accepted()).isEqualTo(some);
    assertThat(settle(some, again)).isEqualTo(AssetSet.empty());
    assertThat(tagged(upper).assets()).isEqualTo(some);
  }

  /** Two who use the server, too. */
  private List<User> others() {
    List<User> others =
        fetch(Needs.of(Detail.USERS)).directory().users().stream()
            .filter(user -> !user.id().equals(library.me().id()))
            .toList();
    assumeThat(others.size()).as("other users of the server").isGreaterThanOrEqualTo(2);
    return others.subList(0, 2);
  }

  private ShareAlbum share(User user, Optional<AlbumRole> before, Optional<AlbumRole> after) {
    return new ShareAlbum(album, album.name(), user, before, after);
  }

  private void inNewAlbum(Consumer<AlbumRef> test) {
    AlbumRef made = write(new CreateAlbum(album, "")).createdAlbum().orElseThrow();
    try {
      test.accept(made);
    } finally {
      write(delete(""));
    }
  }

  private Optional<AlbumRole> roleAfter(ShareAlbum change, AlbumRef made) {
    assertThat(write(change).rejections()).isEmpty();
    return seen(made).roleOf(change.user().id());
  }

  private Album seen(AlbumRef made) {
    return fetch(Needs.nothing()).album(made).orElseThrow();
  }
}
