package io.github.immichautotag.immich.read;

/** An element of a list that is no asset; the list goes on behind it. */
final class UnreadableRow extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableRow(String message) {
    super(message);
  }
}
