package dev.lading.examples.shop;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.lading.packages.values.Description;
import dev.lading.packages.values.Example;
import dev.lading.packages.values.Length;
import dev.lading.packages.values.Matches;
import dev.lading.packages.values.SecretText;
import java.util.Optional;
import org.immutables.value.Value;

/** What can be said about a database. */
@Value.Immutable
@Value.Style(defaultAsDefault = true)
@JsonSerialize(as = ImmutablePostgresValues.class)
@JsonDeserialize(as = ImmutablePostgresValues.class)
@Description("A PostgreSQL database with one disk")
public interface PostgresValues {

  /** The database that is made. */
  @Description("The database that is made")
  @Matches("[a-z][a-z0-9_]*")
  default String name() {
    return "app";
  }

  /** Who may use it. */
  @Description("Who may use it")
  @Matches("[a-z][a-z0-9_]*")
  default String user() {
    return "app";
  }

  /** That user's password. */
  @Description("That user's password")
  @Length(min = 8)
  SecretText password();

  /** How large the disk is. */
  @Description("How large the disk is")
  @Example({"10Gi", "500Gi"})
  default String storage() {
    return "20Gi";
  }

  /** Which class of disk; the cluster's default when it is not said. */
  @Description("Which class of disk; the cluster's default when it is not said")
  @Length(min = 1)
  Optional<String> storageClass();
}
