package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.immichautotag.immich.http.BodyDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a page of {@code POST /search/metadata} from its stream. An element that is no asset is
 * noted and left out; the others count.
 */
record PageDecoder<T extends SearchRow>(RowDecoder<T> rowDecoder)
    implements BodyDecoder<SearchPage<T>> {

  @Override
  public SearchPage<T> decode(JsonReader in) throws IOException {
    SearchPage<T> page = null;
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals("assets")) {
        page = assets(in);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    if (page == null) {
      throw new IllegalStateException("a page of a search without assets");
    }
    return page;
  }

  private SearchPage<T> assets(JsonReader in) throws IOException {
    List<T> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    boolean hasItems = false;
    Optional<Boolean> hasNext = Optional.empty();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "items" -> {
          items(in, rows, problems);
          hasItems = true;
        }
        case "nextPage" -> {
          hasNext = Optional.of(in.peek() != JsonToken.NULL);
          in.skipValue();
        }
        default -> in.skipValue();
      }
    }
    in.endObject();
    if (!hasItems) {
      throw new IllegalStateException("a page of a search without a list");
    }
    boolean empty = rows.isEmpty() && problems.isEmpty();
    if (hasNext.isEmpty() && !empty) {
      // To take this for the last page would be to take the rest for absent.
      throw new IllegalStateException(
          "a page of a search that does not tell whether there are more");
    }
    return new SearchPage<>(rows, problems, hasNext.orElse(false));
  }

  private void items(JsonReader in, List<T> rows, List<String> problems) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        in.skipValue();
        problems.add("an element that is no object");
        continue;
      }
      try {
        rows.add(rowDecoder.decode(in));
      } catch (UnreadableRow unreadable) {
        problems.add(String.valueOf(unreadable.getMessage()));
      }
    }
    in.endArray();
  }
}
