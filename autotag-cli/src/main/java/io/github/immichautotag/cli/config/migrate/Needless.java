package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.schema.ScalarText;
import io.github.immichautotag.cli.config.value.AssetLink;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Entry;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the predecessor's file would say nothing in the new one. */
final class Needless {
  private static final String WHOLE = "whole libraries are read now";

  private static final Map<String, String> KEYS =
      Map.of(
          "skip.skip_n",
          WHOLE,
          "skip.resume_previous",
          WHOLE,
          "performance.enable_type_checking",
          "there is nothing to check at run time",
          "performance.fail_fast_on_asset_errors",
          "a failed asset never stops the others, and the exit code tells");

  private static final Set<String> OF_PERFORMANCE =
      Set.of("description", "enable_type_checking", "fail_fast_on_asset_errors");

  private static final Set<String> WORDS =
      Set.of("name", "description", "allow_several_albums", "exact");

  private Needless() {}

  /** Why a key is left out; nothing when it is not. */
  static Optional<String> why(Entry entry, String id) {
    return switch (id) {
      case "skip" -> plansNothing(entry.value()) ? Optional.empty() : Optional.of(WHOLE);
      case "performance" ->
          holdsOnly(entry.value(), OF_PERFORMANCE)
              ? Optional.of("of this block nothing has an effect here")
              : Optional.empty();
      case "enable_album_name_strip" ->
          truth(entry.value()).equals(Optional.of(false))
              ? Optional.of("false is the default")
              : Optional.empty();
      default -> Optional.ofNullable(KEYS.get(id));
    };
  }

  /** Whether a category or a conversion has nothing but links that name no asset. */
  static boolean findsNothing(YamlTree item, String id) {
    Optional<Mapping> block = item.asMapping();
    return switch (id) {
      case "classification.rules" -> block.filter(Needless::hasOnlyUnsoundLinks).isPresent();
      case "conversions.conversions" ->
          block
              .flatMap(it -> it.get("source"))
              .flatMap(YamlTree::asMapping)
              .filter(Needless::hasOnlyUnsoundLinks)
              .isPresent();
      default -> false;
    };
  }

  private static boolean hasOnlyUnsoundLinks(Mapping block) {
    List<Entry> criteria =
        block.entries().stream()
            .filter(entry -> !WORDS.contains(entry.key()) && !isEmpty(entry.value()))
            .toList();
    return criteria.size() == 1
        && criteria.get(0).key().equals("asset_links")
        && items(criteria.get(0).value()).stream()
            .flatMap(item -> item.asScalar().stream())
            .map(Scalar::text)
            .noneMatch(AssetLink::isWebLink);
  }

  private static boolean isEmpty(YamlTree value) {
    return value.isNull() || (value.asSequence().isPresent() && items(value).isEmpty());
  }

  private static List<YamlTree> items(YamlTree value) {
    return value.asSequence().map(Sequence::items).orElse(List.of());
  }

  private static boolean plansNothing(YamlTree skip) {
    return skip.asMapping()
        .flatMap(block -> block.get("max_items"))
        .flatMap(YamlTree::asScalar)
        .flatMap(ScalarText::integer)
        .filter(most -> most == 0)
        .isPresent();
  }

  private static boolean holdsOnly(YamlTree value, Set<String> keys) {
    return value
        .asMapping()
        .filter(block -> block.entries().stream().map(Entry::key).allMatch(keys::contains))
        .isPresent();
  }

  private static Optional<Boolean> truth(YamlTree value) {
    return value.asScalar().flatMap(ScalarText::truth);
  }
}
