package dev.lading.model;

import dev.lading.model.io.TreeObjectReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps unknown fields and notes their names. */
final class NoticingReader extends TreeObjectReader {

  final List<String> unknown = new ArrayList<>();

  NoticingReader(@Nullable Object tree) {
    super(tree);
  }

  @Override
  public @Nullable Object unknownField(String name, List<String> known) {
    unknown.add(name);
    return super.unknownField(name, known);
  }
}
