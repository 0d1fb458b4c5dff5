package io.github.immichautotag.cli.state;

import com.google.gson.stream.JsonWriter;
import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.AddToStack;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.CreateAlbum;
import io.github.immichautotag.core.change.DeleteAlbum;
import io.github.immichautotag.core.change.DeleteTag;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RemoveFromStack;
import io.github.immichautotag.core.change.RemoveTag;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.change.SetCaptureTime;
import io.github.immichautotag.core.change.SetField;
import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A change as members of a JSON object: {@code verb} and what it takes, without the assets. One
 * form for plans and journals; see docs/formats.
 */
public final class ChangeJson {

  private ChangeJson() {}

  /**
   * Writes the members into the object that is open.
   *
   * @throws UncheckedIOException if writing fails
   */
  public static void members(Change change, JsonWriter json) {
    try {
      json.name("verb").value(change.ledgerKey().verb().name().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    change.accept(new Members(json));
  }

  /** Writes the ids of assets as an array. */
  public static void ids(AssetSet assets, AssetTable table, JsonWriter json) throws IOException {
    json.beginArray();
    for (int position : (Iterable<Integer>) assets.positions().boxed()::iterator) {
      json.value(table.id(position).toString());
    }
    json.endArray();
  }

  /** Writes what each kind of change takes. */
  private record Members(JsonWriter json) implements Change.Visitor<Members> {

    private Members put(String name, String value) {
      try {
        json.name(name).value(value);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Members album(AlbumRef album, String name) {
      if (album instanceof AlbumId id) {
        put("album_id", id.toString());
      }
      return put("album", name);
    }

    @Override
    public Members addTag(AddTag change) {
      return put("tag", change.tag().value());
    }

    @Override
    public Members removeTag(RemoveTag change) {
      return put("tag", change.tag().value());
    }

    @Override
    public Members createAlbum(CreateAlbum change) {
      return put("album", change.album().name()).put("description", change.description());
    }

    @Override
    public Members deleteAlbum(DeleteAlbum change) {
      return album(change.album(), change.expectedName())
          .put("description", change.expectedDescription());
    }

    @Override
    public Members renameAlbum(RenameAlbum change) {
      return album(change.album(), change.expectedName()).put("name", change.name());
    }

    @Override
    public Members shareAlbum(ShareAlbum change) {
      Members members =
          album(change.album(), change.name()).put("user_id", change.user().id().toString());
      change.expected().ifPresent(role -> put("expected", word(role)));
      change.role().ifPresent(role -> put("role", word(role)));
      return members;
    }

    private static String word(AlbumRole role) {
      return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Members deleteTag(DeleteTag change) {
      return put("tag", change.tag().value());
    }

    @Override
    public Members addToAlbum(AddToAlbum change) {
      return album(change.album(), change.name());
    }

    @Override
    public Members removeFromAlbum(RemoveFromAlbum change) {
      return album(change.album(), change.name());
    }

    @Override
    public Members addToStack(AddToStack change) {
      return put("primary", change.primary().toString());
    }

    @Override
    public Members removeFromStack(RemoveFromStack change) {
      return put("primary", change.primary().toString());
    }

    @Override
    public Members setCaptureTime(SetCaptureTime change) {
      change.expected().ifPresent(expected -> put("expected", text(expected)));
      return put("value", text(change.value()));
    }

    @Override
    public Members setField(SetField change) {
      return put("field", change.field().name().toLowerCase(Locale.ROOT))
          .put("expected", change.expected().text())
          .put("value", change.value().text());
    }

    /** Local time with its zone in brackets where it is a region; without an offset if unknown. */
    private static String text(CaptureTime time) {
      return time.zone()
          .map(zone -> time.wallClock().atZone(zone).toString())
          .orElse(time.wallClock().toString());
    }
  }
}
