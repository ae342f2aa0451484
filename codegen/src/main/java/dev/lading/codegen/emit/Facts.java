package dev.lading.codegen.emit;

import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.MergeFacts;
import dev.lading.codegen.facts.ValueFacts;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;

/** Facts as Javadoc sentences. */
final class Facts {

  private static final int MAX_QUOTE = 200;

  private Facts() {}

  static String ofType(TypePlan type) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        type.resource()
            .map(Facts::kind)
            .orElse(
                "The type {@code " + type.facts().name() + "} of " + type.layout().api() + "."));
    if (type.facts().since() != null) {
      sentences.add("Since Kubernetes " + type.facts().since() + ".");
    }
    return String.join("\n", sentences);
  }

  private static String kind(KindFacts kind) {
    StringBuilder text = new StringBuilder("The kind {@code ");
    text.append(kind.kind()).append("} of {@code ").append(kind.apiVersion()).append("}");
    if (kind.namespaced() != null) {
      text.append(kind.namespaced() ? ", namespaced" : ", cluster-scoped");
    }
    text.append(
        kind.stability().equals("stable") ? "." : "; " + kind.stability() + ", may change.");
    if (kind.lifecycle().removed() != null) {
      text.append(" Removed in Kubernetes ").append(kind.lifecycle().removed()).append('.');
    }
    return text.toString();
  }

  static String ofField(FieldPlan plan) {
    FieldFacts field = plan.facts();
    List<String> sentences = new ArrayList<>();
    sentences.add(firstSentence(plan));
    if (field.required()) {
      sentences.add("Required.");
    }
    if (field.defaultValue() != null) {
      sentences.add("Default: " + code(field.defaultValue()) + ".");
    }
    values(field.values(), sentences);
    merge(field.merge(), sentences);
    if (field.since() != null) {
      sentences.add("Since Kubernetes " + field.since() + ".");
    }
    if (!field.featureGates().isEmpty()) {
      sentences.add("Feature gate: " + String.join(", ", field.featureGates()) + ".");
    }
    return String.join("\n", sentences);
  }

  private static String firstSentence(FieldPlan plan) {
    String what =
        switch (plan.shape()) {
          case SINGLE -> plan.mandatory() ? ", which build() insists on" : "";
          case LIST -> ", a list";
          case MAP, MAP_OF_LISTS -> ", a map";
        };
    boolean renamed = !plan.javaName().equals(plan.jsonName());
    String name = renamed || plan.shape() != Shape.SINGLE || plan.mandatory() ? what : "";
    return "The field " + code(plan.jsonName()) + name + ".";
  }

  /**
   * Text in code font, on one line and not too long. What would end the comment or the tag, or be
   * taken for a Unicode escape, becomes an entity outside of the tag.
   */
  static String code(String value) {
    if (value.isEmpty()) {
      return "{@code \"\"}";
    }
    String text = value.length() <= MAX_QUOTE ? value : value.substring(0, MAX_QUOTE) + "…";
    boolean tame = text.chars().allMatch(c -> c >= ' ' && c != '{' && c != '}' && c != '\\');
    return tame && !text.contains("*/") ? "{@code " + text + "}" : entities(text);
  }

  private static String entities(String text) {
    StringBuilder out = new StringBuilder("<code>");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || " .,:;-_()[]".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : "&#" + (int) c + ";");
    }
    return out.append("</code>").toString();
  }

  private static void values(
      @org.jspecify.annotations.Nullable ValueFacts values, List<String> sentences) {
    if (values != null) {
      String list = String.join(", ", values.values().stream().map(Facts::code).toList());
      sentences.add((values.closed() ? "Allowed values: " : "Known values: ") + list + ".");
    }
  }

  private static void merge(MergeFacts merge, List<String> sentences) {
    if (merge.patchMergeKey() != null) {
      sentences.add("Strategic merge by " + code(merge.patchMergeKey()) + ".");
    }
    if (!merge.patchStrategy().isEmpty()) {
      sentences.add("Patch strategy: " + String.join(", ", merge.patchStrategy()) + ".");
    }
    if (!merge.listMapKeys().isEmpty()) {
      sentences.add(
          "Server-side apply keys: "
              + String.join(", ", merge.listMapKeys().stream().map(Facts::code).toList())
              + ".");
    } else if (merge.listType() != null) {
      sentences.add("Server-side apply: " + merge.listType() + ".");
    }
  }
}
