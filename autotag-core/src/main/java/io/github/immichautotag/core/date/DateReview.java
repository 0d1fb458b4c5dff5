package io.github.immichautotag.core.date;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import io.github.immichautotag.core.library.LibraryState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The verdicts on all dates of a library, and how they came about. */
public final class DateReview {

  private final LibraryState state;
  private final Set<DateSource> sources;
  private final DateRepair repair;
  private final FileNameDates names;
  private final FolderDates folders;
  private final Worths worths;
  private final DuplicateDates duplicates;
  private final CountedNeighbours neighbours;
  private final AlbumEvidence albums;
  private final CaptureZones zones;
  private final AssetSet uncertain;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);

  /**
   * A date that is corrected or doubtful.
   *
   * @param position the asset
   * @param shown the date that Immich shows
   * @param standing what it is worth
   * @param name what the file name tells
   * @param verdict what is to become of it; never that it stays
   */
  public record Entry(
      int position,
      CaptureTime shown,
      Standing standing,
      Optional<NameReading> name,
      DateVerdict verdict) {}

  /**
   * Judges all dates.
   *
   * @param state the library
   * @param subjects whose dates are judged; their metadata must have been read
   * @param ours the assets whose date this tool wrote
   * @param counts the albums whose names may tell a date: none that this tool made
   */
  public static DateReview of(
      LibraryState state,
      AssetSet subjects,
      AssetSet ours,
      DateSettings settings,
      Predicate<Album> counts) {
    DateReview review = new DateReview(state, subjects, ours, settings, counts);
    subjects.forEach(review::judge);
    return review;
  }

  private DateReview(
      LibraryState state,
      AssetSet subjects,
      AssetSet ours,
      DateSettings settings,
      Predicate<Album> counts) {
    Instant now = state.readAt();
    RepairPolicy policy = settings.policy();
    this.state = state;
    sources = policy.sources();
    repair = new DateRepair(policy, now);
    names = new FileNameDates(now);
    folders = new FolderDates(now);
    worths = Worths.of(state, subjects, ours, repair);
    duplicates = DuplicateDates.of(state, subjects, worths, policy.sameTime());
    neighbours =
        CountedNeighbours.of(
            state, subjects, worths, policy.neighbours(), name -> names.read(name).isPresent());
    AssetSet unvouched = subjects.filter(worths::isUnvouched);
    AssetSet others = duplicates.witnesses().union(neighbours.witnesses(unvouched));
    boolean albumsCount = sources.contains(DateSource.ALBUM);
    albums =
        AlbumEvidence.of(
            state,
            unvouched.union(others),
            new AlbumDates(now),
            album -> albumsCount && counts.test(album));
    zones = new CaptureZones(settings.zones(), knownOffsets(subjects));
    uncertain = subjects.filter(this::isUncertain);
  }

  /** An unread asset may be a duplicate of any, and an unread album may hold any. */
  private boolean isUncertain(int position) {
    return worths.isUnvouched(position) && !isAllRead();
  }

  private boolean isAllRead() {
    return state.assetCompleteness().isComplete() && albums.isComplete();
  }

  /** Only pictures that a camera dated, in a zone other than UTC, tell where the family was. */
  private KnownOffsets knownOffsets(AssetSet subjects) {
    KnownOffsets.Builder known = new KnownOffsets.Builder();
    boolean needed = !subjects.filter(worths::isUnvouched).isEmpty();
    subjects
        .filter(position -> needed && worths.is(position, Standing.CAMERA))
        .forEach(
            position -> {
              CaptureTime time = state.captureTime(position).orElseThrow();
              if (time.offset().getTotalSeconds() != 0) {
                known.add(time.wallClock(), time.offset());
              }
            });
    return known.build();
  }

  private void judge(int position) {
    if (!worths.isKnown(position)) {
      return;
    }
    Standing standing = worths.of(position);
    standings.merge(standing, 1, Integer::sum);
    if (standing == Standing.CAMERA) {
      // Nothing outranks it, so nothing need be read.
      return;
    }
    CaptureTime shown = state.captureTime(position).orElseThrow();
    AssetTable assets = state.assets();
    Optional<NameReading> name = names.read(assets.originalFileName(position));
    LocalZone zone = zones.of(assets.origin(position).place(), region(shown));
    DateVerdict verdict =
        certain(position, repair.judge(shown, standing, evidence(position, name), zone));
    if (!(verdict instanceof DateVerdict.Keep)) {
      entries.add(new Entry(position, shown, standing, name, verdict));
    }
  }

  /** A zone by name knows the offset of every season; that of a wrong date alone does not. */
  private static Optional<ZoneId> region(CaptureTime time) {
    return time.zone().filter(zone -> !(zone.normalized() instanceof ZoneOffset));
  }

  private List<DateEvidence> evidence(int position, Optional<NameReading> name) {
    List<DateEvidence> evidence = ownEvidence(position, name);
    if (worths.isUnvouched(position)) {
      duplicates.of(position, this::isSound).ifPresent(evidence::add);
      neighbours.of(position, this::isSound).ifPresent(evidence::add);
    }
    return evidence;
  }

  /** What tells about the asset without looking at any other. */
  private List<DateEvidence> ownEvidence(int position, Optional<NameReading> name) {
    AssetTable assets = state.assets();
    List<DateEvidence> evidence = new ArrayList<>();
    name.ifPresent(it -> evidence.add(DateEvidence.ofName(it, assets.originalFileName(position))));
    if (!worths.is(position, Standing.RECORDED)) {
      evidence.addAll(albums.of(position));
      if (assets.isExternal(position)) {
        folders
            .read(assets.originalPath(position))
            .map(DateEvidence::ofFolder)
            .ifPresent(evidence::add);
      }
    }
    return evidence;
  }

  /** A camera whose clock is a year behind dates no copies: its own albums contradict it. */
  private boolean isSound(int position) {
    CaptureTime time = state.captureTime(position).orElseThrow();
    Optional<NameReading> name = names.read(state.assets().originalFileName(position));
    return ownEvidence(position, name).stream()
        .filter(it -> sources.contains(it.source()))
        .allMatch(it -> repair.mayBoth(time, it));
  }

  /** What was not read might contradict, or tell another zone: then nothing is corrected. */
  private DateVerdict certain(int position, DateVerdict verdict) {
    return verdict instanceof DateVerdict.Correct correct && uncertain.contains(position)
        ? new DateVerdict.Doubtful(
            Doubt.NOT_ALL_READ,
            Optional.of(correct.by()),
            correct.by().words() + ", but not all could be read")
        : verdict;
  }

  /** The dates that are corrected or doubtful, by position. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The assets whose date is doubtful, by kind. */
  public Map<Doubt, AssetSet> doubtful() {
    Map<Doubt, BitSet> kinds = new EnumMap<>(Doubt.class);
    for (Entry entry : entries) {
      if (entry.verdict() instanceof DateVerdict.Doubtful doubtful) {
        kinds.computeIfAbsent(doubtful.kind(), fresh -> new BitSet()).set(entry.position());
      }
    }
    Map<Doubt, AssetSet> sets = new EnumMap<>(Doubt.class);
    kinds.forEach((kind, positions) -> sets.put(kind, AssetSet.of(positions)));
    return sets;
  }

  /** How many dates there are of each worth. */
  public Map<Standing, Integer> standings() {
    return Map.copyOf(standings);
  }

  /** The assets of which nobody knows the verdict, because something was not read. */
  public AssetSet uncertain() {
    return uncertain;
  }
}
