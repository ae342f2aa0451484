package dev.lading.packages;

import dev.lading.packages.internal.trace.RenderTrace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a package is rendered with: a release, values, a cluster, globals. Immutable. */
public final class RenderRequest {

  private final Release release;
  private final Values values;
  private final Capabilities capabilities;
  private final Globals globals;
  private final Lineage lineage;

  /**
   * How the request came about.
   *
   * @param ancestors the packages that depend on the one to render, the root first
   * @param trace where to note what is asked
   */
  record Lineage(List<AnyPackage> ancestors, @Nullable RenderTrace trace) {

    Lineage of(AnyPackage parent) {
      List<AnyPackage> longer = new ArrayList<>(ancestors);
      longer.add(parent);
      return new Lineage(List.copyOf(longer), trace);
    }
  }

  private RenderRequest(
      Release release, Values values, Capabilities capabilities, Globals globals, Lineage lineage) {
    this.release = release;
    this.values = values;
    this.capabilities = capabilities;
    this.globals = globals;
    this.lineage = lineage;
  }

  /** A release with default values on a default cluster. */
  public static RenderRequest of(Release release) {
    return new RenderRequest(
        release,
        Values.empty(),
        Capabilities.defaults(),
        Globals.none(),
        new Lineage(List.of(), null));
  }

  /** With values over the package's defaults. */
  public RenderRequest withValues(Values newValues) {
    return new RenderRequest(release, newValues, capabilities, globals, lineage);
  }

  /** For another cluster. */
  public RenderRequest withCapabilities(Capabilities newCapabilities) {
    return new RenderRequest(release, values, newCapabilities, globals, lineage);
  }

  /** With globals. */
  public RenderRequest withGlobals(Globals newGlobals) {
    return new RenderRequest(release, values, capabilities, newGlobals, lineage);
  }

  /** Noting what is asked; for Lading's own tools. */
  public RenderRequest withTrace(RenderTrace newTrace) {
    Lineage traced = new Lineage(lineage.ancestors(), newTrace);
    return new RenderRequest(release, values, capabilities.traced(newTrace), globals, traced);
  }

  /** The release. */
  public Release release() {
    return release;
  }

  /** The values. */
  public Values values() {
    return values;
  }

  /** The cluster. */
  public Capabilities capabilities() {
    return capabilities;
  }

  /** The globals. */
  public Globals globals() {
    return globals;
  }

  @Nullable RenderTrace trace() {
    return lineage.trace();
  }

  List<AnyPackage> ancestors() {
    return lineage.ancestors();
  }

  /** What a package asks of a dependency. */
  RenderRequest forDependency(AnyPackage parent, String alias, Values dependencyValues) {
    return new RenderRequest(
        release.ofDependency(alias), dependencyValues, capabilities, globals, lineage.of(parent));
  }

  @Override
  public String toString() {
    return "RenderRequest[" + release + ", " + values + "]";
  }
}
