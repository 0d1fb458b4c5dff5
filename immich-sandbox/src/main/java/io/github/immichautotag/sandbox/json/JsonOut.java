package io.github.immichautotag.sandbox.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON straight into bytes. A search page of 1,000 assets is 1.3 MB of mostly ASCII, so
 * there is no tree and no character buffer in between.
 */
public final class JsonOut {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;
  private boolean needsComma;

  /** Starts with room for a small answer. */
  public JsonOut() {
    this(512);
  }

  /** Starts with room for {@code capacity} bytes. */
  public JsonOut(int capacity) {
    bytes = new byte[capacity];
  }

  /** Opens an object as a value. */
  public JsonOut object() {
    comma();
    put('{');
    needsComma = false;
    return this;
  }

  /** Closes the innermost object. */
  public JsonOut endObject() {
    put('}');
    needsComma = true;
    return this;
  }

  /** Opens an array as a value. */
  public JsonOut array() {
    comma();
    put('[');
    needsComma = false;
    return this;
  }

  /** Closes the innermost array. */
  public JsonOut endArray() {
    put(']');
    needsComma = true;
    return this;
  }

  /** Writes a member's name; it is ASCII and needs no escapes. */
  public JsonOut name(String name) {
    comma();
    put('"');
    ascii(name);
    put('"');
    put(':');
    needsComma = false;
    return this;
  }

  /** Writes a string, or null. */
  public JsonOut value(@Nullable String value) {
    comma();
    if (value == null) {
      ascii("null");
    } else {
      quoted(value);
    }
    needsComma = true;
    return this;
  }

  /** Writes a whole number. */
  public JsonOut value(long value) {
    comma();
    ascii(Long.toString(value));
    needsComma = true;
    return this;
  }

  /** Writes a truth value. */
  public JsonOut value(boolean value) {
    comma();
    ascii(value ? "true" : "false");
    needsComma = true;
    return this;
  }

  /** Writes a number as JavaScript would (no trailing {@code .0}), or null. */
  public JsonOut value(@Nullable Number value) {
    if (value == null) {
      return value((String) null);
    }
    double number = value.doubleValue();
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return value((long) number);
    }
    comma();
    ascii(Double.toString(number));
    needsComma = true;
    return this;
  }

  /** Writes a parsed value again. */
  public JsonOut json(JsonElement element) {
    if (element instanceof JsonObject object) {
      object();
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        comma();
        quoted(member.getKey());
        put(':');
        needsComma = false;
        json(member.getValue());
      }
      return endObject();
    }
    if (element instanceof JsonArray array) {
      array();
      array.forEach(this::json);
      return endArray();
    }
    if (element instanceof JsonPrimitive primitive) {
      return primitive(primitive);
    }
    return value((String) null);
  }

  /** Writes a name and a string, or null. */
  public JsonOut field(String name, @Nullable String value) {
    return name(name).value(value);
  }

  /** Writes a name and a whole number. */
  public JsonOut field(String name, long value) {
    return name(name).value(value);
  }

  /** Writes a name and a number, or null. */
  public JsonOut field(String name, @Nullable Number value) {
    return name(name).value(value);
  }

  /** Writes a name and a truth value. */
  public JsonOut field(String name, boolean value) {
    return name(name).value(value);
  }

  /** The bytes written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Opens a quoted value that {@link #digits} and {@link #ascii} fill. */
  JsonOut openQuote() {
    comma();
    put('"');
    return this;
  }

  JsonOut closeQuote() {
    put('"');
    needsComma = true;
    return this;
  }

  void digits(int value, int width) {
    reserve(width);
    int rest = value;
    for (int at = length + width - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
  }

  void ascii(String text) {
    int size = text.length();
    reserve(size);
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  private JsonOut primitive(JsonPrimitive primitive) {
    if (primitive.isBoolean()) {
      return value(primitive.getAsBoolean());
    }
    if (primitive.isNumber()) {
      return value(primitive.getAsNumber());
    }
    return value(primitive.getAsString());
  }

  private void comma() {
    if (needsComma) {
      put(',');
    }
  }

  private void put(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
  }

  private void quoted(String text) {
    put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
        for (byte b : rest) {
          escaped(b);
        }
        break;
      }
      escaped((byte) c);
    }
    put('"');
  }

  private void escaped(byte b) {
    reserve(6);
    if (b == '"' || b == '\\') {
      bytes[length++] = '\\';
      bytes[length++] = b;
    } else if (b >= 0 && b < 0x20) {
      control(b);
    } else {
      bytes[length++] = b;
    }
  }

  private void control(byte b) {
    int letter = "\b\t\n\f\r".indexOf(b);
    if (letter >= 0) {
      bytes[length++] = '\\';
      bytes[length++] = (byte) "btnfr".charAt(letter);
      return;
    }
    ascii("\\u00");
    bytes[length++] = HEX[b >> 4];
    bytes[length++] = HEX[b & 15];
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
