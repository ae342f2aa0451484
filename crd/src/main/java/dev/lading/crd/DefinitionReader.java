package dev.lading.crd;

import dev.lading.problem.Problem;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes definitions out of documents; other resources in them are passed over. One run.
 *
 * <p>What a definition must have is checked as apiextensions does it ({@code
 * ValidateCustomResourceDefinition}), as far as types depend on it.
 */
final class DefinitionReader {

  private static final String GROUP = "apiextensions.k8s.io/";

  private final List<Definition> definitions = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> findings = new ArrayList<>();

  void read(List<YamlNode> documents, String source) {
    documents.forEach(document -> document(new SchemaNode(document, source, "")));
  }

  List<Definition> definitions() {
    return definitions;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Problem> findings() {
    return findings;
  }

  private void document(SchemaNode document) {
    String kind = document.text("kind");
    if (kind.endsWith("List")) {
      document.get("items").items().forEach(this::document);
    }
    if (!kind.equals("CustomResourceDefinition")
        || !document.text("apiVersion").startsWith(GROUP)) {
      return;
    }
    if (document.text("apiVersion").equals(GROUP + "v1")) {
      definition(document.get("spec"));
    } else {
      problems.add(
          document
              .get("apiVersion")
              .problem("crd-version", "Only definitions of " + GROUP + "v1 are read")
              .withHint("Kubernetes has served no other version since 1.22"));
    }
  }

  private void definition(SchemaNode spec) {
    SchemaNode names = spec.get("names");
    int problemsBefore = problems.size();
    checkName(spec.get("group"), spec.text("group"), true);
    checkName(names.get("kind"), names.text("kind").toLowerCase(Locale.ROOT), false);
    checkName(names.get("plural"), names.text("plural"), false);
    boolean namespaced = spec.text("scope").equals("Namespaced");
    if (!namespaced && !spec.text("scope").equals("Cluster")) {
      problems.add(
          spec.get("scope").problem("crd-scope", "The scope must be Namespaced or Cluster"));
    }
    if (spec.get("versions").items().isEmpty()) {
      problems.add(spec.get("versions").problem("crd-versions", "A definition needs versions"));
    }
    for (SchemaNode version : spec.get("versions").items()) {
      checkName(version.get("name"), version.text("name"), false);
      if (problems.size() == problemsBefore) {
        CustomKind kind =
            new CustomKind(
                spec.text("group"),
                version.text("name"),
                names.text("kind"),
                names.text("plural"),
                namespaced);
        version(kind, version);
      }
    }
  }

  private void version(CustomKind kind, SchemaNode version) {
    if (!version.isTrue("served")) {
      findings.add(
          version.problem(
              "crd-not-served",
              kind.apiVersion() + " " + kind.kind() + " is not served: left out"));
      return;
    }
    if (!kinds.add(kind.apiVersion() + " " + kind.kind())) {
      problems.add(
          version
              .problem("crd-duplicate", kind.apiVersion() + " " + kind.kind() + " is defined twice")
              .withHint("read each definition once"));
      return;
    }
    SchemaNode schema = version.get("schema").get("openAPIV3Schema");
    SchemaNode subresources = version.get("subresources");
    definitions.add(
        new Definition(
            kind,
            schema,
            subresources.get("status").isPresent(),
            subresources.get("scale").isPresent()));
  }

  /** A label of DNS, or several with dots between them. */
  private void checkName(SchemaNode node, String text, boolean dots) {
    boolean legal = !text.isEmpty() && text.length() <= 253;
    char before = '.';
    for (int i = 0; i < text.length() && legal; i++) {
      char c = text.charAt(i);
      boolean separator = dots && c == '.' || c == '-';
      boolean edge = before == '.' || before == '-' || i == text.length() - 1;
      legal = separator ? !edge : c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      before = c;
    }
    if (!legal) {
      problems.add(node.problem("crd-name", "A name of lower-case letters and digits is needed"));
    }
  }
}
