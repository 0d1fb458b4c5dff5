package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Stacks.Stack;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observed;
import org.junit.jupiter.api.Test;

/** How every photo server stacks assets and takes them out of stacks. */
abstract class StackContract extends FieldContract {

  @Test
  void stacksAssetsUnderAPrimaryAndDissolvesTheStack() {
    AssetSet some = unstacked(3);
    AssetId primary = id(some, 2);
    AddToStack stacking = new AddToStack(primary, some);
    try {
      assertThat(write(stacking).accepted()).isEqualTo(some);
      assertThat(stacks().under(primary)).contains(new Stack(primary, some, 3));
      assertThat(fetch(Needs.of(Detail.STACKS)).stacks().under(primary))
          .contains(new Stack(primary, some, 3));
    } finally {
      assertThat(write(stacking.inverse()).accepted()).isEqualTo(some);
    }
    assertThat(stacks().members().intersects(some)).isFalse();
  }

  @Test
  void addsToAStackWhatItLacksAndKeepsThePrimary() {
    AssetSet some = unstacked(4);
    AssetSet first = some.first(2);
    AssetId primary = id(some, 1);
    try {
      write(new AddToStack(primary, first));

      BatchOutcome outcome = write(new AddToStack(primary, some.minus(first)));

      assertThat(outcome.accepted()).isEqualTo(some.minus(first));
      assertThat(stacks().under(primary)).contains(new Stack(primary, some, 4));
    } finally {
      write(new RemoveFromStack(primary, some));
    }
  }

  @Test
  void takesAnAssetOutAndDissolvesWhatIsNoStackAnyMore() {
    AssetSet some = unstacked(3);
    AssetId primary = id(some, 0);
    AssetSet last = some.minus(some.first(2));
    try {
      write(new AddToStack(primary, some));

      assertThat(write(new RemoveFromStack(primary, last)).accepted()).isEqualTo(last);
      assertThat(stacks().under(primary)).contains(new Stack(primary, some.first(2), 2));

      AssetSet second = some.first(2).minus(some.first(1));
      assertThat(write(new RemoveFromStack(primary, second)).accepted()).isEqualTo(second);
      assertThat(stacks().members().intersects(some)).isFalse();

      BatchOutcome again = write(new RemoveFromStack(primary, some));
      assertThat(again.alreadySo()).isEqualTo(some);
    } finally {
      write(new RemoveFromStack(primary, some));
    }
  }

  @Test
  void stacksTheSameTwiceAsOnce() {
    AssetSet some = unstacked(2);
    AssetId primary = id(some, 0);
    Change stacking = new AddToStack(primary, some);
    try {
      write(stacking);
      assertThat(write(stacking).accepted()).isEqualTo(some);
      assertThat(stacks().under(primary)).contains(new Stack(primary, some, 2));
    } finally {
      write(stacking.inverse());
    }
  }

  private AssetSet unstacked(int count) {
    Stacks stacks = stacks();
    assertThat(stacks.completeness().isComplete()).isTrue();
    AssetSet free = uploads(library.assets().size()).minus(stacks.members());
    assumeThat(free.size()).as("uploads in no stack").isGreaterThanOrEqualTo(count);
    return free.first(count);
  }

  private AssetId id(AssetSet assets, int number) {
    return library.assets().id(assets.positions().skip(number).findFirst().orElseThrow());
  }

  private Stacks stacks() {
    return observe(Observed.ofStacks()).stacks();
  }
}
