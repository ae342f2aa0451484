package dev.lading.codegen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of the API.
 *
 * @param apiVersion {@code apps/v1}
 * @param kind {@code Deployment}
 * @param type the name of its type in the table
 * @param stability {@code stable}, {@code beta} or {@code alpha}
 * @param plural the name in request paths; null for kinds without requests of their own
 * @param namespaced whether it lives in a namespace; null when the API does not say
 * @param manifest whether users keep it in files
 * @param list whether it is a list of another kind
 * @param metadata whether it has metadata
 * @param since the first minor version with it
 * @param lifecycle versions: introduced, deprecated, removed
 * @param subresources such as {@code /status}
 */
public record KindFacts(
    String apiVersion,
    String kind,
    String type,
    String stability,
    @Nullable String plural,
    @Nullable Boolean namespaced,
    boolean manifest,
    boolean list,
    boolean metadata,
    String since,
    Lifecycle lifecycle,
    List<String> subresources) {

  /**
   * When a kind came and goes.
   *
   * @param introduced the minor version that introduced it
   * @param deprecated the minor version that deprecates it
   * @param removed the minor version that removes it
   */
  public record Lifecycle(
      @Nullable String introduced, @Nullable String deprecated, @Nullable String removed) {}
}
