package dev.lading.gotemplate.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct, or a pointer to one: fields here, methods and String method in its {@link #goType()
 * type}, whose kind is {@link GoKind#STRUCT} or {@link GoKind#PTR}.
 */
public interface GoObject extends GoValue {

  /** The exported fields in the order Go declares them, which is the order {@code %v} prints. */
  List<String> fieldNames();

  /**
   * The value of a field.
   *
   * @param name one of {@link #fieldNames()}
   */
  @Nullable Object field(String name);

  /**
   * The declared type of a field, when that is an interface type; else the type of its value is
   * enough.
   */
  default boolean isInterfaceField(String name) {
    return false;
  }
}
