package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import dev.lading.model.io.Trees;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of any shape, where the API leaves the shape open: an immutable tree. */
public final class AnyValue {

  private final @Nullable Object tree;

  private AnyValue(@Nullable Object tree) {
    this.tree = tree;
  }

  /**
   * A copy of a tree of maps, lists, strings, booleans, numbers and null.
   *
   * @throws IllegalArgumentException when it holds anything else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AnyValue of(@Nullable Object tree) {
    return new AnyValue(Trees.copyOf(tree));
  }

  /** The current value of {@code in}, whatever it is. */
  public static AnyValue read(ObjectReader in) {
    return new AnyValue(in.tree());
  }

  /** Writes the tree. */
  public void writeTo(ObjectWriter out) {
    out.tree(tree);
  }

  /** The tree; unmodifiable. */
  @JsonValue
  public @Nullable Object tree() {
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyValue that && Objects.equals(tree, that.tree);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(tree);
  }

  @Override
  public String toString() {
    return String.valueOf(tree);
  }
}
