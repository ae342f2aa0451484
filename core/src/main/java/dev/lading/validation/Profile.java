package dev.lading.validation;

import dev.lading.validation.rule.Category;
import java.util.List;

/** Which rules apply. */
@SuppressWarnings("ImmutableEnumChecker") // List.of makes immutable lists
public enum Profile {
  /** What the API server refuses or is about to. */
  SCHEMA(Category.SCHEMA),
  /** The schema, and whether the resources fit together. */
  STANDARD(Category.SCHEMA, Category.REFERENCE),
  /** Standard, and what most teams want of every workload. */
  RECOMMENDED(Category.SCHEMA, Category.REFERENCE, Category.PRACTICE),
  /** Recommended, and good practice that costs effort. */
  STRICT(Category.SCHEMA, Category.REFERENCE, Category.PRACTICE, Category.STRICT),
  /** The Pod Security Standard "baseline" alone. */
  POD_SECURITY_BASELINE(Category.SECURITY_BASELINE),
  /** The Pod Security Standard "restricted" alone, which includes "baseline". */
  POD_SECURITY_RESTRICTED(Category.SECURITY_BASELINE, Category.SECURITY_RESTRICTED);

  private final List<Category> categories;

  Profile(Category... categories) {
    this.categories = List.of(categories);
  }

  /** The categories of its rules. */
  public List<Category> categories() {
    return categories;
  }
}
