package dev.lading.examples.shop;

import static dev.lading.dsl.Lading.*;

import dev.lading.dsl.*;
import dev.lading.helm.HelmChart;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.manifest.Manifests;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.Dependency;
import dev.lading.packages.Globals;
import dev.lading.packages.ManifestPackage;
import dev.lading.packages.PackageContext;
import dev.lading.packages.PackageMetadata;
import dev.lading.packages.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shop: pages, an API, a database that is a package too, and a cache that is a chart. */
public final class ShopPackage implements ManifestPackage<ShopValues> {

  private final AnyPackage cache;
  private final Function<ShopValues, Values> cacheValues;

  /** With the small cache chart that comes with the example. */
  public ShopPackage() {
    this(ownChart(), values -> Values.of("replicas", values.replicas()));
  }

  /** With another chart for the cache, such as a public one, and what to tell it. */
  public ShopPackage(AnyPackage cache, Function<ShopValues, Values> cacheValues) {
    this.cache = cache;
    this.cacheValues = cacheValues;
  }

  private static HelmChart ownChart() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : List.of("Chart.yaml", "values.yaml", "templates/cache.yaml")) {
      try (@Nullable InputStream in = ShopPackage.class.getResourceAsStream("cache/" + name)) {
        files.put(name, in == null ? new byte[0] : in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return HelmChart.of(files, LoadOptions.defaults());
  }

  @Override
  public PackageMetadata about() {
    return PackageMetadata.of("shop", "1.0.0")
        .withAppVersion("1.4.2")
        .withDescription("A shop of three tiers")
        .withKubernetes(">=1.27");
  }

  @Override
  public Class<ShopValues> valuesType() {
    return ShopValues.class;
  }

  @Override
  public List<Dependency<ShopValues>> dependencies() {
    return List.of(
        Dependency.on(new PostgresPackage(), ShopValues::database).as("database"),
        Dependency.onUntyped(cache, cacheValues).as("cache").when(ShopValues::cache));
  }

  @Override
  public Globals globals(ShopValues values) {
    return Globals.of(Registry.class, new Registry(values.registry()));
  }

  @Override
  public Manifests render(PackageContext<ShopValues> context) {
    ConfigMapDraft pages = configMap("nginx").put("default.conf", context.resource("default.conf"));
    DeploymentDraft web = web(context, pages);
    DeploymentDraft api = api(context);
    ServiceDraft frontend = web.service();
    ServiceDraft backend = api.service();
    return context.manifests(
        pages,
        web,
        frontend,
        api,
        backend,
        api.disruptionBudget().minAvailable(1),
        context.when(
            values -> !values.hosts().isEmpty(), () -> outside(context, frontend, backend)));
  }

  private static DeploymentDraft web(PackageContext<ShopValues> context, ConfigMapDraft pages) {
    ShopValues values = context.values();
    return deployment("web")
        .replicas(values.replicas())
        .runAsUser(101, 101)
        .container(
            container("nginx")
                .image(values.registry() + "/web:" + values.version())
                .port("http", 8080)
                .mount("/etc/nginx/conf.d", pages.readOnly())
                .mount("/tmp", emptyDir("tmp"))
                .memory(mebibytes(64))
                .readiness(httpGet("/", "http"))
                .restricted());
  }

  private static DeploymentDraft api(PackageContext<ShopValues> context) {
    ShopValues values = context.values();
    String login = context.nameIn("database", "login");
    ContainerDraft api =
        container("api")
            .image(values.registry() + "/api:" + values.version())
            .port("http", 8080)
            .env("LOG_LEVEL", values.logLevel().name())
            .env("DB_HOST", context.nameIn("database", "postgres"))
            .env("DB_NAME", values.database().name())
            .env("DB_USER", secretKey(login, "username"))
            .env("DB_PASSWORD", secretKey(login, "password"))
            .memory(mebibytes(512))
            .readiness(httpGet("/ready", "http").every(seconds(5)))
            .restricted();
    api = context.when(ShopValues::debug, api, draft -> draft.port("debug", 5005));
    api =
        context.when(
            ShopValues::cache,
            api,
            draft -> draft.env("CACHE_HOST", context.release().ofDependency("cache").name()));
    api =
        context.forEach(
            // in the order of the names, as charts do it
            v -> new TreeMap<>(v.settings()).entrySet(),
            api,
            (draft, setting) -> draft.env(setting.getKey(), setting.getValue()));
    return deployment("api").component("backend").runAsUser(1000, 1000).container(api);
  }

  private static IngressDraft outside(
      PackageContext<ShopValues> context, ServiceDraft frontend, ServiceDraft backend) {
    IngressDraft ingress =
        context.forEach(
            ShopValues::hosts,
            ingress("shop"),
            (draft, host) -> {
              IngressDraft routed = draft;
              for (String path : host.paths()) {
                routed = routed.route(host.name(), path, frontend);
              }
              return routed.route(host.name(), "/api", backend.at("http"));
            });
    ShopValues values = context.values();
    String[] hosts = values.hosts().stream().map(ShopValues.Host::name).toArray(String[]::new);
    return context.when(
        v -> v.certificate().isPresent(),
        ingress,
        draft -> draft.tls(values.certificate().orElseThrow(), hosts));
  }
}
