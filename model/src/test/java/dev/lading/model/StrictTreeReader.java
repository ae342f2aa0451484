package dev.lading.model;

import dev.lading.model.io.TreeObjectReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses unknown fields. */
final class StrictTreeReader extends TreeObjectReader {

  StrictTreeReader(@Nullable Object tree) {
    super(tree);
  }

  @Override
  public @Nullable Object unknownField(String name, List<String> known) {
    throw new AssertionError("unknown field " + name + ", known are " + known);
  }
}
