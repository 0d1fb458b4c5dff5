package io.github.immichautotag.immich.zone;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of the packed map in their order, each from where the one before ended. */
final class LineReading {

  private final PackedNumbers numbers;
  private final PackedNumbers.Cursor cursor;
  private int x;
  private int y;

  LineReading(PackedNumbers numbers) {
    this.numbers = numbers;
    this.cursor = numbers.cursor(0);
  }

  boolean hasNext() {
    return !cursor.isAtEnd();
  }

  int count() {
    return cursor.next();
  }

  List<Integer> zones() {
    List<Integer> zones = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      zones.add(cursor.next());
    }
    return List.copyOf(zones);
  }

  BorderLine line(List<Integer> zones) {
    int count = count();
    step();
    int startX = x;
    int startY = y;
    BorderLine.Packed points = new BorderLine.Packed(numbers, cursor.at(), count, startX);
    int minX = x;
    int minY = y;
    int maxX = x;
    int maxY = y;
    for (int point = 1; point < count; point++) {
      step();
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    BorderLine.Box box = new BorderLine.Box(minX, minY, maxX, maxY);
    return new BorderLine(zones, box, startY, y, points);
  }

  private void step() {
    x += cursor.nextSigned();
    y += cursor.nextSigned();
  }
}
