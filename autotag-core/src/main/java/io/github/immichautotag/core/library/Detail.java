package io.github.immichautotag.core.library;

/** What can be read of assets beyond what every list of them tells. Each costs time or memory. */
public enum Detail {
  /** Mime type, duration, and when the asset came to the server. */
  FILE,
  /** Size, dimensions, exposure, rating, description and the names of places. */
  METADATA,
  /** The SHA-1 of the file. */
  CHECKSUM,
  /** Who is seen. */
  PEOPLE,
  /** Which assets are stacked, and which lie on top. */
  STACKS,
  /** The names of external libraries; for administrators. */
  LIBRARIES,
  /** The names of the server's users. */
  USERS,
  /** What the public links of the key's user show. */
  SHARED_LINKS
}
