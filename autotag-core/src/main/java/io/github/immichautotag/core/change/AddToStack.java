package io.github.immichautotag.core.change;

import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;

/**
 * Puts assets that are in no stack into the one of a primary, which is made when there is none.
 *
 * @param primary the asset on top, by which the stack is known
 * @param assets which assets; the primary is one of them where it is in no stack yet
 */
public record AddToStack(AssetId primary, AssetSet assets) implements Change {

  @Override
  public AddToStack withAssets(AssetSet others) {
    return new AddToStack(primary, others);
  }

  @Override
  public RemoveFromStack inverse() {
    return new RemoveFromStack(primary, assets);
  }

  @Override
  public String words() {
    return "stack";
  }

  @Override
  public boolean rewritesMetadata() {
    return false;
  }

  @Override
  public boolean takesAway() {
    return false;
  }

  /** Which primary is not in it: what was stacked stays so when another asset is put on top. */
  @Override
  public LedgerKey ledgerKey() {
    return new LedgerKey(LedgerKey.Verb.ADD_TO_STACK, "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addToStack(this);
  }
}
