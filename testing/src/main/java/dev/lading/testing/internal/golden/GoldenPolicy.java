package dev.lading.testing.internal.golden;

import org.jspecify.annotations.Nullable;

/**
 * What may be done to golden files.
 *
 * @param update whether files that differ are rewritten
 * @param buildServer whether this is a build server, where files are compared only
 */
public record GoldenPolicy(boolean update, boolean buildServer) {

  /**
   * What the system properties {@code lading.updateGolden} and {@code lading.ci} say, and the
   * environment variable {@code CI}, which build servers set.
   */
  public static GoldenPolicy current() {
    return of(
        System.getProperty("lading.updateGolden"),
        System.getProperty("lading.ci"),
        System.getenv("CI"));
  }

  static GoldenPolicy of(
      @Nullable String updateGolden, @Nullable String ci, @Nullable String environment) {
    return new GoldenPolicy(isOn(updateGolden), isOn(ci == null ? environment : ci));
  }

  private static boolean isOn(@Nullable String text) {
    return text != null && !text.isEmpty() && !text.equals("false") && !text.equals("0");
  }
}
