package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectWriter;
import dev.lading.model.io.TreeObjectWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable value of the Kubernetes API that is an object in YAML and JSON.
 *
 * <p>Absent fields stay absent and fields set to something empty stay, so writing what was read
 * gives back the same fields. Fields the type does not know are kept beside the known ones.
 */
public interface ApiObject {

  /** Streams this object, fields in canonical key order. */
  void writeTo(ObjectWriter out);

  /** The members that are no fields of the type, in ascending order; usually empty. */
  Map<String, @Nullable Object> unknownFields();

  /** This object as plain maps, lists and scalars; a fresh tree of insertion-ordered maps. */
  @JsonValue
  default Map<String, @Nullable Object> toTree() {
    return TreeObjectWriter.treeOf(this::writeTo);
  }
}
