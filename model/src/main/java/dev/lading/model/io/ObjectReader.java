package dev.lading.model.io;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands out one value piece by piece, in source order: a cursor over a tree.
 *
 * <p>The reader knows where it is (position and field path); every method that finds something else
 * than it was asked for reports that as a problem with the place, and returns a neutral value, so
 * that one pass collects all problems of a document. What a problem leads to is the reader's
 * business: generated code never checks.
 *
 * <pre>{@code
 * in.beginObject();
 * for (String name = in.nextField(); name != null; name = in.nextField()) {
 *   switch (name) {
 *     case "replicas" -> builder.replicas(in.int32());
 *     default -> in.unknownField(name, FIELDS);
 *   }
 * }
 * in.endObject();
 * }</pre>
 */
public interface ObjectReader {

  /** Enters the object that is the current value; a problem if it is something else. */
  void beginObject();

  /**
   * Moves to the next member whose value is not null and returns its name, or null when the object
   * has no more. The member's value becomes the current value. Null members are skipped: to the API
   * server they are absent.
   */
  @Nullable String nextField();

  /** Leaves the object entered last. */
  void endObject();

  /** Enters the list that is the current value; a problem if it is something else. */
  void beginList();

  /** Moves to the next element, which becomes the current value; false when there are no more. */
  boolean nextElement();

  /** Leaves the list entered last. */
  void endList();

  /** The current value as a string. */
  String text();

  /** The current value as a 32-bit integer. */
  int int32();

  /** The current value as a 64-bit integer. */
  long int64();

  /** The current value as a number. */
  double decimal();

  /** The current value as a boolean. */
  boolean bool();

  /** The current value, which must be a map of strings to strings, in source order. */
  Map<String, String> stringMap();

  /** The current value, which must be a list of strings. */
  List<String> stringList();

  /** The current value as an unmodifiable tree, see {@link ObjectWriter#tree}. */
  @Nullable Object tree();

  /** What the current value is, without consuming it. */
  Token peek();

  /** Reports that the current value, a scalar given as {@code text}, is not what the API takes. */
  void invalid(String text, String expected);

  /**
   * The current member is no field of the type. Strict readers report it (with the nearest of
   * {@code known}); lenient ones note a finding. Returns the member's value, to be kept.
   */
  @Nullable Object unknownField(String name, List<String> known);

  /** The shape of a value. */
  enum Token {
    /** An object: {@link ObjectReader#beginObject}. */
    OBJECT,
    /** A list: {@link ObjectReader#beginList}. */
    LIST,
    /** A string. */
    TEXT,
    /** A number without a fraction. */
    INTEGER,
    /** Any other number. */
    DECIMAL,
    /** A boolean. */
    BOOL,
    /** Nothing. */
    NULL
  }
}
