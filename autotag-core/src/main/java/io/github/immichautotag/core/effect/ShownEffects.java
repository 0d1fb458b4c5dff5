package io.github.immichautotag.core.effect;

/** Whole configurations that show what effects do, with tests beside their rules. */
final class ShownEffects {

  static final String ADD_TAG =
      """
      rules:
        - name: screenshots
          when: { file_name: { glob: "Screenshot*" } }
          do:
            - add_tag: [kind/screenshot, "screens/{taken.year}"]
          otherwise: remove
      tests:
        - name: a screenshot gets both tags
          asset: { file_name: Screenshot_1.png, taken: 2024-05-05T10:00:00 }
          expect: { tags: [kind/screenshot, screens/2024] }
        - name: another picture gets none
          asset: { file_name: IMG_1.jpg }
          expect: { without_tags: [kind/screenshot] }
      """;

  static final String REMOVE_TAG =
      """
      rules:
        - name: out of the inbox once it is in an album
          when: { tag: inbox, album_count: ">= 1" }
          do:
            - remove_tag: inbox
      tests:
        - name: what is in an album leaves the inbox
          asset: { tags: [inbox], albums: [Holidays] }
          expect: { without_tags: [inbox] }
        - name: what is in none stays
          asset: { tags: [inbox] }
          expect: { tags: [inbox] }
      """;

  static final String ADD_TO_ALBUM =
      """
      rules:
        - name: screens by year
          when: { file_name: { glob: "Screenshot*" } }
          do:
            - add_to_album: "{taken.year} Screens"
      tests:
        - name: goes into the album of its year
          asset: { file_name: Screenshot_1.png, taken: 2024-05-05T10:00:00 }
          expect: { albums: [2024 Screens] }
        - name: another picture does not
          asset: { file_name: IMG_1.jpg, taken: 2024-05-05T10:00:00 }
          expect: { without_albums: [2024 Screens] }
      """;

  static final String REMOVE_FROM_ALBUM =
      """
      rules:
        - name: sorted pictures leave the inbox
          when: { in_album: Inbox, rating: any }
          do:
            - remove_from_album: Inbox
      tests:
        - name: stars take it out
          asset: { albums: [Inbox], rating: 3 }
          expect: { without_albums: [Inbox] }
        - name: without stars it stays
          asset: { albums: [Inbox] }
          expect: { albums: [Inbox] }
      """;

  static final String SET_VISIBILITY =
      """
      rules:
        - name: screenshots to the archive
          when: { file_name: { glob: "Screenshot*" } }
          do:
            - set_visibility: archive
          otherwise: remove
      tests:
        - name: a screenshot is archived
          asset: { file_name: Screenshot_1.png }
          expect: { visibility: archive }
        - name: another picture stays
          asset: { file_name: IMG_1.jpg }
          expect: { visibility: timeline }
      """;

  static final String SET_FAVORITE =
      """
      rules:
        - name: five stars are a favourite
          when: { rating: 5 }
          do:
            - set_favorite: true
      tests:
        - name: five stars
          asset: { rating: 5 }
          expect: { favorite: true }
        - name: four are not enough
          asset: { rating: 4 }
          expect: { favorite: false }
      """;

  static final String SET_RATING =
      """
      rules:
        - name: favourites have four stars at least
          when: { favorite: true, none: [ { rating: ">= 4" } ] }
          do:
            - set_rating: 4
      tests:
        - name: a favourite without stars
          asset: { favorite: true }
          expect: { rating: 4 }
        - name: one that has five keeps them
          asset: { favorite: true, rating: 5 }
          expect: { rating: 5 }
      """;

  static final String SET_DESCRIPTION =
      """
      rules:
        - name: say where
          when: { has_description: false, city: [Skagen, Lund] }
          do:
            - set_description: "{city}, {taken.date}"
      tests:
        - name: an empty description is filled
          asset: { city: Skagen, taken: 2019-07-12T10:00:00 }
          expect: { description: "Skagen, 2019-07-12" }
        - name: a written one stays
          asset: { city: Skagen, description: the beach }
          expect: { description: the beach }
      """;

  static final String SHIFT_DATE =
      """
      rules:
        - name: the camera forgot summer time
          when: { model: EOS 80D, taken: 2019-07 }
          do:
            - shift_date: 1h
      tests:
        - name: a picture of that camera
          asset: { model: EOS 80D, taken: 2019-07-12T10:00:00 }
          expect: { taken: 2019-07-12T11:00:00 }
        - name: a picture of another camera
          asset: { model: Pixel 8, taken: 2019-07-12T10:00:00 }
          expect: { without_rule: [the camera forgot summer time] }
      """;

  static final String SET_PLACE =
      """
      rules:
        - name: the old camera at home
          when: { model: EOS 80D, place: none, folder: Garden }
          do:
            - set_place: { latitude: 57.72, longitude: 10.58 }
      tests:
        - name: a picture without a place
          asset: { model: EOS 80D, path: /photos/Garden/a.jpg }
          expect: { rule: [the old camera at home] }
        - name: one that has a place keeps it
          asset: { model: EOS 80D, path: /photos/Garden/a.jpg, latitude: 55.7, longitude: 13.2 }
          expect: { without_rule: [the old camera at home] }
      """;

  static final String STACK_BY =
      """
      rules:
        - name: raw and jpeg
          when: { extension: [jpg, nef] }
          do:
            - stack_by: { key: "{file.stem} {taken}", top: [jpg] }
      tests:
        - name: both halves of a shot
          asset: { file_name: DSC_0001.JPG, taken: 2024-05-05T10:00:00 }
          others: [{ file_name: DSC_0001.NEF, taken: 2024-05-05T10:00:00 }]
          expect: { stack: primary }
        - name: a shot of another day with the same number
          asset: { file_name: DSC_0001.JPG, taken: 2024-05-05T10:00:00 }
          others: [{ file_name: DSC_0001.NEF, taken: 2023-05-05T10:00:00 }]
          expect: { stack: none }
      """;

  static final String SHARE =
      """
      album_permissions:
        user_groups:
          - name: grandparents
            members: [oma@example.org, opa@example.org]
      rules:
        - name: the children for their grandparents
          when: { person: [Anna, Olof] }
          do:
            - add_to_album: The children
            - share: { groups: [grandparents] }
          otherwise: remove
      tests:
        - name: a picture of Anna comes into the album
          asset: { people: [Anna] }
          expect: { albums: [The children] }
      """;

  private ShownEffects() {}
}
