package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * Takes assets out of the stack of a primary. A stack of which less than two assets would be left,
 * or no primary, is dissolved.
 *
 * @param primary the asset on top, by which the stack is known
 * @param assets which assets
 */
public record RemoveFromStack(AssetId primary, AssetSet assets) implements Change {

  @Override
  public RemoveFromStack withAssets(AssetSet others) {
    return new RemoveFromStack(primary, others);
  }

  @Override
  public AddToStack inverse() {
    return new AddToStack(primary, assets);
  }

  @Override
  public String words() {
    return "unstack";
  }

  @Override
  public boolean rewritesMetadata() {
    return false;
  }

  /** Nothing stands in the place of a stack: its assets are all still there, one by one. */
  @Override
  public boolean takesAway() {
    return false;
  }

  /** Which primary is not in it: what was stacked stays so when another asset is put on top. */
  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.REMOVE_FROM_STACK, "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.removeFromStack(this);
  }
}
