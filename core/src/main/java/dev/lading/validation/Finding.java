package dev.lading.validation;

import dev.lading.model.ResourceId;
import dev.lading.problem.Position;
import dev.lading.validation.rule.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One breach of a rule: where, what is wrong, why it matters and what to do. Texts never hold
 * values of Secrets.
 *
 * @param rule the id of the rule
 * @param severity how bad it is
 * @param resource the resource; its parts are empty where the input has none
 * @param path the field, such as {@code spec.containers[0].image}; empty for the whole resource
 * @param source the file or other input, if known
 * @param position the place in the source, if known
 * @param message what is wrong
 * @param reason why it matters
 * @param remedy what to do about it; empty when the message says it all
 */
public record Finding(
    String rule,
    Severity severity,
    ResourceId resource,
    String path,
    @Nullable String source,
    @Nullable Position position,
    String message,
    String reason,
    String remedy) {

  /** A finding; only where it is in a text may be unknown. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The resource for people: {@code Deployment shop/web}. */
  public String resourceText() {
    if (resource.kind().isEmpty() && resource.name().isEmpty()) {
      return "a document";
    }
    String kind = resource.kind().isEmpty() ? "a resource" : resource.kind();
    String scope = resource.namespace().isEmpty() ? "" : resource.namespace() + "/";
    String name = resource.name().isEmpty() ? "without a name" : scope + resource.name();
    return kind + " " + name;
  }

  /** {@code file:line:column}, as far as known; empty when nothing is. */
  public String place() {
    String file = source == null ? "" : source;
    if (position == null) {
      return file;
    }
    return file.isEmpty() ? position.toString() : file + ":" + position;
  }

  /**
   * One line: {@code web.yaml:7:9: error: Deployment shop/web: spec.replicas: message; remedy
   * [rule]}, without the parts that are unknown.
   */
  public String toLine() {
    StringBuilder out = new StringBuilder();
    String place = place();
    out.append(place).append(place.isEmpty() ? "" : ": ");
    out.append(severity).append(": ").append(resourceText()).append(": ");
    out.append(path).append(path.isEmpty() ? "" : ": ").append(message);
    out.append(remedy.isEmpty() ? "" : "; ").append(remedy);
    return out.append(" [").append(rule).append(']').toString();
  }

  /** Several lines: what and where, why, what to do. */
  public String toText() {
    StringBuilder out = new StringBuilder();
    out.append(severity).append(": ").append(message).append(" [").append(rule).append("]\n");
    out.append("  where: ").append(resourceText());
    out.append(path.isEmpty() ? "" : ", ").append(path);
    String place = place();
    out.append(place.isEmpty() ? "" : " (" + place + ")").append('\n');
    out.append(reason.isEmpty() ? "" : "  why:   " + reason + "\n");
    out.append(remedy.isEmpty() ? "" : "  fix:   " + remedy + "\n");
    return out.toString();
  }

  @Override
  public String toString() {
    return toLine();
  }
}
