package dev.lading.packages.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learned of a place in the output. */
sealed interface Template {

  /** Always the same scalar, or an empty map or list. */
  record Fixed(@Nullable Object value) implements Template {}

  /** A text made of variables. */
  record Text(Pattern pattern) implements Template {}

  /** A number or boolean that is a variable. */
  record Native(String path) implements Template {}

  /** A map. */
  record Mapping(List<Block> blocks) implements Template {}

  /** A list. */
  record Sequence(List<Block> blocks) implements Template {}

  /**
   * Members of a map or list, repeated for each item of a list when there is one.
   *
   * @param list the list's path, or null
   */
  record Block(@Nullable String list, List<Member> members) {}

  /**
   * A member that is there under a condition.
   *
   * @param condition null for always
   * @param key null in lists
   */
  record Member(@Nullable Condition condition, @Nullable Pattern key, Template value) {}
}
