package dev.lading.dsl;

import static dev.lading.dsl.Lading.claimTemplate;
import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.downwardApi;
import static dev.lading.dsl.Lading.fieldRef;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.dsl.Lading.statefulSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import org.junit.jupiter.api.Test;

/** The code that the design promises, word for word. */
class DesignCodeTest {

  private static final String TEXT = "enemy.types=aliens,monsters\n";

  @Test
  void designPage_code_givesWiredManifests() {
    String text = TEXT;

    ConfigMapDraft config =
        configMap("game-demo").put("player_initial_lives", "3").put("game.properties", text);

    StatefulSetDraft web =
        statefulSet("web")
            .replicas(2)
            .container(
                "nginx",
                c ->
                    c.image("registry.k8s.io/nginx-slim:0.8")
                        .port("web", 80)
                        .env("POD_NAME", fieldRef("metadata.name"))
                        .env("LIVES", config.key("player_initial_lives"))
                        .mount(
                            "/usr/share/nginx/html",
                            claimTemplate("www").storage("1Gi").readWriteOnce())
                        .mount("/config", config.items("game.properties").readOnly())
                        .mount("/etc/podinfo", downwardApi().file("labels", "metadata.labels")));

    Manifests app = manifests(config, web, web.headlessService("nginx"));
    String yaml = app.toYaml();

    assertThat(yaml)
        .isEqualTo(
            """
            apiVersion: v1
            data:
              game.properties: |
                enemy.types=aliens,monsters
              player_initial_lives: "3"
            kind: ConfigMap
            metadata:
              name: game-demo
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              labels:
                app.kubernetes.io/name: web
              name: web
            spec:
              replicas: 2
              selector:
                matchLabels:
                  app.kubernetes.io/name: web
              serviceName: nginx
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: web
                spec:
                  containers:
                  - env:
                    - name: POD_NAME
                      valueFrom:
                        fieldRef:
                          fieldPath: metadata.name
                    - name: LIVES
                      valueFrom:
                        configMapKeyRef:
                          key: player_initial_lives
                          name: game-demo
                    image: registry.k8s.io/nginx-slim:0.8
                    name: nginx
                    ports:
                    - containerPort: 80
                      name: web
                    volumeMounts:
                    - mountPath: /usr/share/nginx/html
                      name: www
                    - mountPath: /config
                      name: game-demo
                      readOnly: true
                    - mountPath: /etc/podinfo
                      name: podinfo
                  volumes:
                  - configMap:
                      items:
                      - key: game.properties
                        path: game.properties
                      name: game-demo
                    name: game-demo
                  - downwardAPI:
                      items:
                      - fieldRef:
                          fieldPath: metadata.labels
                        path: labels
                    name: podinfo
              volumeClaimTemplates:
              - metadata:
                  name: www
                spec:
                  accessModes:
                  - ReadWriteOnce
                  resources:
                    requests:
                      storage: 1Gi
            ---
            apiVersion: v1
            kind: Service
            metadata:
              labels:
                app.kubernetes.io/name: web
              name: nginx
            spec:
              clusterIP: None
              ports:
              - name: web
                port: 80
                targetPort: web
              selector:
                app.kubernetes.io/name: web
            """);
  }
}
