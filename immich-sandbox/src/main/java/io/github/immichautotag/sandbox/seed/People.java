package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.OrdinalSet;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The family's faces, and those of others: about 100 people for 100,000 assets, most unnamed. */
final class People {
  private static final int ASSETS_PER_PERSON = 1000;
  private static final long BIRTH_OF_JONAS = Zones.utc("2015-11-03");

  private final Scene scene;
  private final List<SandboxPerson> family = new ArrayList<>();
  private final List<SandboxPerson> others = new ArrayList<>();
  private final SandboxPerson jonas;
  private int next;

  /** The people of a library of so many assets. */
  People(Scene scene, int assets) {
    this.scene = scene;
    for (String name : List.of("Anna", "Ben", "Mia", "Oma Ruth", "Opa Karl")) {
      family.add(person(name, false));
    }
    jonas = person("Jonas", false);
    List<String> friends = List.of("Lena", "Tom", "Paula", "Emil", "Frieda", "Ali", "Greta");
    for (int i = 0; i < assets / ASSETS_PER_PERSON; i++) {
      others.add(person(i < friends.size() ? friends.get(i) : "", i % 12 == 11));
    }
  }

  /** Somebody of whom there are pictures of this day only, or of a few days. */
  List<SandboxPerson> guests() {
    return others.isEmpty() ? List.of() : List.of(others.get(next++ % others.size()));
  }

  /** Finds faces on some pictures. */
  void mayShow(SandboxAsset asset, List<SandboxPerson> guests) {
    int who = scene.below(100);
    if (who < 6) {
      guests.forEach(guest -> guest.faces().add(asset.ordinal()));
    } else if (who < 24) {
      scene.pick(family).faces().add(asset.ordinal());
    } else if (who < 28 && asset.file().truth() > BIRTH_OF_JONAS) {
      jonas.faces().add(asset.ordinal());
    }
  }

  private SandboxPerson person(String name, boolean hidden) {
    UUID id = scene.library().newId();
    String folder = "/data/thumbs/" + scene.household().anna().id() + "/";
    SandboxPerson person =
        new SandboxPerson(
            id,
            scene.household().anna(),
            name,
            hidden,
            name.equals("Mia"),
            folder + id + ".jpeg",
            (Household.SET_UP + 8 * Scene.DAY) * 1000,
            new OrdinalSet());
    scene.library().add(person);
    return person;
  }
}
