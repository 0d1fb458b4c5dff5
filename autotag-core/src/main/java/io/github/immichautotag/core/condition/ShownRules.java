package io.github.immichautotag.core.condition;

/** Whole configurations that show conditions of which a single argument shows too little. */
final class ShownRules {

  static final String CATEGORY =
      """
      classification:
        rules:
          - name: memes
            tag_names: [meme]
          - name: events
            album_name_patterns: ['^\\d{4}-\\d{2}']
      rules:
        - name: memes to the archive
          when: { category: memes }
          do:
            - set_visibility: archive
      tests:
        - name: a meme is archived
          asset: { tags: [meme] }
          expect: { category: memes, visibility: archive }
        - name: a picture of an event stays
          asset: { albums: [2024-05 Paris] }
          expect: { category: events, visibility: timeline }
      """;

  static final String SIBLING =
      """
      rules:
        - name: places to fill in
          when:
            place: none
            sibling: { within: 5 min, place: true }
          do:
            - add_to_album: Places to fill in
      """;

  static final String DUPLICATE =
      """
      classification:
        rules:
          - name: events
            album_name_patterns: ['^\\d{4}-\\d{2}']
      rules:
        - name: duplicates to look at
          when: { duplicate: disagrees }
          do:
            - add_to_album: Duplicates to look at
      tests:
        - name: one of an event, and a copy of it of no event
          asset: { duplicate: true, albums: [2024-05 Paris] }
          others: [ { duplicate: true } ]
          expect: { albums: [Duplicates to look at] }
        - name: both of the event
          asset: { duplicate: true, albums: [2024-05 Paris] }
          others: [ { duplicate: true, albums: [2024-05 Paris] } ]
          expect: { without_albums: [Duplicates to look at] }
      """;

  static final String LINK =
      """
      rules:
        - name: what grandmother chose
          when:
            link:
              - http://immich.lan:2283/albums/1a2b3c4d-5e6f-4a0b-9c1d-2e3f4a5b6c05
              - http://immich.lan:2283/photos/7e6d5c4b-3a29-4817-8605-f4e3d2c1b007
          do:
            - set_favorite: true
      """;

  static final String SMART =
      """
      rules:
        - name: whiteboards
          when:
            smart: { query: a whiteboard, limit: 50 }
            type: image
          do:
            - add_tag: kind/whiteboard
      tests:
        - name: a picture that the server finds
          asset: { found_by: [a whiteboard] }
          expect: { tags: [kind/whiteboard] }
        - name: one that it does not find
          asset: { file_name: IMG_1.jpg }
          expect: { without_tags: [kind/whiteboard] }
      """;

  static final String OCR =
      """
      rules:
        - name: invoices
          when: { ocr: invoice }
          do:
            - add_tag: papers/invoice
      tests:
        - name: a picture in which the server reads the word
          asset: { found_by: [invoice] }
          expect: { tags: [papers/invoice] }
        - name: another one
          asset: { file_name: IMG_1.jpg }
          expect: { without_tags: [papers/invoice] }
      """;

  private ShownRules() {}
}
