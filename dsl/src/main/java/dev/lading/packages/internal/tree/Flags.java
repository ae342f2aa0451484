package dev.lading.packages.internal.tree;

import dev.lading.packages.internal.set.RuneScanner;
import dev.lading.packages.internal.set.SetException;
import dev.lading.packages.internal.set.SetParser;
import dev.lading.packages.internal.set.SetStyle;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays {@code --set} flags over values. */
public enum Flags implements SetStyle {
  /** {@code --set}: booleans, null and integers are recognized. */
  TYPED("--set") {
    @Override
    Object value(String text) {
      return new ValueNode.Scalar(TypedText.value(text), origin(text));
    }
  },
  /** {@code --set-string}: everything is text. */
  TEXT("--set-string") {
    @Override
    Object value(String text) {
      return new ValueNode.Scalar(text, origin(text));
    }
  };

  private final String flag;

  Flags(String flag) {
    this.flag = flag;
  }

  abstract Object value(String text);

  Origin origin(@Nullable String text) {
    return new Origin(flag, null, null, text);
  }

  @Override
  public @Nullable Object read(RuneScanner in) {
    return Words.read(in, this::value);
  }

  @Override
  public String typeName(Object value) {
    Object plain = value instanceof ValueNode.Scalar scalar ? scalar.value() : value;
    return plain instanceof Number
        ? "number"
        : plain instanceof Boolean ? "bool" : plain instanceof List ? "list" : "string";
  }

  /**
   * The values with a flag's values over them.
   *
   * @throws LadingException when the flag is malformed or does not fit the values
   */
  public ValueNode.Table apply(String text, ValueNode.Table values) {
    WorkingCopy copy = new WorkingCopy(origin(null));
    Map<String, @Nullable Object> working = copy.of(values);
    try {
      SetParser.parse(text, this, working);
    } catch (SetException malformed) {
      throw new LadingException(
          Problem.of("values-flag", "The flag cannot be read: " + malformed.text())
              .withSource(flag)
              .withHint("write name=value or outer.inner=value, and a comma between several"));
    }
    return (ValueNode.Table) copy.node(working);
  }
}
