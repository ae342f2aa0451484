package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Corrects the references of one resource. */
final class ReferenceUpdate {

  private final Resource referrer;
  private final ResId referrerId;
  private final Candidates candidates;
  private final Set<String> namespaces;

  ReferenceUpdate(Resource referrer, Candidates candidates) {
    this.referrer = referrer;
    this.referrerId = referrer.id();
    this.candidates = candidates;
    this.namespaces = namespacesInReach();
  }

  /** Its own namespace, and those of the service accounts a role binding names. */
  private Set<String> namespacesInReach() {
    Set<String> reach = new HashSet<>();
    reach.add(referrerId.effectiveNamespace());
    Node subjects = referrer.node().get("subjects");
    if (!referrer.kind().equals("RoleBinding") || subjects == null || !subjects.isSequence()) {
      return reach;
    }
    for (Node subject : subjects.content()) {
      Node namespace = subject.get("namespace");
      Node kind = subject.get("kind");
      if (namespace != null && kind != null && kind.text().equals("ServiceAccount")) {
        if (!namespace.isText()) {
          throw OverlayException.of(
              "reference-subject",
              "Invalid Input: namespace is blank for resource \"" + referrerId + "\"",
              "give the subject a namespace or leave the field away");
        }
        reach.add(namespace.text());
      }
    }
    return reach;
  }

  void apply(NameReferenceFixer.Field field) {
    try {
      FieldSpecFilter.existing(field.spec(), node -> update(node, field)).applyToAnyKind(referrer);
    } catch (LadingException failure) {
      throw OverlayException.wrap(
          "updating name reference in '" + field.spec().path() + "' field of '" + referrerId + "'",
          failure);
    }
  }

  private void update(Node node, NameReferenceFixer.Field field) {
    if (node.isNull()) {
      return;
    }
    switch (node.kind()) {
      case SCALAR -> updateScalar(node, field);
      case MAPPING -> updateMapping(node, field);
      case SEQUENCE -> {
        for (Node item : node.content()) {
          if (item.isSequence()) {
            throw OverlayException.of(
                "reference-field",
                "a list is expected to be either a string or a map of string",
                "correct the field spec");
          }
          update(item, field);
        }
      }
    }
  }

  private void updateScalar(Node node, NameReferenceFixer.Field field) {
    Resource referral = select(node.text(), null, false, field);
    if (referral != null && !referral.name().equals(node.text())) {
      node.setScalar(Node.scalar(referral.name()));
    }
  }

  private void updateMapping(Node node, NameReferenceFixer.Field field) {
    Node name = Nodes.field(node, "name");
    if (name == null) {
      throw OverlayException.of(
          "reference-field",
          "path config error; no 'name' field in node",
          "the field spec must lead to a name, or to a map with one");
    }
    Node namespace = Nodes.field(node, "namespace");
    String oldName = name.text();
    String inNamespace = namespace == null ? null : namespace.text();
    Resource referral = select(oldName, inNamespace, true, field);
    if (referral == null || referral.name().equals(oldName) && referral.namespace().isEmpty()) {
      return;
    }
    node.setField("name", named(referral.name()));
    if (!referral.namespace().isEmpty()) {
      node.setField("namespace", named(referral.namespace()));
    }
  }

  private static @Nullable Node named(String text) {
    return text.isEmpty() ? null : Node.scalar(text);
  }

  private @Nullable Resource select(
      String oldName,
      @Nullable String namespace,
      boolean withNamespace,
      NameReferenceFixer.Field field) {
    Candidates.Bucket bucket = candidates.named(oldName);
    List<Resource> found =
        new ArrayList<>(referrerId.clusterScoped() ? bucket.all() : bucket.within(namespaces));
    if (found.isEmpty()) {
      return null;
    }
    if (namespace != null) {
      found = inNamespace(found, namespace);
    }
    keep(found, resource -> wasCalled(resource, oldName, field.target()));
    keep(found, roleMatcher(field));
    keep(found, this::isInReach);
    if (found.size() == 1) {
      return found.get(0);
    }
    keep(found, resource -> Affixes.match(resource, referrer, true));
    if (found.size() > 1) {
      keep(found, resource -> Affixes.match(resource, referrer, false));
    }
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1 && !areTheSame(found, withNamespace)) {
      throw ambiguous(found);
    }
    return found.get(0);
  }

  private static void keep(List<Resource> resources, Predicate<Resource> condition) {
    resources.removeIf(condition.negate());
  }

  /** Those that were in the namespace first; if there are none, those that are in it now. */
  private List<Resource> inNamespace(List<Resource> resources, String namespace) {
    List<Resource> original = new ArrayList<>(resources);
    keep(original, resource -> originalNamespace(resource).equals(namespace));
    if (!original.isEmpty()) {
      return original;
    }
    List<Resource> now = new ArrayList<>(resources);
    keep(now, resource -> resource.id().effectiveNamespace().equals(namespace));
    return now;
  }

  private static String originalNamespace(Resource resource) {
    return resource.originalId().effectiveNamespace();
  }

  private static boolean wasCalled(Resource resource, String name, Gvk target) {
    boolean named = false;
    boolean kind = false;
    for (ResId id : resource.previousIds()) {
      named |= id.name().equals(name);
      kind |= id.gvk().isSelectedBy(target);
    }
    return named && kind;
  }

  private Predicate<Resource> roleMatcher(NameReferenceFixer.Field field) {
    if (!field.spec().path().endsWith("roleRef/name")) {
      return resource -> true;
    }
    Node roleRef = referrer.node().get("roleRef");
    Node group = roleRef == null ? null : roleRef.get("apiGroup");
    Node kind = roleRef == null ? null : roleRef.get("kind");
    if (group == null || kind == null) {
      return resource -> true;
    }
    Gvk role = new Gvk(group.text(), "", kind.text());
    return resource -> resource.previousIds().stream().anyMatch(id -> id.gvk().isSelectedBy(role));
  }

  private boolean isInReach(Resource resource) {
    return referrerId.clusterScoped()
        || resource.id().clusterScoped()
        || resource.kind().equals("ServiceAccount")
        || resource.id().effectiveNamespace().equals(referrerId.effectiveNamespace());
  }

  private static boolean areTheSame(List<Resource> resources, boolean namespaced) {
    Resource first = resources.get(0);
    return resources.stream()
        .allMatch(
            resource ->
                resource.name().equals(first.name())
                    && (!namespaced || Objects.equals(resource.namespace(), first.namespace())));
  }

  private static OverlayException ambiguous(List<Resource> found) {
    List<String> ids = found.stream().map(resource -> resource.id().toString()).toList();
    return OverlayException.of(
        "reference-ambiguous",
        "found multiple possible referrals: " + String.join(", ", ids),
        "give the resources different names, or the reference a namespace");
  }
}
