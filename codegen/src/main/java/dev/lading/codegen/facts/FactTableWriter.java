package dev.lading.codegen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table, one fact a line, sorted, for version control.
 *
 * <pre>
 * version 1.36.3
 * kind apps/v1 Deployment apps.v1.Deployment stable plural=deployments scope=namespaced …
 * type apps.v1.DeploymentStrategy
 * rollingUpdate apps.v1.RollingUpdateDeployment pointer
 * type string known=DeploymentStrategyType:Recreate|RollingUpdate
 * </pre>
 *
 * <p>Words are separated by single blanks; blanks, commas, bars and percent signs inside values are
 * percent-encoded.
 */
public final class FactTableWriter {

  private final StringBuilder out = new StringBuilder();

  private FactTableWriter() {}

  /** The text of {@code table}. */
  public static String write(FactTable table) {
    FactTableWriter writer = new FactTableWriter();
    writer.out.append("version ").append(table.version()).append('\n');
    table.kinds().forEach(writer::kind);
    table.types().values().forEach(writer::type);
    return writer.out.toString();
  }

  private void kind(KindFacts kind) {
    out.append("kind ").append(kind.apiVersion()).append(' ').append(kind.kind());
    out.append(' ').append(kind.type()).append(' ').append(kind.stability());
    word("plural", kind.plural());
    word("scope", scope(kind.namespaced()));
    flag("manifest", kind.manifest());
    flag("list", kind.list());
    flag("metadata", kind.metadata());
    word("since", kind.since());
    word("introduced", kind.lifecycle().introduced());
    word("deprecated", kind.lifecycle().deprecated());
    word("removed", kind.lifecycle().removed());
    words("subresources", kind.subresources());
    out.append('\n');
  }

  private static @Nullable String scope(@Nullable Boolean namespaced) {
    if (namespaced == null) {
      return null;
    }
    return namespaced ? "namespaced" : "cluster";
  }

  private void type(TypeFacts type) {
    out.append("type ").append(type.name());
    flag("typeMeta", type.typeMeta());
    flag("atomic", type.atomic());
    word("since", type.since());
    flag("open", type.open());
    out.append('\n');
    type.fields().forEach(this::field);
  }

  private void field(FieldFacts field) {
    out.append(". ").append(encode(field.name())).append(' ');
    out.append(field.shape().prefix()).append(field.type());
    flag("required", field.required());
    flag("pointer", field.pointer());
    values(field.values());
    word("default", field.defaultValue());
    merge(field.merge());
    word("since", field.since());
    words("gates", field.featureGates());
    out.append('\n');
  }

  private void values(@Nullable ValueFacts values) {
    if (values != null) {
      out.append(values.closed() ? " enum=" : " known=").append(values.name()).append(':');
      joined(values.values(), '|');
    }
  }

  private void merge(MergeFacts merge) {
    words("patchStrategy", merge.patchStrategy());
    word("patchMergeKey", merge.patchMergeKey());
    word("listType", merge.listType());
    words("listMapKeys", merge.listMapKeys());
    word("mapType", merge.mapType());
    word("structType", merge.structType());
  }

  private void flag(String name, boolean value) {
    if (value) {
      out.append(' ').append(name);
    }
  }

  private void word(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append('=').append(encode(value));
    }
  }

  private void words(String name, List<String> values) {
    if (!values.isEmpty()) {
      out.append(' ').append(name).append('=');
      joined(values, ',');
    }
  }

  private void joined(List<String> values, char separator) {
    String before = "";
    for (String value : values) {
      out.append(before).append(encode(value));
      before = String.valueOf(separator);
    }
  }

  private static String encode(String value) {
    return value
        .replace("%", "%25")
        .replace(" ", "%20")
        .replace("|", "%7C")
        .replace(",", "%2C")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }
}
