package dev.lading.model.io;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Receives one value as a stream of calls, in document order.
 *
 * <p>A value is one scalar call, or {@link #beginObject} … {@link #endObject} with a {@link #field}
 * or {@link #key} before each member value, or {@link #beginList} … {@link #endList}. Members of an
 * object arrive in canonical key order, except through {@link #tree} and {@link #stringMap}, where
 * the receiver sorts. Absent members are not sent.
 */
public interface ObjectWriter {

  /** Opens an object. */
  void beginObject();

  /** Closes the object opened last. */
  void endObject();

  /** Opens a list. */
  void beginList();

  /** Closes the list opened last. */
  void endList();

  /**
   * Names the next member by a field of the API. Such names are known to need no quoting in any
   * format, so receivers may copy them unseen.
   */
  void field(String name);

  /** Names the next member by a key the user chose. */
  void key(String name);

  /** A string value. */
  void text(String value);

  /** An integer value. */
  void integer(long value);

  /** A floating-point value; must be finite. */
  void decimal(double value);

  /** A boolean value. */
  void bool(boolean value);

  /** An explicit null. */
  void nothing();

  /** A map of strings to strings, such as labels; the receiver puts it in key order. */
  void stringMap(Map<String, String> map);

  /** A list of strings. */
  void stringList(List<String> list);

  /**
   * Any tree of {@code Map<String, ?>}, {@code List<?>}, String, Boolean, Integer, Long,
   * BigInteger, Double and null. Maps are written in canonical key order.
   *
   * @throws IllegalArgumentException when the tree holds anything else
   */
  void tree(@Nullable Object value);
}
