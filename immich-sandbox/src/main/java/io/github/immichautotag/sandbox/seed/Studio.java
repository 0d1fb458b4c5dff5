package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.SandboxUser;

/** What all who take pictures work with. */
record Studio(Scene scene, Shots shots, Chat chat, Copies copies, TagShelf tags, People people) {

  /** The studio of a library of so many assets. */
  static Studio of(Scene scene, int assets) {
    Chat chat = new Chat();
    return new Studio(
        scene,
        new Shots(scene),
        chat,
        new Copies(scene, chat),
        new TagShelf(scene, assets),
        new People(scene, assets));
  }

  SandboxUser anna() {
    return scene.household().anna();
  }
}
