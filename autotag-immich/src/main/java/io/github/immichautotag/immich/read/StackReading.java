package io.github.immichautotag.immich.read;

import com.google.gson.stream.JsonReader;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.immich.http.CallFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which assets are stacked. */
public final class StackReading {

  private final Source source;

  /** Reads from there. */
  public StackReading(Source source) {
    this.source = source;
  }

  /**
   * A stack.
   *
   * @param id its id
   * @param primary the asset on top
   * @param assets all that are in it, in the server's order
   */
  public record Stack(UUID id, UUID primary, List<UUID> assets) {}

  /** The stack that this asset lies on top of, as it is now. */
  public Optional<Stack> under(UUID primary) {
    return list(primary).stream().filter(stack -> stack.primary().equals(primary)).findFirst();
  }

  /** How these assets are stacked; marked as not read where the server does not tell. */
  public Stacks read(AssetTable table) {
    try {
      List<Stacks.Stack> stacks = list(null).stream().map(it -> known(it, table)).toList();
      return Stacks.of(stacks, table, Completeness.complete());
    } catch (CallFailure failure) {
      if (!failure.concernsThisAlone()) {
        throw failure;
      }
      String why = String.valueOf(failure.getMessage());
      return Stacks.unread(Completeness.missing(why));
    }
  }

  /** The one on top is in it even where Immich does not list it, as it does not what it hides. */
  private static Stacks.Stack known(Stack stack, AssetTable table) {
    Set<UUID> ids = new LinkedHashSet<>(stack.assets());
    ids.add(stack.primary());
    List<AssetId> listed = stack.assets().stream().map(AssetId::new).toList();
    return new Stacks.Stack(new AssetId(stack.primary()), table.positions(listed), ids.size());
  }

  private List<Stack> list(@Nullable UUID primary) {
    return source.gateway().call(source.calls().stacks(primary, StackReading::decode));
  }

  /** Of the assets, which the server tells with all their metadata, only the ids are kept. */
  static List<Stack> decode(JsonReader in) throws IOException {
    List<Stack> stacks = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      stacks.add(stack(in));
    }
    in.endArray();
    return stacks;
  }

  private static Stack stack(JsonReader in) throws IOException {
    Optional<UUID> id = Optional.empty();
    Optional<UUID> primary = Optional.empty();
    List<UUID> assets = new ArrayList<>();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> id = JsonFields.id(in);
        case "primaryAssetId" -> primary = JsonFields.id(in);
        case "assets" -> readIds(in, assets);
        default -> in.skipValue();
      }
    }
    in.endObject();
    if (id.isEmpty() || primary.isEmpty()) {
      // To leave it out would be to take its assets for not stacked.
      throw new IllegalStateException("a stack without a readable id");
    }
    return new Stack(id.get(), primary.get(), List.copyOf(assets));
  }

  private static void readIds(JsonReader in, List<UUID> ids) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      in.beginObject();
      while (in.hasNext()) {
        if (in.nextName().equals("id")) {
          JsonFields.id(in).ifPresent(ids::add);
        } else {
          in.skipValue();
        }
      }
      in.endObject();
    }
    in.endArray();
  }
}
