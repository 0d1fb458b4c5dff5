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
import java.util.function.IntPredicate;
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

  private final AssetColumns columns;

  /** Position to row of the columns, ascending by id. */
  private final int[] rows;

  private AssetTable(AssetColumns columns, int[] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** A table of these assets; where an id repeats, the later one counts. */
  public static AssetTable of(Iterable<Asset> assets) {
    Builder builder = new Builder();
    assets.forEach(builder::add);
    return builder.build();
  }

  /** How many assets there are. */
  public int size() {
    return rows.length;
  }

  /** All positions as a set. */
  public AssetSet all() {
    return AssetSet.allBelow(rows.length);
  }

  /**
   * The whole record of the asset at a position.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Asset get(int position) {
    int row = rows[position];
    return new Asset(
        columns.id(row),
        columns.owner(row),
        columns.type(row),
        columns.visibility(row),
        columns.trashed(row),
        columns.favorite(row),
        columns.fileName(row),
        columns.path(row),
        columns.fileCreatedAt(row),
        columns.localDateTime(row),
        columns.updatedAt(row),
        columns.captureTime(row),
        columns.origin(row),
        columns.links(row),
        columns.details().get(row));
  }

  /** The position of an asset, if the table holds it. */
  public OptionalInt position(AssetId id) {
    long high = id.value().getMostSignificantBits();
    long low = id.value().getLeastSignificantBits();
    int from = 0;
    int to = rows.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int row = rows[middle];
      int order = Uuids.compare(columns.idHigh(row), columns.idLow(row), high, low);
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
        rows.length, position -> columns.ownerNumber(rows[position]) == number && number >= 0);
  }

  /** The assets that are the moving part of a live photo. */
  public AssetSet motionParts() {
    IntStream.Builder parts = IntStream.builder();
    for (int row : rows) {
      columns.motionPart(row).flatMap(this::boxedPosition).ifPresent(parts::add);
    }
    return AssetSet.of(parts.build().toArray());
  }

  private Optional<Integer> boxedPosition(AssetId id) {
    OptionalInt position = position(id);
    return position.isPresent() ? Optional.of(position.getAsInt()) : Optional.empty();
  }

  /** The id of the asset at a position. */
  public AssetId id(int position) {
    return columns.id(rows[position]);
  }

  /** Whose the asset at a position is. */
  public UserId owner(int position) {
    return columns.owner(rows[position]);
  }

  /** What the asset at a position is. */
  public AssetType type(int position) {
    return columns.type(rows[position]);
  }

  /** Where Immich shows the asset at a position. */
  public Visibility visibility(int position) {
    return columns.visibility(rows[position]);
  }

  /** Whether the asset at a position lies in the trash. */
  public boolean trashed(int position) {
    return columns.trashed(rows[position]);
  }

  /** Whether its owner marked the asset at a position as favourite. */
  public boolean favorite(int position) {
    return columns.favorite(rows[position]);
  }

  /** The uploaded file's name of the asset at a position. */
  public String originalFileName(int position) {
    return columns.fileName(rows[position]);
  }

  /** By what instant Immich sorts the asset at a position. */
  public Instant fileCreatedAt(int position) {
    return columns.fileCreatedAt(rows[position]);
  }

  /** The wall clock at which the asset at a position was taken. */
  public LocalDateTime localDateTime(int position) {
    return columns.localDateTime(rows[position]);
  }

  /** When the server last changed the asset at a position. */
  public Instant updatedAt(int position) {
    return columns.updatedAt(rows[position]);
  }

  /** What the metadata of the asset at a position says; empty when metadata was not read. */
  public Optional<CaptureTime> captureTime(int position) {
    return columns.captureTime(rows[position]);
  }

  /**
   * The moment at which the asset at a position was taken, in milliseconds since 1970 in UTC;
   * without metadata, the instant by which Immich sorts it. No object is made of it.
   */
  public long takenAtMillis(int position) {
    return columns.takenAtMillis(rows[position]);
  }

  /**
   * What the clock on the wall showed where the asset at a position was taken; without metadata,
   * what Immich shows.
   */
  public LocalDateTime wallClock(int position) {
    return columns.wallClock(rows[position]);
  }

  /** Where the file of the asset at a position comes from. */
  public AssetOrigin origin(int position) {
    return columns.origin(rows[position]);
  }

  /** The path on the server of the asset at a position. */
  public String originalPath(int position) {
    return columns.path(rows[position]);
  }

  /** What ties the asset at a position to other things. */
  public AssetLinks links(int position) {
    return columns.links(rows[position]);
  }

  /** The assets that have a text that meets a condition; each different text is asked once. */
  public AssetSet having(TextField field, Predicate<String> condition) {
    IntPredicate rowMatches = columns.having(field, condition);
    return AssetSet.matching(rows.length, position -> rowMatches.test(rows[position]));
  }

  /** The assets in an external library that meets a condition; each library is asked once. */
  public AssetSet inLibrary(Predicate<ExternalLibraryId> condition) {
    IntPredicate rowMatches = columns.inLibrary(condition);
    return AssetSet.matching(rows.length, position -> rowMatches.test(rows[position]));
  }

  /** The assets in a duplicate group. */
  public AssetSet duplicates() {
    return AssetSet.matching(rows.length, position -> columns.isDuplicate(rows[position]));
  }

  /** The assets on which people are seen that meet a condition; each group is asked once. */
  public AssetSet showing(Predicate<List<Person>> condition) {
    InternedColumn<List<Person>> column = columns.details().people();
    BitSet accepted = column.accepted(condition);
    return AssetSet.matching(rows.length, position -> column.isOf(accepted, rows[position]));
  }

  /** Who is seen on the asset at a position, as far as that was asked for. */
  public List<Person> people(int position) {
    return columns.details().people(rows[position]);
  }

  /** A number of the asset at a position; NaN when it is not known. */
  public double number(NumberField field, int position) {
    return columns.details().number(field, rows[position]);
  }

  /** A text of the asset at a position; empty when there is none or it was not asked for. */
  public String text(TextField field, int position) {
    int row = rows[position];
    return switch (field) {
      case FOLDER -> columns.folder(row);
      case MAKE -> columns.camera(row).map(Camera::make).orElse("");
      case MODEL -> columns.camera(row).map(Camera::model).orElse("");
      default -> columns.details().column(field).get(row).orElse("");
    };
  }

  /** What the user wrote about the asset at a position. */
  public String description(int position) {
    return columns.details().description(rows[position]);
  }

  /** The SHA-1 of the file, in Base64; empty when not asked for. */
  public String checksum(int position) {
    return columns.details().checksum(rows[position]);
  }

  /** When the asset at a position came to the server; the epoch when not asked for. */
  public Instant addedAt(int position) {
    return columns.details().addedAt(rows[position]);
  }

  /** Where the asset at a position was taken. */
  public Optional<GeoPoint> place(int position) {
    return columns.place(rows[position]);
  }

  /** Whether it is known where the asset at a position was taken. */
  public boolean isPlaced(int position) {
    return columns.isPlaced(rows[position]);
  }

  /**
   * Whether the lack of a value in the metadata of the asset at a position means that it has none.
   */
  public boolean isMetadataRead(int position) {
    return columns.details().isMetadataRead(rows[position]);
  }

  /** Whether the asset at a position is a photo with a moving part. */
  public boolean isLivePhoto(int position) {
    return columns.motionPart(rows[position]).isPresent();
  }

  /** Whether the file of the asset at a position lies in an external library. */
  public boolean isExternal(int position) {
    return columns.isExternal(rows[position]);
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
    for (int position = 0; position < rows.length; position++) {
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
      built.trim();
      return new AssetTable(built, RowsById.of(built));
    }
  }
}
