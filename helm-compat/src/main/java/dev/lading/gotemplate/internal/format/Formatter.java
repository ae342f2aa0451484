package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints one value under a verb: Go's fmt/print.go printArg and printValue. Lists and maps nest on
 * a stack of its own.
 */
final class Formatter {
  /** Deeper values are taken to hold themselves; Go would die of them. */
  private static final int MAX_DEPTH = 10_000;

  /** Go prints addresses, which differ from run to run; this stands for all of them. */
  private static final long ADDRESS = 0xc000000000L;

  private final StringBuilder out;
  private final BasicFormat basic;
  private final Flags flags;
  private final Deque<Cursor> open = new ArrayDeque<>(4);
  private boolean erroring;

  Formatter(StringBuilder out, LongConsumer limit) {
    this.out = out;
    this.basic = new BasicFormat(out, limit);
    this.flags = basic.flags;
  }

  Flags flags() {
    return flags;
  }

  /** printArg. */
  void argument(@Nullable Object value, int verb) {
    if (value == null) {
      nil(verb);
      return;
    }
    switch (verb) {
      case 'T' -> basic.text(GoValues.typeName(value));
      case 'p' -> address(value, verb);
      case 'w' -> badVerb(verb, value);
      default -> value(value, verb);
    }
  }

  private void nil(int verb) {
    if (verb == 'T' || verb == 'v') {
      basic.pad("<nil>");
    } else {
      badVerb(verb, null);
    }
  }

  private void value(Object root, int verb) {
    int floor = open.size();
    one(root, verb, true);
    while (open.size() > floor) {
      Cursor cursor = open.element();
      if (!cursor.hasNext()) {
        out.append(cursor.close());
        open.pop();
        continue;
      }
      cursor.separate(out);
      if (cursor.keyed()) {
        key(cursor.key(), cursor.quotesKeys(), verb);
        out.append(':');
      }
      Object element = cursor.take();
      if (element == null) {
        nilElement(cursor);
      } else {
        one(element, verb, false);
      }
    }
  }

  private void key(String key, boolean isText, int verb) {
    if (isText) {
      string(key, verb);
    } else {
      out.append(key);
    }
  }

  private void nilElement(Cursor cursor) {
    if (flags.sharpV) {
      out.append(cursor.elementType()).append("(nil)");
    } else {
      out.append("<nil>");
    }
    basic.requireRoom(0);
  }

  /** Prints a value, or opens it when it has elements. */
  private void one(Object value, int verb, boolean top) {
    if (value instanceof String text) {
      string(text, verb);
    } else if (!stringer(value, verb)) {
      if (value instanceof Boolean bool) {
        bool(bool, verb);
      } else if (value instanceof Double number) {
        real(number, verb);
      } else if (value instanceof Long number) {
        integer(value, number, true, verb);
      } else if (value instanceof GoInteger number) {
        integer(value, number.longValue(), !number.isUnsigned(), verb);
      } else if (value instanceof GoBytes bytes) {
        bytes(bytes, verb, top);
      } else {
        composite(value, verb, top);
      }
    }
  }

  /** Values with a String or Error method print through it. */
  private boolean stringer(Object value, int verb) {
    boolean takesText = verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
    if (erroring || flags.sharpV || !takesText || isPlain(value)) {
      return false;
    }
    Function<Object, String> stringer = Objects.requireNonNull(GoType.of(value)).stringer();
    if (stringer == null) {
      return false;
    }
    string(stringer.apply(value), verb);
    return true;
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long || value instanceof Double || value instanceof Boolean;
  }

  // --- leaves ---

  private void bool(boolean value, int verb) {
    if (verb == 't' || verb == 'v') {
      basic.pad(value ? "true" : "false");
    } else {
      badVerb(verb, value);
    }
  }

  private void integer(Object value, long bits, boolean signed, int verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV && !signed) {
          hexWithPrefix(bits);
        } else {
          basic.integer(bits, 10, signed, false, false);
        }
      }
      case 'd' -> basic.integer(bits, 10, signed, false, false);
      case 'b' -> basic.integer(bits, 2, signed, false, false);
      case 'o', 'O' -> basic.integer(bits, 8, signed, verb == 'O', false);
      case 'x', 'X' -> basic.integer(bits, 16, signed, false, verb == 'X');
      case 'c' -> basic.character(bits);
      case 'q' -> basic.quotedCharacter(bits);
      case 'U' -> basic.unicode(bits);
      default -> badVerb(verb, value);
    }
  }

  private void hexWithPrefix(long bits) {
    boolean sharp = flags.sharp;
    flags.sharp = true;
    basic.integer(bits, 16, false, false, false);
    flags.sharp = sharp;
  }

  private void real(double value, int verb) {
    switch (verb) {
      case 'v' -> basic.real(value, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> basic.real(value, (char) verb, -1);
      case 'f', 'e', 'E' -> basic.real(value, (char) verb, 6);
      case 'F' -> basic.real(value, 'f', 6);
      default -> badVerb(verb, value);
    }
  }

  private void string(String text, int verb) {
    switch (verb) {
      case 'v' -> {
        if (flags.sharpV) {
          basic.quoted(text);
        } else {
          basic.text(text);
        }
      }
      case 's' -> basic.text(text);
      case 'x', 'X' -> basic.hex(text, verb == 'X');
      case 'q' -> basic.quoted(text);
      default -> badVerb(verb, text);
    }
  }

  private void bytes(GoBytes bytes, int verb, boolean top) {
    switch (verb) {
      case 's' -> basic.text(bytes.toText());
      case 'x', 'X' -> basic.hex(bytes.toByteArray(), verb == 'X');
      case 'q' -> basic.quoted(bytes.toText());
      default -> open(Cursor.ofBytes(bytes, flags.sharpV, top && (verb == 'v' || verb == 'd')));
    }
  }

  private void address(Object value, int verb) {
    boolean pointer =
        value instanceof Map<?, ?> || value instanceof List<?> || value instanceof GoBytes;
    GoKind kind = GoValues.kindOf(value);
    if (pointer || kind == GoKind.PTR || kind == GoKind.FUNC) {
      boolean sharp = flags.sharp;
      flags.sharp = !sharp;
      basic.integer(ADDRESS, 16, false, false, false);
      flags.sharp = sharp;
    } else {
      badVerb(verb, value);
    }
  }

  // --- composites ---

  private void composite(Object value, int verb, boolean top) {
    GoType type = Objects.requireNonNull(GoType.of(value));
    if (value instanceof Map<?, ?> map) {
      open(Cursor.ofMap(map, type, flags.sharpV));
    } else if (value instanceof List<?> list) {
      open(Cursor.ofList(list, type, flags.sharpV));
    } else if (value instanceof GoObject object && (top || type.kind() == GoKind.STRUCT)) {
      object(object, type);
    } else {
      pointer(value, type, verb);
    }
  }

  private void object(GoObject object, GoType type) {
    boolean pointer = type.kind() == GoKind.PTR;
    String name = pointer ? type.name().substring(1) : type.name();
    open(
        Cursor.ofObject(
            object,
            (pointer ? "&" : "") + (flags.sharpV ? name : ""),
            flags.plusV || flags.sharpV,
            flags.sharpV));
  }

  private void pointer(Object value, GoType type, int verb) {
    if (verb != 'v') {
      address(value, verb);
    } else if (flags.sharpV) {
      out.append('(')
          .append(type.name())
          .append(")(0x")
          .append(Long.toHexString(ADDRESS))
          .append(')');
    } else {
      address(value, 'p');
    }
  }

  private void open(Cursor cursor) {
    if (open.size() >= MAX_DEPTH) {
      throw new FunctionException(
          "value is nested too deeply to be printed, or holds itself (a cycle)");
    }
    out.append(cursor.start());
    basic.requireRoom(0);
    open.push(cursor);
  }

  // --- mistakes ---

  /** {@code %!verb(type=value)}. */
  void badVerb(int verb, @Nullable Object value) {
    erroring = true;
    out.append("%!").appendCodePoint(verb).append('(');
    if (value == null) {
      out.append("<nil>");
    } else {
      out.append(GoValues.typeName(value)).append('=');
      value(value, 'v');
    }
    out.append(')');
    erroring = false;
  }
}
