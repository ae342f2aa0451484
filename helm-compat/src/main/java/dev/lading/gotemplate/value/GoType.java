package dev.lading.gotemplate.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Go type as far as templates can tell: its printed name, kind, element and key types, methods
 * and String method.
 *
 * <p>Two types are the same when their printed names are. Methods are {@link GoFunction}s that find
 * their receiver among the arguments of a call.
 */
public final class GoType {
  /** {@code bool}. */
  public static final GoType BOOL = basic(GoKind.BOOL);

  /** {@code int}. */
  public static final GoType INT = basic(GoKind.INT);

  /** {@code int8}. */
  public static final GoType INT8 = basic(GoKind.INT8);

  /** {@code int16}. */
  public static final GoType INT16 = basic(GoKind.INT16);

  /** {@code int32}. */
  public static final GoType INT32 = basic(GoKind.INT32);

  /** {@code int64}. */
  public static final GoType INT64 = basic(GoKind.INT64);

  /** {@code uint}. */
  public static final GoType UINT = basic(GoKind.UINT);

  /** {@code uint8}. */
  public static final GoType UINT8 = basic(GoKind.UINT8);

  /** {@code uint16}. */
  public static final GoType UINT16 = basic(GoKind.UINT16);

  /** {@code uint32}. */
  public static final GoType UINT32 = basic(GoKind.UINT32);

  /** {@code uint64}. */
  public static final GoType UINT64 = basic(GoKind.UINT64);

  /** {@code float64}. */
  public static final GoType FLOAT64 = basic(GoKind.FLOAT64);

  /** {@code string}. */
  public static final GoType STRING = basic(GoKind.STRING);

  /** {@code interface {}}: takes every value. */
  public static final GoType ANY =
      new GoType("interface {}", GoKind.INTERFACE, null, null, null, Map.of(), null);

  /** The type {@code error}. */
  public static final GoType ERROR =
      new GoType("error", GoKind.INTERFACE, null, null, null, Map.of(), null);

  /**
   * {@code reflect.Value}: a parameter that takes every value as it is, nil included, as Go's own
   * builtins declare.
   */
  public static final GoType VALUE =
      new GoType("reflect.Value", GoKind.STRUCT, null, null, null, Map.of(), null);

  /** {@code []interface {}}. */
  public static final GoType LIST = sliceOf(ANY);

  /** {@code []string}. */
  public static final GoType STRINGS = sliceOf(STRING);

  /** {@code []int}. */
  public static final GoType INTS = sliceOf(INT);

  /** {@code []uint8}, Go's {@code []byte}. */
  public static final GoType BYTES = sliceOf(UINT8);

  /** {@code map[string]interface {}}. */
  public static final GoType DICT = mapOf(ANY);

  /** {@code map[string]string}. */
  public static final GoType STRING_MAP = mapOf(STRING);

  /** Some function; templates meet functions only as {@link GoFunction}s. */
  public static final GoType FUNC =
      new GoType("func(...)", GoKind.FUNC, null, null, null, Map.of(), null);

  private final String name;
  private final GoKind kind;
  private final @Nullable GoType element;
  private final @Nullable GoType key;
  private final @Nullable GoType underlying;
  private final Map<String, GoFunction> methods;
  private final @Nullable Function<Object, String> stringer;

  private GoType(
      String name,
      GoKind kind,
      @Nullable GoType element,
      @Nullable GoType key,
      @Nullable GoType underlying,
      Map<String, GoFunction> methods,
      @Nullable Function<Object, String> stringer) {
    this.name = name;
    this.kind = kind;
    this.element = element;
    this.key = key;
    this.underlying = underlying;
    this.methods = methods;
    this.stringer = stringer;
  }

  private static GoType basic(GoKind kind) {
    return new GoType(kind.goName(), kind, null, null, null, Map.of(), null);
  }

  /** The type {@code []element}. */
  public static GoType sliceOf(GoType element) {
    return new GoType("[]" + element.name, GoKind.SLICE, element, null, null, Map.of(), null);
  }

  /** The type {@code map[string]element}. */
  public static GoType mapOf(GoType element) {
    return new GoType(
        "map[string]" + element.name, GoKind.MAP, element, STRING, null, Map.of(), null);
  }

  /** A pointer to {@code element}, with the element's methods and printing. */
  public static GoType pointerTo(GoType element) {
    return new GoType(
        "*" + element.name, GoKind.PTR, element, null, null, element.methods, element.stringer);
  }

  /** A struct type under its printed name, such as {@code time.Time}. */
  public static GoType struct(String name) {
    return new GoType(name, GoKind.STRUCT, null, null, null, Map.of(), null);
  }

  /** A defined type such as {@code time.Duration} ({@code underlying} {@link #INT64}). */
  public static GoType defined(String name, GoType underlying) {
    return new GoType(
        name, underlying.kind, underlying.element, underlying.key, underlying, Map.of(), null);
  }

  /** This type with these methods. */
  public GoType withMethods(List<? extends GoFunction> added) {
    Map<String, GoFunction> all = new HashMap<>(methods);
    added.forEach(method -> all.put(method.name(), method));
    return new GoType(name, kind, element, key, underlying, all, stringer);
  }

  /**
   * This type with a String (or Error) method, which {@code %v}, {@code %s}, {@code %q} and {@code
   * %x} go through.
   */
  public GoType withString(Function<Object, String> string) {
    return new GoType(name, kind, element, key, underlying, methods, string);
  }

  /**
   * The dynamic type of a value.
   *
   * @return {@code null} for nil, which has none
   * @throws IllegalArgumentException for a Java object that stands for no Go value
   */
  public static @Nullable GoType of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String) {
      return STRING;
    }
    return ofNonString(value);
  }

  private static GoType ofNonString(Object value) {
    if (value instanceof Long) {
      return INT;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof Double) {
      return FLOAT64;
    }
    if (value instanceof GoValue typed) {
      return typed.goType();
    }
    if (value instanceof Map<?, ?>) {
      return DICT;
    }
    if (value instanceof List<?>) {
      return LIST;
    }
    throw new IllegalArgumentException("not a Go value: " + value.getClass().getName());
  }

  /** As {@code %T} prints it, without the {@code <nil>} of nil. */
  public String name() {
    return name;
  }

  /** The kind of its values. */
  public GoKind kind() {
    return kind;
  }

  /** Element type of slices, maps and pointers. */
  public @Nullable GoType element() {
    return element;
  }

  /** Key type of maps. */
  public @Nullable GoType key() {
    return key;
  }

  /** The method of that name, if the type has it. */
  public @Nullable GoFunction method(String methodName) {
    return methods.get(methodName);
  }

  /** The String method, if the type has one. */
  public @Nullable Function<Object, String> stringer() {
    return stringer;
  }

  /** Go's assignability, as reflect's {@code AssignableTo} answers it. */
  public boolean assignableTo(GoType target) {
    return target.sameAs(ANY) || sameAs(target) || sameUnderlying(target);
  }

  private boolean sameAs(GoType other) {
    return name.equals(other.name);
  }

  private boolean sameUnderlying(GoType target) {
    boolean oneIsUnnamed = isLiteral() || target.isLiteral();
    return oneIsUnnamed && base().sameAs(target.base());
  }

  /**
   * True for types without a name of their own: {@code []string}, {@code *T}, {@code map[string]T}.
   */
  private boolean isLiteral() {
    return underlying == null && (kind == GoKind.SLICE || kind == GoKind.MAP || kind == GoKind.PTR);
  }

  private GoType base() {
    return underlying == null ? this : underlying;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
