package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads of an asset only what a walk needs. */
final class IdRowDecoder implements RowDecoder<IdRow> {

  @Override
  public IdRow decode(JsonReader in) throws IOException, UnreadableRow {
    Optional<UUID> id = Optional.empty();
    Optional<Instant> fileCreatedAt = Optional.empty();
    Optional<Instant> createdAt = Optional.empty();
    Optional<Instant> updatedAt = Optional.empty();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = JsonFields.id(in);
        case "fileCreatedAt" -> fileCreatedAt = JsonFields.instant(in);
        case "createdAt" -> createdAt = JsonFields.instant(in);
        case "updatedAt" -> updatedAt = JsonFields.instant(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    if (id.isEmpty() || fileCreatedAt.isEmpty()) {
      throw new UnreadableRow("an asset without a readable id or date");
    }
    return new IdRow(
        id.get(),
        fileCreatedAt.get(),
        createdAt.orElse(Instant.EPOCH),
        updatedAt.orElse(Instant.EPOCH));
  }
}
