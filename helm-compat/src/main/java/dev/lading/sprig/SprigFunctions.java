package dev.lading.sprig;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.FunctionRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of Sprig 3.3 as Helm exposes them: all but {@code env} and {@code expandenv}.
 *
 * <p>One family per page of Sprig's documentation. Results, errors and their texts are those of the
 * Go library; where Go's order is random ({@code keys}, {@code values}) ours is sorted. Functions
 * that depend on clock, zone or random source take them from the run ({@link
 * dev.lading.gotemplate.run.RunOptions}) and are marked as not hermetic; {@code getHostByName}
 * looks nothing up. Immutable; all functions are safe for use by many threads.
 */
public final class SprigFunctions {
  private static final List<FunctionFamily> FAMILIES = onDemand();
  private static final FunctionRegistry REGISTRY =
      FunctionRegistry.of(FAMILIES.toArray(new FunctionFamily[0]));

  private SprigFunctions() {}

  private static List<FunctionFamily> onDemand() {
    List<FunctionFamily> families = new ArrayList<>();
    for (Page page : Page.values()) {
      families.add(page.onDemand());
    }
    return List.copyOf(families);
  }

  /** The families, in the order of Sprig's documentation. */
  public static List<FunctionFamily> families() {
    return FAMILIES;
  }

  /** All functions, for {@link dev.lading.gotemplate.TemplateOptions#withFunctions}. */
  public static FunctionRegistry registry() {
    return REGISTRY;
  }
}
