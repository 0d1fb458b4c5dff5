package io.github.immichautotag.sandbox.library;

import java.util.List;

/**
 * What an asset's files say (the file itself with its {@code .xmp}), beside what the database says.
 * Held only for assets that were written to: for all others both are the same.
 */
public final class Sidecar {
  private Exif exif;
  private List<String> tagValues;
  private int pendingJobs;
  private int writes;

  /** The files agree with the row and these tags so far. */
  public Sidecar(Exif exif, List<String> tagValues) {
    this.exif = exif;
    this.tagValues = tagValues;
  }

  /** The metadata in the files. */
  public Exif exif() {
    return exif;
  }

  /** The full values of the tags in the files. */
  public List<String> tagValues() {
    return tagValues;
  }

  /** Writes the files. */
  public void write(Exif newExif, List<String> newTagValues) {
    exif = newExif;
    tagValues = newTagValues;
  }

  /** Jobs under way for the asset. */
  public int pendingJobs() {
    return pendingJobs;
  }

  /** A job more. */
  public void jobQueued() {
    pendingJobs++;
    writes++;
  }

  /** A job less. */
  public void jobDone() {
    pendingJobs--;
  }

  /** How many jobs there ever were; makes chance repeatable. */
  public int writes() {
    return writes;
  }
}
