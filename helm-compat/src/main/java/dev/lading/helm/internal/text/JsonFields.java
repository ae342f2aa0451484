package dev.lading.helm.internal.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Go struct that says which fields its JSON has, under which names. */
public interface JsonFields {

  /** The fields of the JSON object. */
  Map<String, @Nullable Object> jsonFields();
}
