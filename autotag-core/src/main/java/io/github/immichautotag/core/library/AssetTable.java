package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All assets of a library, kept in compact columns and named by position: 0 up to {@link #size()},
 * in the order of their ids. The order of reading leaves no trace, so it can change no decision.
 *
 * <p>Immutable. Single fields are read by position without making objects; {@link #get} makes the
 * whole record.
 */
public final class AssetTable {

  /** A row for each position, so that to look at all of them is to read memory in its order. */
  private final AssetColumns columns;

  private final AssetSet all;

  private AssetTable(AssetColumns columns) {
    this.columns = columns;
    all = AssetSet.allBelow(columns.size());
  }

  /** A table of these assets; where an id repeats, the later one counts. */
  public static AssetTable of(Iterable<Asset> assets) {
    Builder builder = new Builder();
    assets.forEach(builder::add);
    return builder.build();
  }

  /** How many assets there are. */
  public int size() {
    return columns.size();
  }

  /** All positions as a set. */
  public AssetSet all() {
    return all;
  }

  /**
   * The whole record of the asset at a position.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Asset get(int position) {
    return new Asset(
        columns.id(position),
        columns.owner(position),
        columns.type(position),
        columns.visibility(position),
        columns.trashed(position),
        columns.favorite(position),
        columns.fileName(position),
        columns.path(position),
        columns.fileCreatedAt(position),
        columns.localDateTime(position),
        columns.updatedAt(position),
        columns.captureTime(position),
        columns.origin(position),
        columns.links(position),
        columns.details().get(position));
  }

  /** The position of an asset, if the table holds it. */
  public OptionalInt position(AssetId id) {
    long high = id.value().getMostSignificantBits();
    long low = id.value().getLeastSignificantBits();
    int from = 0;
    int to = size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = Uuids.compare(columns.idHigh(middle), columns.idLow(middle), high, low);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return OptionalInt.empty();
  }

  /** The positions of those of these assets that the table holds. */
  public AssetSet positions(Iterable<AssetId> ids) {
    IntStream.Builder found = IntStream.builder();
    ids.forEach(id -> position(id).ifPresent(found));
    return AssetSet.of(found.build().toArray());
  }

  /** The assets of one owner. */
  public AssetSet ownedBy(UserId user) {
    int number = columns.ownerNumber(user);
    return AssetSet.matching(
        size(), position -> columns.ownerNumber(position) == number && number >= 0);
  }

  /** The assets that are the moving part of a live photo. */
  public AssetSet motionParts() {
    IntStream.Builder parts = IntStream.builder();
    for (int position = 0; position < size(); position++) {
      columns.motionPart(position).flatMap(this::boxedPosition).ifPresent(parts::add);
    }
    return AssetSet.of(parts.build().toArray());
  }

  private Optional<Integer> boxedPosition(AssetId id) {
    OptionalInt position = position(id);
    return position.isPresent() ? Optional.of(position.getAsInt()) : Optional.empty();
  }

  /** The id of the asset at a position. */
  public AssetId id(int position) {
    return columns.id(position);
  }

  /** Whose the asset at a position is. */
  public UserId owner(int position) {
    return columns.owner(position);
  }

  /** What the asset at a position is. */
  public AssetType type(int position) {
    return columns.type(position);
  }

  /** Where Immich shows the asset at a position. */
  public Visibility visibility(int position) {
    return columns.visibility(position);
  }

  /** Whether the asset at a position lies in the trash. */
  public boolean trashed(int position) {
    return columns.trashed(position);
  }

  /** Whether its owner marked the asset at a position as favourite. */
  public boolean favorite(int position) {
    return columns.favorite(position);
  }

  /** The uploaded file's name of the asset at a position. */
  public String originalFileName(int position) {
    return columns.fileName(position);
  }

  /** By what instant Immich sorts the asset at a position. */
  public Instant fileCreatedAt(int position) {
    return columns.fileCreatedAt(position);
  }

  /** The wall clock at which the asset at a position was taken. */
  public LocalDateTime localDateTime(int position) {
    return columns.localDateTime(position);
  }

  /** When the server last changed the asset at a position. */
  public Instant updatedAt(int position) {
    return columns.updatedAt(position);
  }

  /** What the metadata of the asset at a position says; empty when metadata was not read. */
  public Optional<CaptureTime> captureTime(int position) {
    return columns.captureTime(position);
  }

  /** Whether there is a {@link #captureTime} of the asset at a position. */
  public boolean isCaptureTimeRead(int position) {
    return columns.isCaptureTimeRead(position);
  }

  /**
   * The moment at which the asset at a position was taken, in milliseconds since 1970 in UTC;
   * without metadata, the instant by which Immich sorts it. No object is made of it.
   */
  public long takenAtMillis(int position) {
    return columns.takenAtMillis(position);
  }

  /**
   * What the clock on the wall showed where the asset at a position was taken; without metadata,
   * what Immich shows.
   */
  public LocalDateTime wallClock(int position) {
    return columns.wallClock(position);
  }

  /** Where the file of the asset at a position comes from. */
  public AssetOrigin origin(int position) {
    return columns.origin(position);
  }

  /** The path on the server of the asset at a position. */
  public String originalPath(int position) {
    return columns.path(position);
  }

  /** What ties the asset at a position to other things. */
  public AssetLinks links(int position) {
    return columns.links(position);
  }

  /** The assets that have a text that meets a condition; each different text is asked once. */
  public AssetSet having(TextField field, Predicate<String> condition) {
    return AssetSet.matching(size(), columns.having(field, condition));
  }

  /** The assets in an external library that meets a condition; each library is asked once. */
  public AssetSet inLibrary(Predicate<ExternalLibraryId> condition) {
    return AssetSet.matching(size(), columns.inLibrary(condition));
  }

  /** The assets in a duplicate group. */
  public AssetSet duplicates() {
    return AssetSet.matching(size(), columns::isDuplicate);
  }

  /** The duplicate group of the asset at a position, by a small number of its own, from 0. */
  public OptionalInt duplicateGroup(int position) {
    return columns.duplicateGroup(position);
  }

  /** The assets on which people are seen that meet a condition; each group is asked once. */
  public AssetSet showing(Predicate<List<Person>> condition) {
    InternedColumn<List<Person>> column = columns.details().people();
    BitSet accepted = column.accepted(condition);
    return AssetSet.matching(size(), position -> column.isOf(accepted, position));
  }

  /** Who is seen on the asset at a position, as far as that was asked for. */
  public List<Person> people(int position) {
    return columns.details().people(position);
  }

  /** A number of the asset at a position; NaN when it is not known. */
  public double number(NumberField field, int position) {
    return columns.details().number(field, position);
  }

  /** A text of the asset at a position; empty when there is none or it was not asked for. */
  public String text(TextField field, int position) {
    return switch (field) {
      case FOLDER -> columns.folder(position);
      case MAKE -> columns.camera(position).map(Camera::make).orElse("");
      case MODEL -> columns.camera(position).map(Camera::model).orElse("");
      default -> columns.details().column(field).get(position).orElse("");
    };
  }

  /** What the user wrote about the asset at a position. */
  public String description(int position) {
    return columns.details().description(position);
  }

  /** The SHA-1 of the file, in Base64; empty when not asked for. */
  public String checksum(int position) {
    return columns.details().checksum(position);
  }

  /** When the asset at a position came to the server; the epoch when not asked for. */
  public Instant addedAt(int position) {
    return columns.details().addedAt(position);
  }

  /** Where the asset at a position was taken. */
  public Optional<GeoPoint> place(int position) {
    return columns.place(position);
  }

  /** Whether it is known where the asset at a position was taken. */
  public boolean isPlaced(int position) {
    return columns.isPlaced(position);
  }

  /**
   * Whether the lack of a value in the metadata of the asset at a position means that it has none.
   */
  public boolean isMetadataRead(int position) {
    return columns.details().isMetadataRead(position);
  }

  /** Whether the asset at a position is a photo with a moving part. */
  public boolean isLivePhoto(int position) {
    return columns.motionPart(position).isPresent();
  }

  /** Whether the file of the asset at a position lies in an external library. */
  public boolean isExternal(int position) {
    return columns.isExternal(position);
  }

  /**
   * The same assets at the same positions, those given here as they are given. Assets that this
   * table does not hold are left out.
   */
  public AssetTable withChanged(Collection<Asset> changed) {
    Map<AssetId, Asset> replaced = new HashMap<>();
    changed.forEach(asset -> replaced.put(asset.id(), asset));
    replaced.entrySet().removeIf(entry -> !differs(entry.getValue()));
    if (replaced.isEmpty()) {
      return this;
    }
    Builder builder = new Builder();
    for (int position = 0; position < size(); position++) {
      Asset fresh = replaced.get(id(position));
      builder.add(fresh == null ? get(position) : fresh);
    }
    return builder.build();
  }

  private boolean differs(Asset asset) {
    OptionalInt position = position(asset.id());
    return position.isPresent() && !get(position.getAsInt()).equals(asset);
  }

  /** Collects assets in any order. Not thread-safe. */
  public static final class Builder {

    private AssetColumns columns = new AssetColumns();

    /** Adds an asset; one that was added before is replaced. */
    public Builder add(Asset asset) {
      columns.add(asset);
      return this;
    }

    /** How many assets were added, repeats included. */
    public int size() {
      return columns.size();
    }

    /** The table; this builder starts anew. */
    public AssetTable build() {
      AssetColumns built = columns;
      columns = new AssetColumns();
      built.arrange(RowsById.of(built));
      return new AssetTable(built);
    }
  }
}
