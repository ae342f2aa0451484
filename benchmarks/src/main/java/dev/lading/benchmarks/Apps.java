package dev.lading.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Apps of ten resources that refer to each other, and a kustomization over them. */
final class Apps {

  private Apps() {}

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

  /** The resources alone, as one stream. */
  static String stream(int size) {
    StringBuilder out = new StringBuilder();
    for (int app = 0; app < size / 10; app++) {
      out.append("---\n").append(app(app));
    }
    return out.toString();
  }
}
