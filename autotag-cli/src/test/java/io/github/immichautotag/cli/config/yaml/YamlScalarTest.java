package io.github.immichautotag.cli.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a value is, it is read back as it was. */
final class YamlScalarTest {
  private static final String SIGNS = "ab1 :#-'\"\\,[]{}&*!|>%@`~?=<$^.\n\té😀";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Lofoten 2024      | Lofoten 2024
          http://h:1/x      | http://h:1/x
          20% or 2000       | 20% or 2000
          ~/.immich-key     | ~/.immich-key
          22:00..04:00      | 22:00..04:00
          -1                | -1
          ^\\d+$            | ^\\d+$
          > 10 MB           | '> 10 MB'
          a: b              | 'a: b'
          null              | 'null'
          ~                 | '~'
          - x               | '- x'
          [x]               | '[x]'
          """)
  void writesPlainWhatMayStandSo(String text, String written) {
    assertThat(YamlScalar.line(text, true)).isEqualTo(written);
  }

  @Test
  void keepsEveryTextBehindAKeyAndInBrackets() {
    Random random = new Random(1);
    for (int round = 0; round < 5_000; round++) {
      String text = text(random);
      boolean plain = random.nextBoolean();
      assertThat(value("k: " + YamlScalar.line(text, plain) + "  # words")).isEqualTo(text);
      assertThat(value("k: [" + YamlScalar.inBrackets(text, plain) + ", x]")).isEqualTo(text);
    }
  }

  private static String text(Random random) {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(7); length >= 0; length--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }

  private static String value(String yaml) {
    Problems problems = new Problems(new SourceText("text", yaml));
    YamlTree tree =
        new YamlReader(problems)
            .read(yaml)
            .orElseThrow(() -> new AssertionError(yaml + ": " + problems.inOrder()));
    YamlTree value = tree.asMapping().orElseThrow().entries().get(0).value();
    List<YamlTree> items = value.asSequence().map(Sequence::items).orElse(List.of(value));
    assertThat(items.get(0).isNull()).as(yaml).isFalse();
    return items.get(0).asScalar().map(Scalar::text).orElseThrow();
  }
}
