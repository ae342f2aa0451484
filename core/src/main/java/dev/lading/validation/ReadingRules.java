package dev.lading.validation;

import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;

/** What a text must be before anything can be said about its resources. */
final class ReadingRules {

  static final Rule YAML_SYNTAX =
      Rule.schema("yaml-syntax", "Texts are YAML or JSON")
          .because("nothing can read the text otherwise")
          .after("sigs.k8s.io/yaml");

  static final Rule DUPLICATE_KEY =
      Rule.schema("duplicate-key", "An object names each of its keys once")
          .because("strict readers refuse the text, lenient ones silently take the last value")
          .fix("remove one of the two")
          .after("sigs.k8s.io/yaml, strict decoding")
          .like("kubeconform:strict");

  static final Rule NOT_AN_OBJECT =
      Rule.schema("not-an-object", "A document is an object")
          .because("a resource is an object with apiVersion and kind")
          .after("apimachinery/pkg/runtime/serializer");

  static final Family FAMILY =
      Family.of("documents", (subject, report) -> {}, YAML_SYNTAX, DUPLICATE_KEY, NOT_AN_OBJECT);

  private ReadingRules() {}
}
