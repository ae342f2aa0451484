package dev.lading.examples;

import static dev.lading.dsl.Lading.*;
import static dev.lading.dsl.NamespaceDraft.PodSecurityStandard.RESTRICTED;

import dev.lading.dsl.*;
import dev.lading.manifest.Manifests;
import java.io.PrintStream;

/**
 * A shop of three tiers: pages served by nginx, an API that scales, and a PostgreSQL database that
 * only the API may reach.
 */
public final class ThreeTier {

  private static final String HOST = "shop.example.com";
  private static final String NGINX = "server { listen 8080; location / { root /srv; } }\n";

  private ThreeTier() {}

  /** Prints the application as one YAML stream. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Prints the application as one YAML stream; takes the version of the shop, or nothing. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    out.print(manifests(args.length == 0 ? "1.0.0" : args[0]).toYaml());
    return 0;
  }

  /** The shop at a version. */
  public static Manifests manifests(String version) {
    NamespaceDraft shop = namespace("shop").podSecurity(RESTRICTED);
    SecretDraft login = secret("database").put("username", "shop").put("password", "change-me");
    ConfigMapDraft database = configMap("database").put("HOST", "postgres").put("NAME", "shop");

    StatefulSetDraft postgres =
        statefulSet("postgres")
            .component("database")
            .runAsUser(999, 999)
            .container(
                container("postgres")
                    .image("postgres:17.2")
                    .port("postgres", 5432)
                    .env("POSTGRES_DB", database.key("NAME"))
                    .env("POSTGRES_USER", login.key("username"))
                    .env("POSTGRES_PASSWORD", login.key("password"))
                    .env("PGDATA", "/data/pg")
                    .mount("/data", claimTemplate("disk").storage("20Gi").readWriteOnce())
                    .mount("/var/run/postgresql", emptyDir("sockets"))
                    .memory(gibibytes(1))
                    .readiness(exec("pg_isready", "-U", "shop").every(seconds(5)))
                    .restricted());

    ServiceAccountDraft account = serviceAccount("api");
    RoleDraft reader = role("config-reader").allow(r -> r.read().resources("configmaps"));

    DeploymentDraft api =
        deployment("api")
            .component("backend")
            .runAs(account)
            .runAsUser(1000, 1000)
            .scheduling(s -> s.spreadOver(Topology.ZONE))
            .container(
                container("api")
                    .image("registry.example.com/shop/api:" + version)
                    .port("http", 8080)
                    .envFrom("DB_", database)
                    .env("DB_USER", login.key("username"))
                    .env("DB_PASSWORD", login.key("password"))
                    .cpu(millicores(250))
                    .memory(mebibytes(512))
                    .readiness(httpGet("/ready", "http").every(seconds(5)))
                    .liveness(httpGet("/live", "http").after(seconds(20)))
                    .restricted());

    ConfigMapDraft pages = configMap("nginx").put("default.conf", NGINX);
    DeploymentDraft web =
        deployment("web")
            .replicas(2)
            .runAsUser(101, 101)
            .container(
                container("nginx")
                    .image("registry.example.com/shop/web:" + version)
                    .port("http", 8080)
                    .mount("/etc/nginx/conf.d", pages.readOnly())
                    .mount("/tmp", emptyDir("tmp"))
                    .memory(mebibytes(64))
                    .readiness(httpGet("/", "http"))
                    .restricted());

    ServiceDraft frontend = web.service();
    ServiceDraft backend = api.service();
    return application("shop")
        .namespace(shop)
        .version(version)
        .manifests(
            shop,
            login,
            database,
            postgres,
            postgres.headlessService("postgres"),
            postgres.networkPolicy().allowFrom(r -> r.with(api).port("postgres")),
            account,
            reader,
            reader.to(account),
            api,
            backend,
            api.autoscaler().between(2, 10).cpu(70),
            api.disruptionBudget().minAvailable(1),
            pages,
            web,
            frontend,
            ingress("shop")
                .route(HOST, "/", frontend)
                .route(HOST, "/api", backend)
                .tls("shop-certificate", HOST));
  }
}
