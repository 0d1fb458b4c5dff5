package io.github.immichautotag.cli.config.migrate;

import io.github.immichautotag.cli.config.schema.ScalarText;
import io.github.immichautotag.cli.config.yaml.Remarks;
import io.github.immichautotag.cli.config.yaml.YamlTree;
import io.github.immichautotag.cli.config.yaml.YamlTree.Mapping;
import io.github.immichautotag.cli.config.yaml.YamlTree.Scalar;
import io.github.immichautotag.cli.config.yaml.YamlTree.Sequence;
import java.util.List;
import java.util.Optional;

/** Says in the new file where a key does now what the Python program did not do. */
final class PredecessorRemarks {
  private static final String ENABLED = "enabled";
  private static final String FILTERS = "filters";
  private static final String CONVERSIONS = "conversions";
  private static final String DUPLICATES = "duplicate_processing";
  private static final String PERMISSIONS = "album_permissions";
  private static final String PATTERNS = "album_name_patterns";

  private final Mapping document;
  private final Remarks remarks;

  private PredecessorRemarks(Mapping document, Remarks remarks) {
    this.document = document;
    this.remarks = remarks;
  }

  static void add(Mapping document, Remarks remarks) {
    PredecessorRemarks adding = new PredecessorRemarks(document, remarks);
    adding.addSwitches();
    adding.addFilters();
    adding.addConversions();
    adding.addDuplicates();
    adding.addPermissions();
  }

  private void addSwitches() {
    if (isTrue(document, "enable_album_name_strip")) {
      remarks.above(
          "enable_album_name_strip",
          "Did nothing in the Python program; now spaces around the names of your own albums are"
              + " removed.");
    }
    if (isTrue(document, "create_album_from_date_if_missing")) {
      remarks.above(
          "create_album_from_date_if_missing",
          "Review albums are known by a marker now, not by their names, and never count as put"
              + " away.");
    }
  }

  private void addFilters() {
    Mapping filters = block(document, FILTERS);
    if (!items(filters, "filter_out").isEmpty()) {
      remarks.above(
          FILTERS + ".filter_out",
          "The Python program never looked at this; now what matches is never changed.");
    }
    boolean criteria =
        items(filters, "filter_in").stream()
            .flatMap(item -> item.asMapping().stream())
            .anyMatch(
                filter ->
                    !items(filter, "tag_names").isEmpty() || !items(filter, PATTERNS).isEmpty());
    if (criteria) {
      remarks.above(
          FILTERS + ".filter_in",
          "Tags and albums count here now; the Python program looked at links only, and without"
              + " any it took the whole library.");
    }
  }

  private void addConversions() {
    boolean albums = false;
    int index = 0;
    for (YamlTree item : items(block(document, CONVERSIONS), CONVERSIONS)) {
      Mapping conversion = item.asMapping().orElseThrow();
      albums |= !items(block(conversion, "destination"), "album_names").isEmpty();
      boolean move = text(conversion, "mode").orElse("move").equals("move");
      if (move && !items(block(conversion, "source"), PATTERNS).isEmpty()) {
        remarks.above(
            CONVERSIONS + "." + CONVERSIONS + "[" + index + "]",
            "Assets now leave the albums they come from, which the Python program never did; mode:"
                + " copy keeps them there.");
      }
      index++;
    }
    if (albums) {
      remarks.above(
          CONVERSIONS + "." + CONVERSIONS,
          "Destination albums that do not exist are made now; the Python program only complained.");
    }
  }

  private void addDuplicates() {
    Mapping duplicates = block(document, DUPLICATES);
    if (duplicates.get(ENABLED).isPresent()) {
      remarks.above(DUPLICATES + "." + ENABLED, "The Python program ignored this; it counts now.");
    }
    if (isTrue(block(duplicates, "date_correction"), ENABLED)) {
      remarks.above(
          DUPLICATES + ".date_correction",
          "Only dates that are proven wrong are corrected now, and to later ones as well."
              + " \"autotag dates\" shows them and changes nothing.");
    }
  }

  private void addPermissions() {
    if (isTrue(block(document, PERMISSIONS), ENABLED)) {
      remarks.above(
          PERMISSIONS,
          "Only shares that this program made are taken back now. The Python program took the share"
              + " from everybody who was not listed: for that, write manage: exact in a selection rule."
              + " Where several rules match an album, the highest access holds, no longer the last.");
    }
  }

  private static boolean isTrue(Mapping block, String key) {
    return block
        .get(key)
        .flatMap(YamlTree::asScalar)
        .flatMap(ScalarText::truth)
        .filter(truth -> truth)
        .isPresent();
  }

  private static Optional<String> text(Mapping block, String key) {
    return block.get(key).flatMap(YamlTree::asScalar).map(Scalar::text);
  }

  private static Mapping block(Mapping block, String key) {
    return block
        .get(key)
        .flatMap(YamlTree::asMapping)
        .orElse(new Mapping(block.place(), List.of()));
  }

  private static List<YamlTree> items(Mapping block, String key) {
    return block.get(key).flatMap(YamlTree::asSequence).map(Sequence::items).orElse(List.of());
  }
}
