package dev.lading.sprig.internal.json;

import dev.lading.gotemplate.value.GoList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Go's nil slices, known by identity: empty lists in every respect but one, their JSON, which is
 * {@code null}.
 */
public final class NilSlices {
  /** A nil {@code []interface{}}. */
  public static final List<@Nullable Object> LIST = Collections.unmodifiableList(new ArrayList<>());

  /** A nil {@code []string}. */
  public static final GoList STRINGS = GoList.strings(List.of());

  private NilSlices() {}
}
