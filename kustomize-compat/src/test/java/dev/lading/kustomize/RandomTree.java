package dev.lading.kustomize;

import static dev.lading.kustomize.RandomResources.NAMESPACES;
import static dev.lading.kustomize.RandomResources.indent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random kustomizations: bases, overlays, components, and whatever each of them may say. */
final class RandomTree {

  private static final String[] PATCHED = {
    "Deployment", "Widget", "Service", "ConfigMap", "StatefulSet", "CronJob"
  };

  private final RandomResources some;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> configMaps = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  private RandomTree(Random random) {
    this.some = new RandomResources(random);
  }

  /** The files of a tree whose top is the directory {@code top}. */
  static Map<String, String> files(Random random) {
    RandomTree tree = new RandomTree(random);
    tree.base("base", some -> "");
    if (tree.some.chance(40)) {
      tree.base("other", some -> some.chance(25) ? "resources: [../base]\n" : "");
    }
    if (tree.some.chance(30)) {
      tree.component();
    }
    if (tree.some.chance(50)) {
      tree.overlay("middle", List.of("../base"));
      tree.overlay("top", tree.inputs("../middle"));
    } else {
      tree.overlay("top", tree.inputs("../base"));
    }
    return tree.files;
  }

  private interface Extra {
    String lines(RandomResources some);
  }

  private List<String> inputs(String first) {
    return files.containsKey("other/kustomization.yaml")
        ? List.of(first, "../other")
        : List.of(first);
  }

  private void base(String directory, Extra extra) {
    some.forget(true);
    StringBuilder resources = new StringBuilder();
    int count = 1 + some.number(6);
    for (int i = 0; i < count; i++) {
      resources.append(i == 0 ? "" : "---\n").append(some.resource());
    }
    files.put(directory + "/r.yaml", resources.toString());
    String more = extra.lines(some);
    String list = more.isEmpty() ? "resources: [r.yaml]\n" : "resources: [../base, r.yaml]\n";
    files.put(directory + "/kustomization.yaml", list + settings(directory, 25));
    some.forget(false);
  }

  private void component() {
    files.put(
        "component/kustomization.yaml",
        "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"
            + settings("component", 25));
  }

  private void overlay(String directory, List<String> inputs) {
    StringBuilder out = new StringBuilder("resources:\n");
    inputs.forEach(input -> out.append("- ").append(input).append('\n'));
    if (some.chance(40)) {
      files.put(directory + "/own.yaml", some.resource() + "---\n" + some.resource());
      out.append("- own.yaml\n");
    }
    if (files.containsKey("component/kustomization.yaml") && directory.equals("top")) {
      out.append("components: [../component]\n");
    }
    out.append(settings(directory, 40));
    if (directory.equals("top")) {
      if (some.chance(40)) {
        out.append("sortOptions: {order: fifo}\n");
      }
      if (some.chance(15)) {
        out.append("buildMetadata: [originAnnotations, transformerAnnotations, managedByLabel]\n");
      }
    }
    files.put(directory + "/kustomization.yaml", out.toString());
  }

  private String settings(String directory, int percent) {
    StringBuilder out = new StringBuilder();
    if (some.chance(percent)) {
      out.append("namePrefix: ").append(some.pick(List.of("dev-", "p.", "'1'"))).append('\n');
    }
    if (some.chance(percent / 2)) {
      out.append("nameSuffix: ").append(some.pick(List.of("-v2", "-x", "'.5'"))).append('\n');
    }
    if (some.chance(percent)) {
      out.append("namespace: ").append(some.pick(NAMESPACES)).append('\n');
    }
    labels(out, percent);
    if (some.chance(percent / 2)) {
      out.append("commonAnnotations: {team: '").append(some.number(3)).append("', note: new}\n");
    }
    images(out, percent);
    if (some.chance(percent / 3) && some.has("Deployment", "StatefulSet", "ReplicaSet")) {
      String workload = some.known("Deployment", "StatefulSet", "ReplicaSet").name();
      out.append("replicas:\n- {name: ").append(workload).append(", count: 7}\n");
    }
    generators(out, directory, percent);
    patches(out, directory, percent);
    replacements(out, percent / 2);
    variables(out, percent / 5);
    plugins(out, percent / 3);
    return out.toString();
  }

  private void labels(StringBuilder out, int percent) {
    if (some.chance(percent)) {
      out.append("labels:\n- pairs: {env: ")
          .append(some.pick(List.of("dev", "'5'", "'true'")))
          .append("}\n");
      out.append(some.chance(40) ? "  includeSelectors: true\n" : "");
      out.append(some.chance(30) ? "  includeTemplates: true\n" : "");
      out.append(
          some.chance(15)
              ? "  fields:\n  - {path: spec/labels, kind: Widget, create: true}\n"
              : "");
    }
    if (some.chance(percent / 3)) {
      out.append("commonLabels: {app: common, owner: me}\n");
    }
  }

  private void images(StringBuilder out, int percent) {
    if (some.chance(percent)) {
      out.append("images:\n- name: ")
          .append(some.pick(List.of("nginx", "redis", "postgres", ".*app", "busybox")))
          .append('\n');
      out.append(some.chance(50) ? "  newName: mirror.io/x\n" : "");
      out.append(some.chance(60) ? "  newTag: '" + some.number(5) + ".0'\n" : "");
      out.append(some.chance(15) ? "  digest: sha256:cc\n" : "");
      out.append(some.chance(15) ? "  tagSuffix: -s\n" : "");
    }
  }

  private void generators(StringBuilder out, String directory, int percent) {
    if (some.chance(percent)) {
      generator(out, directory, "configMapGenerator", configMaps);
    }
    if (some.chance(percent / 2)) {
      generator(out, directory, "secretGenerator", secrets);
      out.append(some.chance(30) ? "  type: example.com/t\n" : "");
    }
    if (some.chance(percent / 4)) {
      out.append("generatorOptions:\n  labels: {gen: 'yes'}\n");
      out.append(some.chance(50) ? "  disableNameSuffixHash: true\n" : "  immutable: true\n");
    }
  }

  private void generator(
      StringBuilder out, String directory, String field, List<String> generated) {
    boolean overlay = !directory.equals("other") && !directory.equals("base");
    boolean joins = overlay && !generated.isEmpty() && some.chance(60) || some.chance(1);
    String name = joins && !generated.isEmpty() ? some.pick(generated) : "gen" + generated.size();
    if (some.chance(30) && !joins) {
      name = some.name();
    }
    generated.add(name);
    out.append(field).append(":\n- name: ").append(name).append('\n');
    if (joins) {
      out.append("  behavior: ").append(some.pick(List.of("merge", "replace"))).append('\n');
    } else if (some.chance(20)) {
      out.append("  namespace: ").append(some.pick(NAMESPACES)).append('\n');
    }
    out.append("  literals:\n  - k=")
        .append(some.pick(List.of("v", "\"q\"", "5", "a=b", "")))
        .append('\n');
    if (some.chance(40)) {
      files.put(directory + "/f.txt", "file of " + directory + "\nline " + some.number(9) + "\n");
      out.append("  files: [f.txt, other.key=f.txt]\n");
    }
    if (some.chance(30)) {
      files.put(directory + "/e.env", "# env\nE1=1\n  E2 = two \nE3\nE4=a=b\n");
      out.append("  envs: [e.env]\n");
    }
    if (some.chance(20)) {
      out.append("  options:\n    annotations: {gen: '1'}\n    disableNameSuffixHash: ")
          .append(some.chance(50))
          .append('\n');
    }
  }

  private void patches(StringBuilder out, String directory, int percent) {
    if (some.chance(percent * 2) && some.has(PATCHED)) {
      out.append("patches:\n");
      for (int i = 0; i <= some.number(3); i++) {
        out.append(some.chance(60) ? strategicMerge() : jsonPatch());
      }
    }
    if (some.chance(percent / 5) && some.has(PATCHED)) {
      files.put(directory + "/psm.yaml", mergePatch());
      out.append("patchesStrategicMerge: [psm.yaml]\n");
    }
  }

  private String strategicMerge() {
    boolean targeted = some.chance(70);
    return "- patch: |\n"
        + indent(mergePatch(), 4)
        + (targeted
            ? "  target:\n    "
                + some.pick(
                    List.of(
                        "kind: Deployment",
                        "kind: Widget",
                        "name: web",
                        "name: .*e.*",
                        "kind: .*Set",
                        "labelSelector: app=web",
                        "namespace: shop",
                        "annotationSelector: note",
                        "group: apps"))
                + "\n"
            : "")
        + (targeted && some.chance(15) ? "  options: {allowNameChange: true}\n" : "");
  }

  private String mergePatch() {
    RandomResources.Known known = some.known(PATCHED);
    String kind = known.kind();
    String head =
        "apiVersion: "
            + RandomResources.apiVersion(kind)
            + "\nkind: "
            + kind
            + "\nmetadata:\n  name: "
            + known.name()
            + "\n"
            + (known.namespace().isEmpty() ? "" : "  namespace: " + known.namespace() + "\n")
            + (some.chance(30) ? "  labels: {tier: " + some.scalar() + ", extra: null}\n" : "")
            + (some.chance(20)
                ? "  annotations: "
                    + some.pick(List.of("{note: changed}", "null", "{$patch: delete}", "{a: '1'}"))
                    + "\n"
                : "");
    return head
        + switch (some.number(9)) {
          case 0 -> "spec:\n  replicas: " + some.number(9) + "\n";
          case 1 ->
              "spec:\n  template:\n    spec:\n      containers:\n"
                  + indent(some.container(some.pick(List.of("main", "side", "new"))), 6);
          case 2 ->
              "spec:\n  template:\n    spec:\n      containers:\n      - name: side\n        $patch: delete\n";
          case 3 ->
              "spec:\n  template:\n    spec:\n      volumes:\n      - name: v0\n        emptyDir: {}\n      - name: v9\n        configMap: {name: "
                  + some.name()
                  + "}\n";
          case 4 -> "spec: {size: " + some.scalar() + ", items: [{name: two, value: x}]}\n";
          case 5 -> "$patch: delete\n";
          case 6 -> "data: {k: null, z: " + some.pick(List.of("'1'", "two")) + "}\n";
          case 7 ->
              "spec:\n  ports:\n  - port: 53\n    protocol: UDP\n    name: dns\n  - port: 81\n";
          default ->
              "spec:\n  template:\n    spec:\n      containers:\n      - name: main\n        env:\n        - name: A\n          value: patched\n        - name: B\n          $patch: delete\n        - name: D\n          value: "
                  + some.scalar()
                  + "\n        args: null\n";
        };
  }

  private String jsonPatch() {
    String operation =
        switch (some.chance(75) ? 2 + some.number(2) : some.number(8)) {
          case 0 -> "- {op: add, path: /metadata/labels, value: {j: " + some.scalar() + "}}\n";
          case 1 -> "- {op: replace, path: /metadata/name, value: renamed}\n";
          case 2 -> "- {op: add, path: /metadata/annotations/x~1y, value: 'z'}\n";
          case 3 -> "- {op: add, path: /spec/added, value: {a: [1, 2.5, 1000000], b: 'true'}}\n";
          case 4 -> "- {op: remove, path: /spec/replicas}\n";
          case 5 -> "- {op: add, path: /spec/items/-, value: {name: three}}\n";
          case 6 ->
              "- {op: replace, path: /spec/template/spec/containers/0/image, value: 'new:1'}\n";
          default ->
              "- {op: copy, from: /metadata/name, path: /metadata/labels}\n- {op: test, path: /kind, value: Widget}\n";
        };
    return "- patch: |\n"
        + indent(operation, 4)
        + "  target: {kind: "
        + some.pick(List.of("Deployment", "Widget", "Service", "StatefulSet", "ReplicaSet"))
        + "}\n";
  }

  private void replacements(StringBuilder out, int percent) {
    if (!some.chance(percent) || !some.has("ConfigMap", "Service", "Deployment", "Widget")) {
      return;
    }
    RandomResources.Known source = some.known("ConfigMap", "Service", "Deployment", "Widget");
    out.append("replacements:\n- source:\n    kind: ").append(source.kind()).append('\n');
    out.append(some.chance(90) ? "    name: " + source.name() + "\n" : "");
    out.append(
        some.chance(35)
            ? "    fieldPath: "
                + some.pick(
                    List.of(
                        "metadata.name",
                        "data.k",
                        "spec.size",
                        "metadata.labels.app",
                        "spec.items.[name=one].value",
                        "metadata.namespace"))
                + "\n"
            : "");
    out.append(some.chance(15) ? "    options: {delimiter: '.', index: 0}\n" : "");
    out.append("  targets:\n  - select: {kind: ")
        .append(some.pick(List.of("Deployment", "Widget", "ConfigMap", "Pod")))
        .append("}\n");
    out.append("    fieldPaths:\n    - ")
        .append(
            some.pick(
                List.of(
                    "metadata.annotations.copied",
                    "spec.template.spec.containers.[name=main].image",
                    "spec.template.spec.containers.*.env.[name=A].value",
                    "spec.size",
                    "data.host",
                    "spec.items.[name=two].value",
                    "spec.items.0.name")))
        .append('\n');
    out.append(some.chance(60) ? "    options: {create: true}\n" : "");
    out.append(some.chance(20) ? "    reject: [{name: " + some.name() + "}]\n" : "");
  }

  private void variables(StringBuilder out, int percent) {
    if (some.chance(percent) && some.has("Service", "ConfigMap")) {
      RandomResources.Known object = some.known("Service", "ConfigMap");
      out.append("vars:\n- name: VAR\n  objref: {kind: ")
          .append(object.kind())
          .append(", apiVersion: v1, name: ")
          .append(object.name())
          .append("}\n");
    }
  }

  private void plugins(StringBuilder out, int percent) {
    if (!some.chance(percent)) {
      return;
    }
    String plugin =
        switch (some.number(6)) {
          case 0 ->
              "kind: PrefixTransformer\nmetadata: {name: n}\nprefix: pl-\nfieldSpecs: [{path: metadata/name}]\n";
          case 1 ->
              "kind: LabelTransformer\nmetadata: {name: n}\nlabels: {pl: 'yes'}\nfieldSpecs: [{path: metadata/labels, create: true}]\n";
          case 2 ->
              "kind: NamespaceTransformer\nmetadata: {name: n, namespace: plug}\nunsetOnly: true\nsetRoleBindingSubjects: allServiceAccounts\n";
          case 3 ->
              "kind: ImageTagTransformer\nmetadata: {name: n}\nimageTag: {name: nginx, newTag: plug}\n";
          case 4 ->
              "kind: AnnotationsTransformer\nmetadata: {name: n}\nannotations: {pl: '1'}\nfieldSpecs: [{path: spec/meta, create: true, kind: Widget}]\n";
          default ->
              "kind: ReplicaCountTransformer\nmetadata: {name: n}\nreplica: {name: "
                  + some.known("Deployment").name()
                  + ", count: 2}\nfieldSpecs: [{path: spec/replicas, create: true, kind: Deployment}]\n";
        };
    out.append("transformers:\n- |\n").append(indent("apiVersion: builtin\n" + plugin, 2));
  }
}
