package dev.lading.helm.chart;

/** The Helm whose behaviour is followed where versions differ. */
public enum HelmVersion {
  /** Helm 4.1, the default. */
  V4_1,
  /** Helm 3.17. */
  V3_17;

  /** Whether this is a Helm 4. */
  public boolean isHelm4() {
    return this == V4_1;
  }
}
