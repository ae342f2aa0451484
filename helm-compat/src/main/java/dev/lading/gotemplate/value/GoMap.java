package dev.lading.gotemplate.value;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of another type than {@code map[string]interface{}}: {@code map[string]string}, or a
 * defined type with methods. A view: writes go through to the map it was made from.
 *
 * <p>The caller sees to it that the values are of the type's element type.
 */
public final class GoMap extends AbstractMap<String, @Nullable Object> implements GoValue {
  private final GoType type;
  private final Map<String, @Nullable Object> entries;

  private GoMap(GoType type, Map<String, @Nullable Object> entries) {
    this.type = type;
    this.entries = entries;
  }

  /**
   * A map of that type over these entries.
   *
   * @throws IllegalArgumentException when the type is no map
   */
  public static GoMap of(GoType type, Map<String, @Nullable Object> entries) {
    if (type.kind() != GoKind.MAP) {
      throw new IllegalArgumentException(type.name() + " is not a map");
    }
    return new GoMap(type, entries);
  }

  /** The map this was made from, which is a {@code map[string]interface{}} to templates. */
  public Map<String, @Nullable Object> entries() {
    return entries;
  }

  @Override
  public GoType goType() {
    return type;
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public @Nullable Object put(String key, @Nullable Object value) {
    return entries.put(key, value);
  }

  @Override
  public @Nullable Object remove(@Nullable Object key) {
    return entries.remove(key);
  }
}
