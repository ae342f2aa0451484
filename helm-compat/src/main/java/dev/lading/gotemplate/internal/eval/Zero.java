package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's zero values. */
public final class Zero {
  private Zero() {}

  /**
   * The zero value of a type; {@code null} for nil and for structs, which no map in a template
   * holds.
   */
  public static @Nullable Object of(GoType type) {
    GoKind kind = type.kind();
    if (kind.isSigned() || kind.isUnsigned()) {
      return type.equals(GoType.INT) ? (Object) 0L : GoInteger.of(type, 0);
    }
    return switch (kind) {
      case BOOL -> false;
      case STRING -> "";
      case FLOAT64 -> 0.0;
      case SLICE -> GoList.of(type, List.of());
      case MAP -> Map.of();
      default -> null;
    };
  }
}
