package dev.lading.examples;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.overlay.LabelScope;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.Target;
import java.io.PrintStream;
import java.util.Map;

/**
 * One application, three environments: the shop of {@link ThreeTier} as a base, and an overlay for
 * development, staging and production. {@code Environments ENV} prints an environment, {@code
 * Environments} alone how production differs from staging.
 */
public final class Environments {

  private Environments() {}

  /** Prints an environment, or what sets production apart from staging. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Prints an environment, or what sets production apart from staging. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length == 0) {
      out.print(in("staging").diff(in("prod")));
      return 0;
    }
    if (args.length > 1 || !args[0].matches("dev|staging|prod")) {
      err.println("usage: Environments [dev|staging|prod]");
      return 1;
    }
    out.print(in(args[0]).toYaml());
    return 0;
  }

  /** The shop in an environment. */
  public static Manifests in(String environment) {
    Overlay overlay =
        switch (environment) {
          case "dev" -> development();
          case "staging" -> staging();
          default -> production();
        };
    return overlay.apply(ThreeTier.manifests("1.4.2"));
  }

  private static Overlay common(String environment) {
    return Overlay.named(environment)
        .labels(Map.of("environment", environment), LabelScope.PODS)
        .mergeConfigMap("database", Map.of("ENVIRONMENT", environment));
  }

  /** One of everything, and whatever was built last. */
  static Overlay development() {
    return common("dev")
        .image("registry.example.com/shop/web", image -> image.tag("latest"))
        .image("registry.example.com/shop/api", image -> image.tag("latest"))
        .replicas("web", 1)
        .remove(Target.kind("HorizontalPodAutoscaler"))
        .remove(Target.kind("PodDisruptionBudget"));
  }

  /** As production, but small. */
  static Overlay staging() {
    return common("staging")
        .mergePatch(Target.kind("HorizontalPodAutoscaler"), "spec: {maxReplicas: 3}");
  }

  /** More of everything, and a password that is not in the source. */
  static Overlay production() {
    return common("prod")
        .replicas("web", 6)
        .mergeSecret("database", data -> data.put("password", "from-the-vault"))
        .edit(Deployment.class, "api", api -> api.withSpec(spec -> spec.minReadySeconds(10)))
        .strategicMerge(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: postgres}
            spec:
              template:
                spec:
                  containers:
                  - name: postgres
                    resources:
                      limits: {memory: 8Gi}
            """);
  }
}
