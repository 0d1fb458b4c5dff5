package io.github.immichautotag.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlbumNamesTest {

  private final AlbumNames names = new AlbumNames();
  private final List<String> asked = new ArrayList<>();

  private boolean answer(String question, String name) {
    return names.answer(
        question,
        name,
        text -> {
          asked.add(question + " of " + text);
          return text.startsWith(question);
        });
  }

  @Test
  void asksEachQuestionAboutEachNameOnce() {
    for (int pass = 0; pass < 3; pass++) {
      assertThat(answer("2024", "2024 Trip")).isTrue();
      assertThat(answer("2024", "2023 Trip")).isFalse();
      assertThat(answer("2023", "2023 Trip")).isTrue();
      assertThat(answer("2024", "2024 Trip")).isTrue();
    }

    assertThat(asked)
        .containsExactly("2024 of 2024 Trip", "2024 of 2023 Trip", "2023 of 2023 Trip");
  }

  @Test
  void knowsNothingOfAQuestionThatFailed() {
    assertThatThrownBy(
            () ->
                names.answer(
                    "2024",
                    "2024",
                    text -> {
                      throw new IllegalStateException(text);
                    }))
        .hasMessage("2024");

    assertThat(answer("2024", "2024")).isTrue();
  }
}
