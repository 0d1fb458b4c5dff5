package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.core.library.Detail;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.immich.Capability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What conditions and effects make the program read, and what follows where it cannot, in words.
 */
final class NeedWords {

  private static final Map<Detail, String> DETAILS =
      new EnumMap<>(
          Map.of(
              Detail.FILE,
              "MIME type, duration and time of upload, which stand in the list of assets.",
              Detail.METADATA,
              "the metadata of all assets. Immich sends it with the list of assets, which takes it"
                  + " longer.",
              Detail.CHECKSUM,
              "the checksums, which stand in the list of assets.",
              Detail.PEOPLE,
              "who is seen, which Immich sends with the list of assets, and the names of all people"
                  + " (permission `%s`; without it, those who are seen are known)."
                      .formatted(only(Capability.READ_PEOPLE)),
              Detail.STACKS,
              "the list of stacks (permission `%s`).".formatted(only(Capability.READ_STACKS)),
              Detail.LIBRARIES,
              "the list of external libraries, which Immich shows to administrators"
                  + " (permission `library.read`); without it, libraries are known by their ids.",
              Detail.USERS,
              "the list of the server's users."));

  private NeedWords() {}

  private static String only(Capability capability) {
    return String.join("`, `", capability.permissions());
  }

  /** What is read for it, in sentences. */
  static String reading(Needs needs) {
    List<String> parts = new ArrayList<>();
    if (!needs.tagNames().isEmpty()
        || !needs.exactTagNames().isEmpty()
        || !needs.tagPatterns().isEmpty()) {
      parts.add("the assets of the tags that are meant, a call or more for each tag.");
    }
    if (!needs.albums().isEmpty()) {
      parts.add("the members of the albums that are meant, a call or more for each album.");
    }
    if (needs.captureTimes() && !needs.details().contains(Detail.METADATA)) {
      parts.add("the date and zone of the metadata, which Immich sends with the list of assets.");
    }
    needs.details().stream().sorted().map(DETAILS::get).forEach(parts::add);
    if (!needs.searches().isEmpty()) {
      parts.add("what the server's own search finds, asked once a run.");
    }
    if (parts.isEmpty()) {
      return "Nothing beyond the list of assets, which is read anyway.";
    }
    return "Besides the list of assets, " + String.join(" Also ", parts);
  }

  /** What holds of assets of which that was not read. */
  static String unread(Needs needs) {
    boolean lists =
        needs.details().contains(Detail.STACKS)
            || !needs.searches().isEmpty()
            || !needs.albums().isEmpty()
            || !needs.tagNames().isEmpty()
            || !needs.exactTagNames().isEmpty()
            || !needs.tagPatterns().isEmpty();
    if (lists) {
      return "If what it looks at cannot be read in whole, the assets that were read count, and of all"
          + " others it is not known whether they meet it. To those the rule does nothing, also"
          + " where the condition stands below `not`, and nothing is taken back from them. The plan"
          + " says so.";
    }
    if (needs.details().contains(Detail.METADATA) || needs.captureTimes()) {
      return "As long as Immich has not read the metadata of a file, it is not known whether the asset"
          + " meets the condition. To such an asset the rule does nothing, also where the condition"
          + " stands below `not`, and nothing is taken back from it.";
    }
    return "";
  }
}
