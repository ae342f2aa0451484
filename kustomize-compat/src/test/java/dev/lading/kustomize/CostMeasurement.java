package dev.lading.kustomize;

import dev.lading.kustomize.options.FileTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints what a build costs for overlays of growing size: bases of apps of ten resources, an
 * overlay with namespace, prefix, labels, annotations, images, replicas, patches and generators.
 */
final class CostMeasurement {

  private CostMeasurement() {}

  public static void main(String[] args) {
    build(2_000, 20);
    double last = 0;
    for (int size : new int[] {100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000}) {
      double millis = build(size, size <= 2_000 ? 15 : 7);
      System.out.printf(
          "%d resources: %.1f ms, %.1f us each%n", size, millis, millis * 1_000 / size);
      if (size == 20_000) {
        System.out.printf("exponent from 1,000: %.2f%n", Math.log(millis / last) / Math.log(20));
      }
      last = size == 1_000 ? millis : last;
    }
  }

  private static double build(int size, int times) {
    Kustomization kustomization = Kustomization.load(FileTree.of(files(size)), "top");
    double best = Double.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      kustomization.result().toYaml();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }

  /** A tree with this many resources. */
  static Map<String, String> files(int size) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder base = new StringBuilder("resources:\n");
    for (int app = 0; app < size / 10; app++) {
      files.put("base/app" + app + ".yaml", app(app));
      base.append("- app").append(app).append(".yaml\n");
    }
    files.put("base/kustomization.yaml", base.toString());
    files.put(
        "top/kustomization.yaml",
        """
        resources: [../base]
        namespace: prod
        namePrefix: prod-
        labels: [{pairs: {env: prod}, includeSelectors: true}]
        commonAnnotations: {team: shop}
        images: [{name: shop/app, newTag: v2}, {name: sidecar, newName: mirror/sidecar}]
        replicas: [{name: app0, count: 5}]
        patches:
        - {patch: '{apiVersion: apps/v1, kind: Deployment, metadata: {name: app1}, spec: {replicas: 3}}'}
        - {patch: '[{"op": "add", "path": "/metadata/annotations/x", "value": "y"}]', target: {kind: Deployment, name: app2}}
        - {patch: '{apiVersion: v1, kind: Service, metadata: {name: x}, spec: {type: NodePort}}', target: {kind: Service}}
        configMapGenerator: [{name: common, literals: [a=b]}]
        secretGenerator: [{name: token, literals: [t=1]}]
        """);
    return files;
  }

  private static String app(int app) {
    StringBuilder out = new StringBuilder();
    String name = "app" + app;
    for (int i = 0; i < 4; i++) {
      out.append("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ")
          .append(name)
          .append("-c")
          .append(i)
          .append("}\ndata: {a: '1', b: text}\n---\n");
    }
    out.append("apiVersion: v1\nkind: Secret\nmetadata: {name: ")
        .append(name)
        .append("}\nstringData: {p: q}\n---\n");
    out.append("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ")
        .append(name)
        .append("}\n---\n");
    out.append("apiVersion: v1\nkind: Service\nmetadata: {name: ")
        .append(name)
        .append("}\nspec: {selector: {app: ")
        .append(name)
        .append("}, ports: [{port: 80}]}\n---\n");
    out.append("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ")
        .append(name)
        .append("}\nspec: {storageClassName: fast}\n---\n");
    out.append("apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: ")
        .append(name)
        .append(
            "}\nspec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ")
        .append(name)
        .append("}}\n---\n");
    return out.append(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: NAME
              labels: {app: NAME}
            spec:
              replicas: 2
              selector: {matchLabels: {app: NAME}}
              template:
                metadata: {labels: {app: NAME}}
                spec:
                  serviceAccountName: NAME
                  containers:
                  - name: main
                    image: shop/app:v1
                    env:
                    - {name: A, valueFrom: {configMapKeyRef: {name: NAME-c0, key: a}}}
                    - {name: B, valueFrom: {secretKeyRef: {name: NAME, key: p}}}
                    - {name: C, valueFrom: {configMapKeyRef: {name: common, key: a}}}
                    ports: [{containerPort: 80}]
                  - {name: side, image: sidecar}
                  volumes:
                  - {name: conf, configMap: {name: NAME-c1}}
                  - {name: data, persistentVolumeClaim: {claimName: NAME}}
            """
                .replace("NAME", name))
        .toString();
  }
}
