package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.Fields;
import dev.lading.overlay.internal.resource.KindScopes;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.TreeNodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service account that {@code IAMPolicyGenerator} makes. */
final class IamPolicy {

  private IamPolicy() {}

  private record Account(String name, String namespace, String projectId) {}

  static Resource generate(Fields fields, KindScopes scopes) {
    String cloud = fields.text("cloud");
    if (!cloud.equals("gke")) {
      throw Failures.of(
          "plugin-config", "cloud provider " + cloud + " not supported yet", "use gke");
    }
    Account own = account(fields.object("kubernetesService", IamPolicy::read));
    Account remote = account(fields.object("serviceAccount", IamPolicy::read));
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    String mail = remote.name + "@" + remote.projectId + ".iam.gserviceaccount.com";
    metadata.put("annotations", Map.of("iam.gke.io/gcp-service-account", mail));
    metadata.put("name", own.name);
    if (!own.namespace.isEmpty()) {
      metadata.put("namespace", own.namespace);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("apiVersion", "v1");
    tree.put("kind", "ServiceAccount");
    tree.put("metadata", metadata);
    return new Resource(TreeNodes.of(tree), scopes);
  }

  private static Account account(@Nullable Account account) {
    return Objects.requireNonNullElse(account, new Account("", "", ""));
  }

  private static Account read(Fields fields) {
    return new Account(fields.text("name"), fields.text("namespace"), fields.text("projectId"));
  }
}
