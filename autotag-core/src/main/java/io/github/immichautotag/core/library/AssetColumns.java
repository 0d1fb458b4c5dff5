package io.github.immichautotag.core.library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The fields of many assets, one array for each field: 200 bytes an asset with its name and path,
 * measured on a million uploads, and 50 less in an external library, where the path ends with the
 * name. Rows are appended in any order, arranged once, and read by row number.
 */
final class AssetColumns {

  private static final byte TYPE_BITS = 0b0000_0011;
  private static final byte VISIBILITY_BITS = 0b0000_1100;
  private static final int VISIBILITY_SHIFT = 2;
  private static final byte TRASHED = 0b0001_0000;
  private static final byte FAVORITE = 0b0010_0000;

  private static final AssetType[] TYPES = AssetType.values();
  private static final Visibility[] VISIBILITIES = Visibility.values();

  /** In the column of latitudes: the place is not known. */
  private static final int NO_PLACE = Integer.MIN_VALUE;

  /** In the column of capture instants: no metadata was read for this asset. */
  private static final long NO_CAPTURE_TIME = Long.MIN_VALUE;

  private final Interned<UserId> owners = new Interned<>();
  private final Interned<String> folders = new Interned<>();
  private final Interned<Camera> cameras = new Interned<>();
  private final Interned<ZoneId> zones = new Interned<>();
  private final Interned<DuplicateId> duplicates = new Interned<>();
  private final Interned<StackId> stacks = new Interned<>();
  private final Interned<ExternalLibraryId> libraries = new Interned<>();
  private final DetailColumns details = new DetailColumns();

  private TextColumn names = new TextColumn();
  private TextColumn pathNames = new TextColumn();
  private int size;
  private long[] idHigh = {};
  private long[] idLow = {};
  private long[] created = {};
  private long[] local = {};
  private long[] updated = {};
  private long[] captured = {};
  private long[] modified = {};
  private int[] camera = {};
  private int[] latitude = {};
  private int[] longitude = {};
  private int[] owner = {};
  private int[] folder = {};
  private int[] pathName = {};
  private int[] zone = {};
  private int[] duplicate = {};
  private int[] stack = {};
  private long[] motionPartHigh = {};
  private long[] motionPartLow = {};
  private int[] library = {};
  private byte[] flags = {};

  int size() {
    return size;
  }

  /** Appends a row; its number is the size before. */
  void add(Asset asset) {
    if (size == flags.length) {
      grow(Math.max(1024, size + (size >> 1)));
    }
    int row = size++;
    idHigh[row] = asset.id().value().getMostSignificantBits();
    idLow[row] = asset.id().value().getLeastSignificantBits();
    owner[row] = owners.number(asset.owner());
    flags[row] = flags(asset);
    created[row] = asset.fileCreatedAt().toEpochMilli();
    local[row] = asset.localDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
    updated[row] = asset.updatedAt().toEpochMilli();
    addTexts(row, asset.originalFileName(), asset.originalPath());
    addCaptureTime(row, asset.captureTime());
    addOrigin(row, asset.origin());
    addLinks(row, asset.links());
    details.add(row, asset.details());
  }

  private void addTexts(int row, String fileName, String path) {
    names.add(fileName);
    int cut = path.lastIndexOf('/') + 1;
    folder[row] = folders.number(path.substring(0, cut));
    // An external library keeps the file's name; only the store for uploads renames.
    boolean sameName = path.length() - cut == fileName.length() && path.endsWith(fileName);
    pathName[row] = sameName ? Interned.NONE : pathNames.add(path.substring(cut));
  }

  private void addCaptureTime(int row, Optional<CaptureTime> captureTime) {
    captured[row] = captureTime.map(time -> time.instant().toEpochMilli()).orElse(NO_CAPTURE_TIME);
    zone[row] = zones.number(captureTime.flatMap(CaptureTime::zone));
  }

  private void addOrigin(int row, AssetOrigin origin) {
    modified[row] = origin.fileModifiedAt().toEpochMilli();
    camera[row] = cameras.number(origin.camera());
    latitude[row] = origin.place().map(GeoPoint::latitudeParts).orElse(NO_PLACE);
    longitude[row] = origin.place().map(GeoPoint::longitudeParts).orElse(NO_PLACE);
  }

  private void addLinks(int row, AssetLinks links) {
    duplicate[row] = duplicates.number(links.duplicate());
    stack[row] = stacks.number(links.stack());
    // Each live photo has its own part, so there is nothing to share; no id is all zeros.
    links
        .motionPart()
        .ifPresent(
            part -> {
              motionPartHigh[row] = part.value().getMostSignificantBits();
              motionPartLow[row] = part.value().getLeastSignificantBits();
            });
    library[row] = libraries.number(links.externalLibrary());
  }

  // The numbers live only in memory, beside the arrays of constants that read them back.
  @SuppressWarnings("EnumOrdinal")
  private static byte flags(Asset asset) {
    int bits = asset.type().ordinal() | asset.visibility().ordinal() << VISIBILITY_SHIFT;
    bits |= asset.trashed() ? TRASHED : 0;
    bits |= asset.favorite() ? FAVORITE : 0;
    return (byte) bits;
  }

  /**
   * Puts the rows into this order and forgets all others and what growing took in advance; nothing
   * is to be added any more. One column moves after the other, so this takes little memory.
   *
   * @param rows the number of a row for each row that is to be
   */
  void arrange(int[] rows) {
    size = rows.length;
    idHigh = Rows.of(idHigh, rows);
    idLow = Rows.of(idLow, rows);
    created = Rows.of(created, rows);
    local = Rows.of(local, rows);
    updated = Rows.of(updated, rows);
    captured = Rows.of(captured, rows);
    modified = Rows.of(modified, rows);
    camera = Rows.of(camera, rows);
    latitude = Rows.of(latitude, rows);
    longitude = Rows.of(longitude, rows);
    owner = Rows.of(owner, rows);
    folder = Rows.of(folder, rows);
    zone = Rows.of(zone, rows);
    duplicate = Rows.of(duplicate, rows);
    stack = Rows.of(stack, rows);
    motionPartHigh = Rows.of(motionPartHigh, rows);
    motionPartLow = Rows.of(motionPartLow, rows);
    library = Rows.of(library, rows);
    flags = Rows.of(flags, rows);
    names = names.of(rows);
    arrangePathNames(rows);
    details.arrange(rows);
  }

  private void arrangePathNames(int[] rows) {
    pathName = Rows.of(pathName, rows);
    pathNames = pathNames.of(IntStream.of(pathName).filter(it -> it != Interned.NONE).toArray());
    int next = 0;
    for (int row = 0; row < size; row++) {
      pathName[row] = pathName[row] == Interned.NONE ? Interned.NONE : next++;
    }
  }

  private void grow(int capacity) {
    idHigh = Arrays.copyOf(idHigh, capacity);
    idLow = Arrays.copyOf(idLow, capacity);
    created = Arrays.copyOf(created, capacity);
    local = Arrays.copyOf(local, capacity);
    updated = Arrays.copyOf(updated, capacity);
    captured = Arrays.copyOf(captured, capacity);
    modified = Arrays.copyOf(modified, capacity);
    camera = Arrays.copyOf(camera, capacity);
    latitude = Arrays.copyOf(latitude, capacity);
    longitude = Arrays.copyOf(longitude, capacity);
    owner = Arrays.copyOf(owner, capacity);
    folder = Arrays.copyOf(folder, capacity);
    pathName = Arrays.copyOf(pathName, capacity);
    zone = Arrays.copyOf(zone, capacity);
    duplicate = Arrays.copyOf(duplicate, capacity);
    stack = Arrays.copyOf(stack, capacity);
    motionPartHigh = Arrays.copyOf(motionPartHigh, capacity);
    motionPartLow = Arrays.copyOf(motionPartLow, capacity);
    library = Arrays.copyOf(library, capacity);
    flags = Arrays.copyOf(flags, capacity);
  }

  long idHigh(int row) {
    return idHigh[row];
  }

  long idLow(int row) {
    return idLow[row];
  }

  AssetId id(int row) {
    return new AssetId(new UUID(idHigh[row], idLow[row]));
  }

  UserId owner(int row) {
    return owners.value(owner[row]);
  }

  /** The number under which this owner's rows can be compared; a user without assets has none. */
  int ownerNumber(UserId user) {
    return owners.find(user);
  }

  int ownerNumber(int row) {
    return owner[row];
  }

  AssetType type(int row) {
    return TYPES[flags[row] & TYPE_BITS];
  }

  Visibility visibility(int row) {
    return VISIBILITIES[(flags[row] & VISIBILITY_BITS) >> VISIBILITY_SHIFT];
  }

  boolean trashed(int row) {
    return (flags[row] & TRASHED) != 0;
  }

  boolean favorite(int row) {
    return (flags[row] & FAVORITE) != 0;
  }

  String fileName(int row) {
    return names.get(row);
  }

  String path(int row) {
    String name = pathName[row] == Interned.NONE ? names.get(row) : pathNames.get(pathName[row]);
    return folders.value(folder[row]) + name;
  }

  Instant fileCreatedAt(int row) {
    return Instant.ofEpochMilli(created[row]);
  }

  LocalDateTime localDateTime(int row) {
    return WallClock.of(Instant.ofEpochMilli(local[row]), ZoneOffset.UTC);
  }

  Instant updatedAt(int row) {
    return Instant.ofEpochMilli(updated[row]);
  }

  Optional<CaptureTime> captureTime(int row) {
    if (captured[row] == NO_CAPTURE_TIME) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochMilli(captured[row]);
    return Optional.of(CaptureTime.of(instant, zones.optional(zone[row])));
  }

  boolean isCaptureTimeRead(int row) {
    return captured[row] != NO_CAPTURE_TIME;
  }

  /** The moment at which it was taken; without metadata, that by which Immich sorts it. */
  long takenAtMillis(int row) {
    return captured[row] == NO_CAPTURE_TIME ? created[row] : captured[row];
  }

  /** What the clock on the wall showed where it was taken; without metadata, what Immich shows. */
  LocalDateTime wallClock(int row) {
    return captured[row] == NO_CAPTURE_TIME
        ? localDateTime(row)
        : WallClock.of(
            Instant.ofEpochMilli(captured[row]), zones.optional(zone[row]).orElse(ZoneOffset.UTC));
  }

  AssetOrigin origin(int row) {
    return new AssetOrigin(
        Instant.ofEpochMilli(modified[row]), cameras.optional(camera[row]), place(row));
  }

  Optional<GeoPoint> place(int row) {
    return latitude[row] == NO_PLACE
        ? Optional.empty()
        : Optional.of(GeoPoint.ofParts(latitude[row], longitude[row]));
  }

  AssetLinks links(int row) {
    return new AssetLinks(
        duplicates.optional(duplicate[row]),
        stacks.optional(stack[row]),
        motionPart(row),
        libraries.optional(library[row]));
  }

  DetailColumns details() {
    return details;
  }

  /** Which rows have a text that meets a condition; each different text is asked once. */
  IntPredicate having(TextField field, Predicate<String> condition) {
    return switch (field) {
      case FOLDER -> numbered(folder, folders.accepted(condition));
      case MAKE -> numbered(camera, cameras.accepted(it -> condition.test(it.make())));
      case MODEL -> numbered(camera, cameras.accepted(it -> condition.test(it.model())));
      default -> {
        InternedColumn<String> column = details.column(field);
        BitSet accepted = column.accepted(condition);
        yield row -> column.isOf(accepted, row);
      }
    };
  }

  IntPredicate inLibrary(Predicate<ExternalLibraryId> condition) {
    return numbered(library, libraries.accepted(condition));
  }

  boolean isDuplicate(int row) {
    return duplicate[row] != Interned.NONE;
  }

  OptionalInt duplicateGroup(int row) {
    return isDuplicate(row) ? OptionalInt.of(duplicate[row]) : OptionalInt.empty();
  }

  private static IntPredicate numbered(int[] numbers, BitSet accepted) {
    return row -> numbers[row] != Interned.NONE && accepted.get(numbers[row]);
  }

  String folder(int row) {
    return folders.value(folder[row]);
  }

  Optional<Camera> camera(int row) {
    return cameras.optional(camera[row]);
  }

  boolean isPlaced(int row) {
    return latitude[row] != NO_PLACE;
  }

  boolean isExternal(int row) {
    return library[row] != Interned.NONE;
  }

  Optional<AssetId> motionPart(int row) {
    return motionPartHigh[row] == 0 && motionPartLow[row] == 0
        ? Optional.empty()
        : Optional.of(new AssetId(new UUID(motionPartHigh[row], motionPartLow[row])));
  }
}
