package io.github.immichautotag.core.testing;

import io.github.immichautotag.core.change.AddTag;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.library.AssetId;
import io.github.immichautotag.core.library.AssetLinks;
import io.github.immichautotag.core.library.ExternalLibraryId;
import io.github.immichautotag.core.library.TagPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes wrong on a {@link MemoryPhotoServer}; nothing, unless it is asked for. */
public final class MemoryTroubles {

  private final Map<AssetId, Integer> losses = new HashMap<>();
  private final Set<AssetId> refused = new HashSet<>();
  private final Set<AssetId> restless = new HashSet<>();
  private final Set<Integer> silent = new HashSet<>();
  private final Set<Integer> stumbles = new HashSet<>();
  private final Set<Integer> breaks = new HashSet<>();
  private final Set<TagPath> takenBack = new HashSet<>();
  private final Set<TagPath> hidden = new HashSet<>();
  private final Set<ExternalLibraryId> kept = new HashSet<>();
  private boolean doesWhatItDoesNotAnswer = true;

  public static MemoryTroubles none() {
    return new MemoryTroubles();
  }

  /** So many writes of metadata to the asset are lost behind a good answer. */
  public MemoryTroubles lose(AssetId asset, int times) {
    losses.put(asset, times);
    return this;
  }

  public MemoryTroubles refuse(AssetId... assets) {
    refused.addAll(List.of(assets));
    return this;
  }

  public MemoryTroubles neverSettle(AssetId... assets) {
    restless.addAll(List.of(assets));
    return this;
  }

  /** The answers to these calls, counted from 0, are lost. */
  public MemoryTroubles silentAt(Integer... calls) {
    silent.addAll(List.of(calls));
    return this;
  }

  /** What speaks with the server has a fault that shows in this call. */
  public MemoryTroubles stumbleAt(int call) {
    stumbles.add(call);
    return this;
  }

  boolean stumblesAt(int call) {
    return stumbles.contains(call);
  }

  /** The server fails as a whole in this call, after it did what was asked. */
  public MemoryTroubles breakAfter(int call) {
    breaks.add(call);
    return this;
  }

  /** The server fails as a whole in this call, before it did anything. */
  public MemoryTroubles breakBefore(int call) {
    breaks.add(call);
    doesWhatItDoesNotAnswer = false;
    return this;
  }

  /** The tag cannot be read back. */
  public MemoryTroubles hide(TagPath tag) {
    hidden.add(tag);
    return this;
  }

  /** This external library is not read-only: what is written to it sticks. */
  public MemoryTroubles keep(ExternalLibraryId library) {
    kept.add(library);
    return this;
  }

  /** This tag never sticks to anything. */
  public MemoryTroubles takeBack(TagPath tag) {
    takenBack.add(tag);
    return this;
  }

  boolean takesBack(Change change) {
    return change instanceof AddTag add && takenBack.contains(add.tag());
  }

  boolean takesBack(AssetLinks links) {
    return links.externalLibrary().filter(library -> !kept.contains(library)).isPresent();
  }

  boolean loses(AssetId asset) {
    int left = losses.getOrDefault(asset, 0);
    losses.put(asset, Math.max(0, left - 1));
    return left > 0;
  }

  boolean refuses(AssetId asset) {
    return refused.contains(asset);
  }

  boolean neverSettles(AssetId asset) {
    return restless.contains(asset);
  }

  boolean silentAt(int call) {
    return silent.contains(call);
  }

  boolean breaksAt(int call) {
    return breaks.contains(call);
  }

  boolean doesWhatItDoesNotAnswer() {
    return doesWhatItDoesNotAnswer;
  }

  boolean hides(TagPath tag) {
    return hidden.contains(tag);
  }
}
