package io.github.immichautotag.immich.http;

import okhttp3.Request;

/**
 * A call that can be made, once or again.
 *
 * @param what what it does, in words that follow "while", such as {@code reading the tags}
 * @param permission the permission that the key needs for it; empty when it needs none
 * @param repeat what may be done again when it fails
 * @param request the request, without the key
 * @param answer how to read the answer
 */
public record ApiCall<T>(
    String what, String permission, Repeat repeat, Request request, Answer<T> answer) {

  /** How to read an answer, or what stands for one that says nothing. */
  public sealed interface Answer<T> {}

  /** The answer is JSON, read by this decoder. */
  public record Json<T>(BodyDecoder<T> decoder) implements Answer<T> {}

  /** The status says all; the value stands for the answer. */
  public record StatusOnly<T>(T value) implements Answer<T> {}
}
