package dev.lading.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge patches and what {@code kubectl patch --local --type strategic} makes of them.
 *
 * <p>To record anew, run {@link #main} with the path of kubectl and of the folder with the answers.
 */
final class StrategicMergeCases {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        labels: {a: "1", b: "2"}
        finalizers: [x, w]
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: nginx:1
              args: [a, b]
              env: [{name: A, value: "1"}, {name: B, value: "2"}, {name: C, value: "3"}]
              ports: [{containerPort: 80, name: http}, {containerPort: 81, name: more}]
              volumeMounts: [{name: data, mountPath: /data}, {name: tmp, mountPath: /tmp}]
            - {name: side, image: side:1}
            - {name: last, image: last:1}
            tolerations: [{key: a, operator: Exists}]
            hostAliases: [{ip: 1.1.1.1, hostnames: [a]}]
            imagePullSecrets: [{name: one}]
            volumes: [{name: data, emptyDir: {}}, {name: tmp, emptyDir: {}}]
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, finalizers: [a, b, c]}
      spec:
        ports: [{port: 80, name: http}, {port: 443, name: https, targetPort: 8443}]
        selector: {app: web}
      """;

  private static final List<String> DEPLOYMENT_PATCHES =
      List.of(
          "spec: {replicas: 5}",
          "spec: {replicas: null}",
          "metadata: {labels: {a: null, c: '3'}}",
          "metadata: {labels: null}",
          "metadata: {labels: {$patch: replace, z: '9'}}",
          "metadata: {finalizers: [z, x]}",
          "metadata: {$deleteFromPrimitiveList/finalizers: [x]}",
          "metadata: {finalizers: [m], $deleteFromPrimitiveList/finalizers: [w]}",
          "metadata: {$setElementOrder/finalizers: [w, x]}",
          "metadata: {$setElementOrder/finalizers: [m, w, x], finalizers: [m]}",
          "spec: {strategy: {$retainKeys: [type], type: Recreate}}",
          "spec: {strategy: {type: Recreate, rollingUpdate: null}}",
          "spec: {selector: {matchLabels: {tier: front}}}",
          "spec: {template: {spec: {containers: [{name: web, image: nginx:2}]}}}",
          "spec: {template: {spec: {containers: [{name: new, image: new:1}]}}}",
          "spec: {template: {spec: {containers: [{name: new, image: new:1}, {name: side, image: side:2}]}}}",
          "spec: {template: {spec: {containers: [{name: last, image: l:2}, {name: web, image: w:2}]}}}",
          "spec: {template: {spec: {containers: [{name: side, $patch: delete}]}}}",
          "spec: {template: {spec: {containers: [{name: none, $patch: delete}]}}}",
          "spec: {template: {spec: {containers: [{$patch: replace}, {name: only, image: only:1}]}}}",
          "spec: {template: {spec: {$setElementOrder/containers: [{name: last}, {name: side}, {name: web}]}}}",
          "spec: {template: {spec: {$setElementOrder/containers: [{name: new}, {name: web}],"
              + " containers: [{name: new, image: new:1}]}}}",
          "spec: {template: {spec: {containers: [{name: web, args: [c]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, args: null}]}}}",
          "spec: {template: {spec: {containers: [{name: web, env: [{name: B, value: '9'}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, env: [{name: D, value: '4'}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, env: [{name: B, $patch: delete}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, env: [{name: B, value: null,"
              + " valueFrom: {fieldRef: {fieldPath: metadata.name}}}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, env: [{$patch: replace}, {name: Z, value: z}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, ports: [{containerPort: 80, name: web}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, ports: [{containerPort: 82}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, volumeMounts: [{mountPath: /data, name: tmp}]}]}}}",
          "spec: {template: {spec: {containers: [{name: web, volumeMounts: [{mountPath: /new, name: tmp}]}]}}}",
          "spec: {template: {spec: {tolerations: [{key: b, operator: Exists}]}}}",
          "spec: {template: {spec: {tolerations: []}}}",
          "spec: {template: {spec: {hostAliases: [{ip: 1.1.1.1, hostnames: [b]}, {ip: 2.2.2.2, hostnames: [c]}]}}}",
          "spec: {template: {spec: {imagePullSecrets: [{name: two}]}}}",
          "spec: {template: {spec: {volumes: [{name: data, $retainKeys: [name, configMap],"
              + " configMap: {name: c}}]}}}",
          "spec: {template: {spec: {volumes: [{name: data, emptyDir: null, configMap: {name: c}}]}}}",
          "spec: {template: {spec: {volumes: [{name: tmp, $patch: delete}]}}}",
          "spec: {template: {spec: {containers: []}}}",
          "spec: {template: {spec: {nodeSelector: {disk: ssd}}}}",
          "spec: {template: {metadata: {annotations: {a: b}}}}",
          "spec: {template: {metadata: null}}",
          "spec: {template: {spec: {topologySpreadConstraints: [{topologyKey: zone, maxSkew: 1,"
              + " whenUnsatisfiable: DoNotSchedule}]}}}",
          "spec: {template: {spec: {containers: [{name: web, resources: {limits: {cpu: 1}}}]}}}",
          "spec: {template: {spec: {containers: [{name: web, securityContext: {runAsUser: 1}}]}}}",
          "spec: {template: {spec: {initContainers: [{name: i, image: i:1}]}}}");

  private static final List<String> SERVICE_PATCHES =
      List.of(
          "spec: {ports: [{port: 80, targetPort: 8080}]}",
          "spec: {ports: [{port: 81}]}",
          "spec: {ports: [{port: 443, $patch: delete}]}",
          "spec: {ports: [{$patch: replace}, {port: 1}]}",
          "spec: {$setElementOrder/ports: [{port: 443}, {port: 80}]}",
          "spec: {selector: {$patch: replace, tier: x}}",
          "spec: {selector: null}",
          "spec: {externalIPs: [1.1.1.1]}",
          "spec: {type: NodePort}",
          "metadata: {finalizers: [d]}",
          "metadata: {finalizers: [c, d, a]}",
          "metadata: {$deleteFromPrimitiveList/finalizers: [a, c]}");

  record Case(
      Map<String, @Nullable Object> original, Map<String, @Nullable Object> patch, String name) {}

  private StrategicMergeCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    DEPLOYMENT_PATCHES.forEach(patch -> cases.add(new Case(tree(DEPLOYMENT), tree(patch), patch)));
    SERVICE_PATCHES.forEach(patch -> cases.add(new Case(tree(SERVICE), tree(patch), patch)));
    return cases;
  }

  @SuppressWarnings("unchecked") // the texts are objects
  private static Map<String, @Nullable Object> tree(String yaml) {
    return (Map<String, @Nullable Object>)
        Objects.requireNonNull(YamlReader.strict().read(yaml, "case").get(0).toTree());
  }

  /** The answers, in the order of the cases. */
  static List<Object> answers() throws IOException {
    List<Object> answers = new ArrayList<>();
    try (var in = StrategicMergeCases.class.getResourceAsStream("/strategic-merge/answers.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        answers.add(pruned(JSON.readValue(line, Object.class)));
      }
    }
    return answers;
  }

  /**
   * Without nulls and empty objects, which kubectl's typed output adds and drops; integers long.
   */
  static @Nullable Object pruned(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, member) -> {
            Object kept = pruned(member);
            if (kept != null) {
              copy.put((String) key, kept);
            }
          });
      return copy.isEmpty() ? null : copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(pruned(item)));
      return copy.isEmpty() ? null : copy;
    }
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }

  public static void main(String[] args) throws Exception {
    StringBuilder answers = new StringBuilder();
    for (Case recorded : all()) {
      Path file = Files.createTempFile("strategic", ".json");
      Files.writeString(file, JSON.writeValueAsString(recorded.original()));
      Process process =
          new ProcessBuilder(
                  args[0],
                  "patch",
                  "--local",
                  "-f",
                  file.toString(),
                  "--type",
                  "strategic",
                  "-o",
                  "json",
                  "-p",
                  JSON.writeValueAsString(recorded.patch()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("refused: " + recorded.name());
      }
      answers.append(JSON.readTree(output)).append('\n');
    }
    Files.writeString(Path.of(args[1], "answers.jsonl"), answers);
  }
}
