package dev.lading.examples.shop;

import static dev.lading.dsl.Lading.*;

import dev.lading.dsl.*;
import dev.lading.manifest.Manifests;
import dev.lading.packages.ManifestPackage;
import dev.lading.packages.PackageContext;
import dev.lading.packages.PackageMetadata;

/** A PostgreSQL database: one Pod, one disk, one login. */
public final class PostgresPackage implements ManifestPackage<PostgresValues> {

  /** Makes the package; {@code ServiceLoader} does too. */
  public PostgresPackage() {}

  @Override
  public PackageMetadata about() {
    return PackageMetadata.of("postgres", "2.1.0")
        .withAppVersion("17.2")
        .withDescription("PostgreSQL with one disk");
  }

  @Override
  public Class<PostgresValues> valuesType() {
    return PostgresValues.class;
  }

  @Override
  public Manifests render(PackageContext<PostgresValues> context) {
    PostgresValues values = context.values();
    SecretDraft login =
        secret("login").put("username", values.user()).put("password", values.password().reveal());
    ClaimTemplate disk =
        context.when(
            v -> v.storageClass().isPresent(),
            claimTemplate("disk").storage(values.storage()).readWriteOnce(),
            claim -> claim.storageClass(values.storageClass().orElseThrow()));
    StatefulSetDraft postgres =
        statefulSet("postgres")
            .component("database")
            .runAsUser(999, 999)
            .container(
                container("postgres")
                    .image("postgres:17.2")
                    .port("postgres", 5432)
                    .env("POSTGRES_DB", values.name())
                    .env("POSTGRES_USER", login.key("username"))
                    .env("POSTGRES_PASSWORD", login.key("password"))
                    .env("PGDATA", "/data/pg")
                    .mount("/data", disk)
                    .mount("/var/run/postgresql", emptyDir("sockets"))
                    .memory(gibibytes(1))
                    .readiness(exec("pg_isready").every(seconds(5)))
                    .restricted());
    return context.manifests(login, postgres, postgres.headlessService("postgres"));
  }
}
