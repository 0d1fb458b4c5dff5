package io.github.immichautotag.immich;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Stacks;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.plan.Batch;
import io.github.immichautotag.core.run.BatchOutcome;
import io.github.immichautotag.core.run.Observation;
import io.github.immichautotag.core.run.Observed;
import io.github.immichautotag.core.run.PhotoServer;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.Gateway;
import io.github.immichautotag.immich.http.Gateway.Waiting;
import io.github.immichautotag.immich.http.ImmichCalls;
import io.github.immichautotag.immich.http.Pause;
import io.github.immichautotag.immich.read.Crew;
import io.github.immichautotag.immich.read.LibraryReading;
import io.github.immichautotag.immich.read.Observing;
import io.github.immichautotag.immich.read.Observing.Values;
import io.github.immichautotag.immich.read.Source;
import io.github.immichautotag.immich.read.StackReading;
import io.github.immichautotag.immich.write.Writing;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * An Immich server, versions 2.0 to 3.2, over its HTTP interface.
 *
 * <p>One object serves one run: it remembers the ids of tags and albums that it created and when it
 * wrote which asset. Reading may go on in several threads inside; the methods themselves are called
 * by one thread at a time.
 */
public final class ImmichPhotoServer implements PhotoServer {

  private final ImmichSettings settings;
  private final Session session;
  private final Crew crew;
  private Optional<Writing> writing = Optional.empty();

  /**
   * A server; nothing is sent yet.
   *
   * @param pause how to wait
   * @param random spreads the waits between attempts
   * @throws IllegalArgumentException if the certificate file of the settings cannot be used
   */
  public ImmichPhotoServer(ImmichSettings settings, Pause pause, RandomGenerator random) {
    this(settings, new Waiting(pause, random, again -> {}));
  }

  /**
   * A server; nothing is sent yet.
   *
   * @param waiting how to wait, and who hears that a call is made again
   * @throws IllegalArgumentException if the certificate file of the settings cannot be used
   */
  public ImmichPhotoServer(ImmichSettings settings, Waiting waiting) {
    this.settings = settings;
    Gateway gateway = new Gateway(settings.address(), settings.key(), settings.http(), waiting);
    session = new Session(gateway, new ImmichCalls(settings.address()));
    crew = new Crew(gateway, settings.http().connections());
  }

  /**
   * Looks whether the server can be used for this.
   *
   * @throws io.github.immichautotag.core.run.PhotoServerException if it cannot be reached, is no
   *     Immich or too old, or does not know the key; a permission that is missing is in the report
   */
  public ServerReport check(Collection<Capability> wanted) {
    return new ServerCheck(session).check(wanted);
  }

  @Override
  public Library fetch(ReadRequest request, Progress progress) {
    return answered(() -> new LibraryReading(source(), crew, session.me(), progress).read(request));
  }

  @Override
  public BatchOutcome write(Batch batch, Library library) {
    return answered(() -> writing().write(batch, library));
  }

  @Override
  public AssetSet settle(AssetSet written, Instant since, Library library, Progress progress) {
    return answered(
        () ->
            writing()
                .settle(
                    new Writing.Settle(written, since), library, session.mayReadJobs(), progress));
  }

  @Override
  public Observation observe(Observed observed, Library library, Progress progress) {
    return answered(() -> observeNow(observed, library, progress));
  }

  private Observation observeNow(Observed observed, Library library, Progress progress) {
    Observing observing = new Observing(source(), library, writing().shown(library));
    Map<TagPath, Tag> tags = observed.tags().isEmpty() ? Map.of() : observing.tags();
    writing().learn(tags);
    Values values = observed.assetsSince().map(observing::valuesSince).orElseGet(Values::none);
    return new Observation(
        observing.ofTags(observed.tags(), tags, crew, progress),
        observing.ofAlbums(observed.albums(), writing()::id, crew, progress),
        observed.stacks() ? stacks(library) : Stacks.unread(),
        values.captureTimes(),
        values.fields());
  }

  private Stacks stacks(Library library) {
    return new StackReading(source()).read(library.assets());
  }

  private Source source() {
    return new Source(session.gateway(), session.calls(), session.version());
  }

  private Writing writing() {
    if (writing.isEmpty()) {
      writing = Optional.of(new Writing(source(), settings.patience()));
    }
    return writing.get();
  }

  private static <T> T answered(Supplier<T> work) {
    try {
      return work.get();
    } catch (CallFailure failure) {
      throw failure.toPhotoServerException();
    }
  }
}
