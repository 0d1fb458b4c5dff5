package io.github.immichautotag.immich.read;

import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.core.run.Progress;
import io.github.immichautotag.core.run.Progress.Phase;
import io.github.immichautotag.core.run.ReadRequest;
import io.github.immichautotag.immich.read.AssetReading.AssetsRead;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Reads a library as a whole. */
public final class LibraryReading {

  private final Source source;
  private final Crew crew;
  private final User me;
  private final Progress progress;

  /** Reads what this user has there. */
  public LibraryReading(Source source, Crew crew, User me, Progress progress) {
    this.source = source;
    this.crew = crew;
    this.me = me;
    this.progress = progress;
  }

  /** Reads what was asked for; parts that cannot be read are marked as such. */
  public Library read(ReadRequest request) {
    Instant begin = source.gateway().clock().told();
    AssetReading reading = new AssetReading(source, crew, progress);
    AssetsRead assets = reading.read(request, begin);
    Instant walked = source.gateway().clock().surelyPassed();
    MembershipReading members =
        new MembershipReading(source, assets.table(), request.visibilities());
    Library.Builder library = Library.builder(me, assets.begin());
    readTags(request, members, library);
    readAlbums(request, members, library);
    readTheRest(request, assets.table(), library);
    // What was moved to the trash meanwhile is missing under its tags, but has not lost them.
    AssetTable table = assets.table().withChanged(reading.changedSince(walked, request));
    return library.assets(table, assets.completeness()).build();
  }

  private void readTheRest(ReadRequest request, AssetTable table, Library.Builder library) {
    Wanted wanted = Wanted.of(request.needs());
    if (wanted.has(Detail.STACKS)) {
      library.stacks(new StackReading(source).read(table));
    }
    library.directory(new DirectoryReading(source, wanted).read(table));
    ServerSearching searching = new ServerSearching(source, table, me.id(), request.visibilities());
    request.needs().searches().forEach(it -> library.found(it, searching.find(it)));
  }

  private void readTags(ReadRequest request, MembershipReading reading, Library.Builder library) {
    TagReading tags = new TagReading(source, crew);
    Collection<Tag> list = tags.list().values();
    int total = list.size();
    Map<TagPath, Membership> read =
        tags.members(
            list,
            request.needs()::wants,
            reading,
            done -> progress.report(Phase.READING_TAGS, done, total));
    for (Tag tag : list) {
      library.tag(tag, read.getOrDefault(tag.path(), TagReading.UNWANTED));
    }
    progress.report(Phase.READING_TAGS, total, total);
  }

  private void readAlbums(ReadRequest request, MembershipReading reading, Library.Builder library) {
    AlbumReading albums = new AlbumReading(source, crew);
    Collection<ListedAlbum> list = albums.list(me.id());
    int total = list.size();
    Map<AlbumRef, Membership> read =
        albums.members(
            list,
            request.needs()::wants,
            reading,
            done -> progress.report(Phase.READING_ALBUMS, done, total));
    for (ListedAlbum listed : list) {
      library.album(listed.album(), read.getOrDefault(listed.album().ref(), AlbumReading.UNWANTED));
    }
    progress.report(Phase.READING_ALBUMS, total, total);
  }
}
