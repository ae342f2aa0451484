package dev.lading.examples.shop;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.lading.packages.values.Description;
import dev.lading.packages.values.Example;
import dev.lading.packages.values.Length;
import dev.lading.packages.values.Matches;
import dev.lading.packages.values.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What can be said about the shop. */
@Value.Immutable
@Value.Style(defaultAsDefault = true)
@JsonSerialize(as = ImmutableShopValues.class)
@JsonDeserialize(as = ImmutableShopValues.class)
@Description("A shop: pages, an API, a database, and a cache on demand")
public interface ShopValues {

  /** Where images come from. */
  @Description("Where images come from")
  @Matches("[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9-]+)*")
  default String registry() {
    return "registry.example.com/shop";
  }

  /** Which build of the shop runs. */
  @Description("Which build of the shop runs")
  @Matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")
  default String version() {
    return "1.4.2";
  }

  /** How many Pods serve pages. */
  @Description("How many Pods serve pages")
  @Range(min = 1, max = 20)
  default int replicas() {
    return 2;
  }

  /** How much the API logs. */
  @Description("How much the API logs")
  default LogLevel logLevel() {
    return LogLevel.info;
  }

  /** Opens the port of the debugger. */
  @Description("Opens the port of the debugger")
  default boolean debug() {
    return false;
  }

  /** Whether there is a cache. */
  @Description("Whether there is a cache")
  default boolean cache() {
    return false;
  }

  /** Environment variables of the API. */
  @Description("Environment variables of the API")
  Map<String, String> settings();

  /** Where the shop can be reached from outside; nowhere when there is none. */
  @Description("Where the shop can be reached from outside; nowhere when there is none")
  List<Host> hosts();

  /** The Secret with the certificate for all hosts; plain HTTP when there is none. */
  @Description("The Secret with the certificate for all hosts; plain HTTP when there is none")
  @Matches("[a-z0-9][a-z0-9-]*")
  Optional<String> certificate();

  /** The database. */
  @Description("The database")
  PostgresValues database();

  /** How much is logged. */
  enum LogLevel {
    debug,
    info,
    warn
  }

  /** A host. */
  @Value.Immutable
  @JsonSerialize(as = ImmutableHost.class)
  @JsonDeserialize(as = ImmutableHost.class)
  interface Host {

    /** The host's name. */
    @Description("The host's name")
    @Matches("[a-z0-9][a-z0-9.-]*[a-z0-9]")
    String name();

    /** The paths that lead to the pages. */
    @Description("The paths that lead to the pages")
    @Matches("/.*")
    @Example({"/1", "/shop/22"})
    @Length(min = 1)
    List<String> paths();
  }
}
