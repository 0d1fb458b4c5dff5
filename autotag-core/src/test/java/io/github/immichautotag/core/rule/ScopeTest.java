package io.github.immichautotag.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.testing.Photos;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.World;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScopeTest {

  private static final Set<Visibility> ALL = EnumSet.allOf(Visibility.class);

  private final World world =
      new World()
          .add(Photos.of(Photos.photo(0)).playing(Photos.id(1)).asset())
          .add(Photos.of(Photos.photo(1)).shown(Visibility.HIDDEN).asset())
          .add(Photos.of(Photos.photo(2)).ownedBy(World.PARTNER).trashed().asset())
          .add(Photos.of(Photos.photo(3)).trashed().asset())
          .add(Photos.of(Photos.photo(4)).shown(Visibility.ARCHIVE).asset())
          .add(Photos.of(Photos.photo(5)).shown(Visibility.LOCKED).asset())
          .add(Photos.photo(6));

  @Test
  void holdsWhatTheKeysUserOwnsAndMayChange() {
    Library library = world.library();

    assertThat(Scope.of(library, Set.of(Visibility.TIMELINE)).changeable())
        .isEqualTo(AssetSet.of(0, 6));
    assertThat(Scope.of(library, ALL).changeable()).isEqualTo(AssetSet.of(0, 4, 6));
    assertThat(Scope.of(library, Set.of()).changeable()).isEqualTo(AssetSet.empty());
  }

  @Test
  void namesOneReasonForEachAssetLeftOut() {
    Scope scope = Scope.of(world.library(), Set.of(Visibility.TIMELINE));

    AssetSet excluded = AssetSet.empty();
    for (Scope.Exclusion exclusion : scope.exclusions()) {
      assertThat(exclusion.assets().isEmpty()).isFalse();
      assertThat(excluded.intersects(exclusion.assets())).isFalse();
      excluded = excluded.union(exclusion.assets());
    }
    assertThat(excluded).isEqualTo(AssetSet.of(1, 2, 3, 4, 5));
    assertThat(scope.exclusions().get(0).reason()).isEqualTo("owned by somebody else");
    assertThat(scope.exclusions().get(0).assets()).isEqualTo(AssetSet.of(2));
  }

  @Test
  void narrows() {
    Scope scope = Scope.of(world.library(), ALL).within(AssetSet.of(6), "filtered out");

    assertThat(scope.changeable()).isEqualTo(AssetSet.of(6));
    assertThat(scope.exclusions()).contains(new Scope.Exclusion("filtered out", AssetSet.of(0, 4)));
  }

  @Test
  void neverTouchesWhatIsLocked() {
    Scope scope = Scope.of(world.library(), ALL);

    assertThat(scope.exclusions())
        .contains(new Scope.Exclusion("locked, which this tool never touches", AssetSet.of(5)));
  }

  @Test
  void leavesMovingPartsAloneWhosePhotosWereNotRead() {
    Library worse = new Snapshot(world).withoutAsset(Photos.id(0)).library();
    World archived = new World().add(Photos.of(Photos.photo(1)).shown(Visibility.HIDDEN).asset());

    assertThat(Scope.of(worse, ALL).changeable().contains(0)).isFalse();
    assertThat(Scope.of(archived.library(), ALL).changeable()).isEqualTo(AssetSet.empty());
  }

  @Test
  void mayHoldHiddenPhotos() {
    World hidden = new World().add(Photos.of(Photos.photo(1)).hiddenStill().asset());

    assertThat(Scope.of(hidden.library(), ALL).changeable()).isEqualTo(AssetSet.of(0));
  }
}
