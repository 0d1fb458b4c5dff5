package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.immich.ImmichLinks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Finds the asset that somebody means: by id, by link, by file name or by path. */
final class AssetChoice {

  /** More of one name are rather a mistake than a wish. */
  private static final int MOST = 10;

  private AssetChoice() {}

  /**
   * The position of the asset.
   *
   * @throws CommandFailure if there is none, or several are called so
   */
  static int of(String word, AssetTable assets, ImmichLinks links) {
    Optional<UUID> id = AssetLink.assetId(word);
    if (id.isPresent()) {
      OptionalInt position = assets.position(new AssetId(id.get()));
      return position.orElseThrow(() -> none("has the id " + id.get()));
    }
    List<Integer> called = called(word, assets);
    if (called.isEmpty()) {
      throw none("is called \"" + Printable.of(word) + "\"");
    }
    if (called.size() > 1) {
      throw severalAre(word, called, assets, links);
    }
    return called.get(0);
  }

  private static CommandFailure none(String what) {
    return new CommandFailure(
        ExitCode.USAGE,
        "no asset that this key can see "
            + what
            + "; open it in Immich and copy the address from there");
  }

  private static List<Integer> called(String word, AssetTable assets) {
    return assets
        .all()
        .positions()
        .filter(
            at ->
                assets.originalFileName(at).equalsIgnoreCase(word)
                    || assets.originalPath(at).equals(word))
        .boxed()
        .toList();
  }

  private static CommandFailure severalAre(
      String word, List<Integer> called, AssetTable assets, ImmichLinks links) {
    StringBuilder text =
        new StringBuilder(
            "%,d assets are called so; name one by its link:".formatted(called.size()));
    called.stream()
        .limit(MOST)
        .forEach(
            at ->
                text.append("\n  ")
                    .append(links.asset(assets.id(at)))
                    .append("  ")
                    .append(Printable.of(assets.originalPath(at))));
    if (called.size() > MOST) {
      text.append("\n  …");
    }
    return new CommandFailure(ExitCode.USAGE, "\"" + Printable.of(word) + "\": " + text);
  }
}
