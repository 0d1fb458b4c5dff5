package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.CategorySettings;
import io.github.immichautotag.core.condition.Argument;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.Terms;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Categories as conditions, for rules that choose by them. */
public final class CategoryConditions {

  private CategoryConditions() {}

  /** By the category's name, the assets that it claims. */
  public static Map<String, Condition> of(List<CategorySettings> categories) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    categories.forEach(category -> conditions.put(category.name(), of(category)));
    return conditions;
  }

  private static Condition of(CategorySettings category) {
    List<Condition> any = new ArrayList<>();
    category
        .tagNames()
        .forEach(name -> any.add(category.exact() ? exactly(name) : Condition.tagged(name)));
    category
        .albumNamePatterns()
        .forEach(
            pattern ->
                any.add(Condition.inAlbum(new NamePattern(pattern.source(), pattern.compiled()))));
    if (!category.assetIds().isEmpty()) {
      any.add(
          Condition.oneOf(
              category.assetIds().stream().map(AssetId::new).collect(Collectors.toSet())));
    }
    category.when().ifPresent(any::add);
    return Condition.any(any);
  }

  private static Condition exactly(String name) {
    return ConditionKind.of("tag")
        .orElseThrow()
        .make(Argument.of(Map.of("exact", name)), Terms.plain());
  }
}
