package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.fieldspec.NodeSetter;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.patch.internal.tree.PathLookup;
import dev.lading.problem.LadingException;
import dev.lading.yaml.node.CoreSchema;
import java.util.List;

/**
 * Puts all resources into a namespace, but those known to be cluster-scoped (kustomize {@code
 * api/filters/namespace}).
 *
 * @param namespace the namespace; empty changes nothing
 * @param fieldSpecs further fields that hold it
 * @param unsetOnly whether resources that name a namespace keep it
 * @param subjects which subjects of role bindings follow
 */
public record NamespaceTransformer(
    String namespace, List<FieldSpec> fieldSpecs, boolean unsetOnly, Subjects subjects)
    implements Transformer {

  private static final FieldSpec OWN = FieldSpec.everywhere("metadata/namespace", true);

  /** Which subjects of role bindings get the namespace. */
  public enum Subjects {
    /** Those named {@code default}. */
    DEFAULT_ONLY,
    /** Every service account. */
    ALL_SERVICE_ACCOUNTS,
    /** None. */
    NONE
  }

  @Override
  public void transform(ResourceSet set) {
    if (namespace.isEmpty()) {
      return;
    }
    for (Resource resource : set.resources()) {
      if (!resource.isDeleted()) {
        resource.storePreviousId();
        apply(resource);
        set.changed(resource);
        if (set.isTaken(resource.id(), resource)) {
          throw OverlayException.of(
              "namespace-conflict",
              "namespace transformation produces ID conflict: " + resource.id(),
              "two resources differ in nothing but their namespace; rename one");
        }
      }
    }
  }

  /** Puts one resource into the namespace. */
  public void apply(Resource resource) {
    if (!resource.id().clusterScoped()) {
      FieldSpecFilter.creating(OWN, setter(), Node.Kind.SCALAR, "").applyToAnyKind(resource);
    }
    boolean binding =
        resource.kind().equals("RoleBinding") || resource.kind().equals("ClusterRoleBinding");
    if (binding) {
      setSubjects(resource.node());
    }
    NodeSetter setter = setter();
    for (FieldSpec spec : fieldSpecs) {
      if (isWanted(spec, resource, binding)) {
        applyTo(spec, setter, resource);
      }
    }
  }

  private static boolean isWanted(FieldSpec spec, Resource resource, boolean binding) {
    boolean elsewhere =
        spec.path().equals("metadata/namespace")
            || spec.path().equals("metadata/name") && !resource.apiVersion().equals("v1");
    String kind = spec.gvk().kind();
    boolean subjects =
        binding
            && spec.path().equals("subjects/namespace")
            && (kind.equals("RoleBinding") || kind.equals("ClusterRoleBinding"));
    return !elsewhere && !subjects;
  }

  private static void applyTo(FieldSpec spec, NodeSetter setter, Resource resource) {
    try {
      FieldSpecFilter.creating(spec, setter, Node.Kind.SCALAR, CoreSchema.STR).apply(resource);
    } catch (LadingException failure) {
      boolean collection = failure.problems().get(0).message().contains("wrong node kind");
      throw OverlayException.wrap(
          collection
              ? "namespace field specs must target scalar nodes"
              : "namespace transformation failed",
          failure);
    }
  }

  private void setSubjects(Node resource) {
    Node list = Nodes.field(resource, "subjects");
    if (list == null || list.isNull() || subjects == Subjects.NONE) {
      return;
    }
    boolean all = subjects == Subjects.ALL_SERVICE_ACCOUNTS;
    for (Node subject : Nodes.items(list)) {
      Node told = Nodes.field(subject, all ? "kind" : "name");
      if (told != null && Node.textOf(told).equals(all ? "ServiceAccount" : "default")) {
        Node field = PathLookup.findOrCreate(subject, Node.Kind.SCALAR, "namespace");
        if (field != null) {
          setter().set(field);
        }
      }
    }
  }

  private NodeSetter setter() {
    NodeSetter set = NodeSetter.scalar(namespace, CoreSchema.STR);
    return unsetOnly
        ? node -> {
          if (!node.isScalar() || Node.textOf(node).isEmpty()) {
            set.set(node);
          }
        }
        : set;
  }
}
