package dev.lading.cluster.internal.workload;

import dev.lading.model.IntOrString;

/**
 * Counts and percentages of replicas, after {@code pkg/controller/deployment/util} and
 * apimachinery's {@code GetScaledValueFromIntOrPercent}.
 */
public final class RollingMath {

  /** What a Deployment may have too many or too few if nothing else is said: 25 %. */
  static final IntOrString QUARTER = IntOrString.of("25%");

  private RollingMath() {}

  /** A count, or a percentage of {@code total} rounded up. */
  public static int roundedUp(IntOrString value, int total) {
    return value.isInt()
        ? value.asInt().orElseThrow()
        : (int) -Math.floorDiv(-percent(value) * total, 100L);
  }

  /** A count, or a percentage of {@code total} rounded down. */
  public static int roundedDown(IntOrString value, int total) {
    return value.isInt() ? value.asInt().orElseThrow() : (int) (percent(value) * total / 100);
  }

  private static long percent(IntOrString value) {
    String text = value.asText();
    return Long.parseLong(text.substring(0, text.length() - 1));
  }

  /**
   * How many Pods a rolling update may have too many, and how many too few.
   *
   * @param surge at most this many more than asked for
   * @param unavailable at most this many of those asked for may be unavailable
   */
  public record Fenceposts(int surge, int unavailable) {

    /**
     * Percentages of surge are rounded up, of unavailable down; when both are 0, one Pod may be
     * unavailable, or nothing would ever move (ResolveFenceposts).
     */
    public static Fenceposts of(IntOrString maxSurge, IntOrString maxUnavailable, int replicas) {
      int surge = roundedUp(maxSurge, replicas);
      int unavailable = roundedDown(maxUnavailable, replicas);
      return new Fenceposts(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
    }
  }
}
