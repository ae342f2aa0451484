package dev.lading.overlay;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.select.GoRegex;
import dev.lading.overlay.internal.select.Selector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which resources a change is for. Each part narrows the choice; a target without parts is
 * everything.
 *
 * <p>Names and namespaces are regular expressions of RE2 that match whole texts, as kustomize
 * anchors them; they may be the present or the original ones. Immutable.
 */
public final class Target {

  private static final Target ALL = new Target(Gvk.ANY, "", "", "", "", null);

  private final Gvk gvk;
  private final String name;
  private final String namespace;
  private final String labels;
  private final String annotations;
  private final @Nullable Class<? extends KubernetesResource> type;

  private Target(
      Gvk gvk,
      String name,
      String namespace,
      String labels,
      String annotations,
      @Nullable Class<? extends KubernetesResource> type) {
    this.gvk = gvk;
    this.name = name;
    this.namespace = namespace;
    this.labels = labels;
    this.annotations = annotations;
    this.type = type;
  }

  /** Every resource. */
  public static Target all() {
    return ALL;
  }

  /** Resources of a kind, in whatever group. */
  public static Target kind(String kind) {
    return new Target(new Gvk("", "", kind), "", "", "", "", null);
  }

  /** Resources of a kind of one group and version, such as {@code apps/v1}. */
  public static Target kind(String apiVersion, String kind) {
    return new Target(Gvk.of(apiVersion, kind), "", "", "", "", null);
  }

  /**
   * Resources of a type of the model.
   *
   * @throws IllegalArgumentException when the type is no kind of the Kubernetes API
   */
  public static Target type(Class<? extends KubernetesResource> type) {
    ResourceType<?> known =
        ResourceTypes.find(type)
            .orElseThrow(
                () -> new IllegalArgumentException(type.getName() + " is no kind of the API"));
    return new Target(Gvk.of(known.apiVersion(), known.kind()), "", "", "", "", type);
  }

  /** Resources of a kind, such as a custom one, by its type. */
  public static Target type(ResourceType<? extends KubernetesResource> type) {
    return new Target(Gvk.of(type.apiVersion(), type.kind()), "", "", "", "", type.javaType());
  }

  /** The resource with exactly this id. */
  public static Target id(ResourceId id) {
    return kind(id.apiVersion(), id.kind()).named(id.name()).inNamespace(literal(id.namespace()));
  }

  /** With this name and no other. */
  public Target named(String exactName) {
    return name(literal(exactName));
  }

  /** With a name that matches a regular expression. */
  public Target name(String expression) {
    return new Target(gvk, checked(expression), namespace, labels, annotations, type);
  }

  /** In a namespace that matches a regular expression. */
  public Target inNamespace(String expression) {
    return new Target(gvk, name, checked(expression), labels, annotations, type);
  }

  /** With labels that a Kubernetes label selector picks, such as {@code app=web,tier!=db}. */
  public Target labels(String selector) {
    return new Target(gvk, name, namespace, selector, annotations, type);
  }

  /** With annotations that a Kubernetes label selector picks. */
  public Target annotations(String selector) {
    return new Target(gvk, name, namespace, labels, selector, type);
  }

  /** The Java type, when the target was made from one. */
  @Nullable Class<? extends KubernetesResource> type() {
    return type;
  }

  Selector selector() {
    return new Selector(new ResId(gvk, name, namespace, false), labels, annotations);
  }

  private static String checked(String expression) {
    Objects.requireNonNull(expression, "expression");
    if (!GoRegex.isLiteral(expression)) {
      GoRegex.compile(expression);
    }
    return expression;
  }

  private static String literal(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.toString();
  }

  /** For people: {@code Deployment web, labels app=web}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(gvk.kind().isEmpty() ? "all resources" : gvk.kind());
    append(out, " ", name.replace("\\", ""));
    append(out, " in namespace ", namespace.replace("\\", ""));
    append(out, ", labels ", labels);
    append(out, ", annotations ", annotations);
    return out.toString();
  }

  private static void append(StringBuilder out, String before, String text) {
    if (!text.isEmpty()) {
      out.append(before).append(text);
    }
  }
}
