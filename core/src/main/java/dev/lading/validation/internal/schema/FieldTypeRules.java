package dev.lading.validation.internal.schema;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a resource of a built-in kind along its type: unknown fields, required fields, types,
 * closed sets of values, lists whose elements must differ.
 */
public final class FieldTypeRules implements Check {

  static final Rule UNKNOWN_FIELD =
      Rule.schema("unknown-field", "Every field is one the kind has")
          .because("strict validation refuses it, and without that the field is silently dropped")
          .after("apimachinery, strict decoding")
          .like("kube-linter:schema-validation", "kubeconform:strict");

  static final Rule WRONG_TYPE =
      Rule.schema("wrong-type", "Every value has the type of its field")
          .after("kubernetes/api types")
          .like("kube-linter:schema-validation");

  static final Rule REQUIRED =
      Rule.schema("required-field", "Required fields are there")
          .fix("add the field")
          .after("kubernetes/api types; pkg/apis/*/validation")
          .like("kube-linter:schema-validation");

  static final Rule ENUM =
      Rule.schema("unknown-value", "A field with a closed set of values has one of them")
          .after("kubernetes/api, +enum types")
          .like("kube-linter:schema-validation");

  static final Rule QUANTITY =
      Rule.schema("quantity", "Quantities are numbers with a known suffix")
          .fix("write one like 250m, 1.5 or 64Mi")
          .after("apimachinery/pkg/api/resource/quantity.go");

  static final Rule NUMBER_RANGE =
      Rule.schema("number-range", "Numbers fit their fields").after("kubernetes/api types");

  static final Rule TIME =
      Rule.schema("time-format", "Times are written in RFC 3339")
          .fix("write one like 2024-05-01T12:00:00Z")
          .after("apimachinery/pkg/apis/meta/v1/time.go");

  static final Rule BASE64 =
      Rule.schema("base64", "Binary data is written in base64")
          .fix("encode it, or use stringData for texts of a Secret")
          .after("encoding/json, []byte");

  static final Rule DUPLICATE =
      Rule.schema("duplicate-item", "Elements of a list that have a key differ in it")
          .fix("rename or remove one of them")
          .after("kubernetes/api, +listMapKey; pkg/apis/*/validation");

  static final Rule LOST_DUPLICATE =
      Rule.of(
              "ambiguous-merge-key",
              Category.SCHEMA,
              Severity.WARNING,
              "Elements of a list can be told apart when they are merged")
          .because("server-side apply refuses the list, and other merges lose one of the elements")
          .fix("remove one of them")
          .after("kubernetes/api, +listMapKey");

  static final Rule FIELD_TOO_NEW =
      Rule.schema("field-too-new", "The chosen Kubernetes version has the field already")
          .because("an older cluster refuses or drops the field")
          .fix("leave it out, or use a newer cluster")
          .after("kubernetes/api, first release with the field");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "fields and types",
          new FieldTypeRules(),
          UNKNOWN_FIELD,
          WRONG_TYPE,
          REQUIRED,
          ENUM,
          QUANTITY,
          NUMBER_RANGE,
          TIME,
          BASE64,
          DUPLICATE,
          LOST_DUPLICATE,
          FIELD_TOO_NEW);

  /** Marked as required, yet their zero value is right, so the API server takes them as absent. */
  private static final Set<String> ZERO_IS_RIGHT =
      Set.of(
          "core.v1.LimitRangeSpec.limits",
          "apps.v1.ControllerRevision.revision",
          "core.v1.HTTPHeader.value",
          "core.v1.Sysctl.value",
          "core.v1.ISCSIVolumeSource.lun",
          "core.v1.ISCSIPersistentVolumeSource.lun",
          "core.v1.Event.metadata",
          "events.v1.Event.eventTime",
          "apiextensions.v1.CustomResourceDefinitionVersion.served",
          "apiextensions.v1.CustomResourceDefinitionVersion.storage");

  /** Lists with keys that the API server does not compare when it creates a resource. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "env",
          "hostAliases",
          "imagePullSecrets",
          "secrets",
          "tolerations",
          "finalizers",
          "x-kubernetes-validations");

  /** Deeper than any type, as only schemas within CustomResourceDefinitions nest freely. */
  private static final int MOST_DEPTH = 200;

  private FieldTypeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Optional<KindInfo> kind = Schema.kubernetes().kind(subject.apiVersion(), subject.kind());
    if (kind.isPresent()) {
      boolean secret = subject.is("", "Secret");
      Walk walk = new Walk(report, subject.set().version(), secret);
      walk.object(subject.root(), kind.get().type(), 0);
    }
  }

  /** The walk through one resource. */
  private record Walk(Report report, KubernetesVersion version, boolean secret) {

    private static final KubernetesVersion OLDEST = new KubernetesVersion(1, 17);

    void object(Field object, TypeInfo type, int depth) {
      if (!object.isObject()) {
        mismatch(object, "an object");
        return;
      }
      if (depth > MOST_DEPTH) {
        return;
      }
      for (Field member : object.members()) {
        if (member.isPresent()) {
          member(member, type, depth);
        }
      }
      for (FieldInfo field : type.fields()) {
        if (field.isRequired()
            && object.get(field.name()).isAbsent()
            && !isZeroRight(type, field)) {
          report.add(
              REQUIRED, object.get(field.name()), "The field " + field.name() + " is missing");
        }
      }
    }

    private static boolean isZeroRight(TypeInfo type, FieldInfo field) {
      return ZERO_IS_RIGHT.contains(type.name() + "." + field.name());
    }

    private void member(Field member, TypeInfo type, int depth) {
      String name = member.name();
      FieldInfo field = type.field(name).orElse(null);
      if (field == null) {
        if (!(type.hasTypeMeta() && isTypeMeta(name))) {
          unknown(member, type);
        }
        return;
      }
      if (name.equals("status") && depth == 0) {
        return; // the API server ignores it on writes
      }
      String since = field.since().orElse("");
      if (since.startsWith("1.") && isAfter(since)) {
        report.add(
            FIELD_TOO_NEW,
            member,
            "The field "
                + name
                + " is new in Kubernetes "
                + since
                + ", and the cluster is "
                + version);
      }
      value(member, field, depth);
    }

    private boolean isAfter(String since) {
      return version.compareTo(OLDEST) >= 0 && version.compareTo(KubernetesVersion.of(since)) < 0;
    }

    private static boolean isTypeMeta(String name) {
      return name.equals("apiVersion") || name.equals("kind");
    }

    private void unknown(Field member, TypeInfo type) {
      String nearest = report.nearest(member.name(), () -> names(type));
      report.add(
          UNKNOWN_FIELD,
          member,
          "Unknown field \"" + member.name() + "\"",
          nearest == null ? "remove it" : "did you mean " + nearest + "?");
    }

    private static List<String> names(TypeInfo type) {
      return type.fields().stream().map(FieldInfo::name).toList();
    }

    private void value(Field value, FieldInfo field, int depth) {
      switch (field.shape()) {
        case SINGLE -> single(value, field, depth);
        case LIST -> list(value, field, depth);
        case MAP -> map(value, field, depth);
        case MAP_OF_LISTS -> {
          if (value.isObject()) {
            value.members().forEach(member -> list(member, field, depth));
          } else {
            mismatch(value, "an object");
          }
        }
      }
    }

    private void list(Field list, FieldInfo field, int depth) {
      if (list.isAbsent()) {
        return;
      }
      if (!list.isList()) {
        mismatch(list, "a list");
        return;
      }
      for (Field item : list.items()) {
        if (item.isPresent()) {
          single(item, field, depth);
        }
      }
      if (list.size() > 1) {
        DuplicateItems.check(
            list, field, report, NOT_COMPARED.contains(field.name()) ? LOST_DUPLICATE : DUPLICATE);
      }
    }

    private void map(Field map, FieldInfo field, int depth) {
      if (!map.isObject()) {
        mismatch(map, "an object");
        return;
      }
      for (Field member : map.members()) {
        if (member.isPresent()) {
          single(member, field, depth);
        }
      }
    }

    private void single(Field value, FieldInfo field, int depth) {
      switch (field.valueType()) {
        case STRING -> string(value, field);
        case BOOLEAN -> {
          if (!value.isTrue() && !value.isFalse()) {
            mismatch(value, "true or false");
          }
        }
        case INT32 -> integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        case INT64 -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE);
        case DOUBLE -> {
          if (!(value.value() instanceof Number)) {
            mismatch(value, "a number");
          }
        }
        case BYTES -> bytes(value);
        case QUANTITY -> quantity(value);
        case INT_OR_STRING -> intOrString(value);
        case TIME, MICRO_TIME -> time(value);
        case OBJECT -> field.type().ifPresent(type -> object(value, type, depth + 1));
        case SCHEMA_OR_BOOLEAN, SCHEMA_OR_LIST, SCHEMA_OR_STRINGS -> {
          if (value.isObject()) {
            field.type().ifPresent(type -> object(value, type, depth + 1));
          }
        }
        case ANY -> {}
      }
    }

    private void string(Field value, FieldInfo field) {
      if (!value.isText()) {
        mismatch(value, "a string");
      } else if (field.isClosed() && !field.values().contains(value.text())) {
        unknownValue(value, field);
      }
    }

    private void unknownValue(Field value, FieldInfo field) {
      if (value.text().isEmpty() && !field.isRequired()) {
        return; // the same as absent
      }
      String nearest = report.nearest(value.text(), field::values);
      report.add(
          ENUM,
          value,
          "\"" + value.text() + "\" is no value of " + field.name(),
          nearest == null
              ? "use one of " + String.join(", ", field.values())
              : "did you mean " + nearest + "?");
    }

    private void integer(Field value, long least, long most) {
      if (!value.isInteger()) {
        mismatch(value, "an integer");
        return;
      }
      double amount = ((Number) Objects.requireNonNull(value.value())).doubleValue();
      if (amount < least || amount > most || value.value() instanceof BigInteger) {
        report.add(
            NUMBER_RANGE,
            value,
            "The number does not fit " + (most == Integer.MAX_VALUE ? "32" : "64") + " bits",
            "use a smaller number");
      }
    }

    private void intOrString(Field value) {
      if (!value.isText()) {
        if (value.isInteger()) {
          integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else {
          mismatch(value, "an integer or a string");
        }
      }
    }

    private void quantity(Field value) {
      if (value.value() instanceof Number) {
        return;
      }
      if (!value.isText()) {
        mismatch(value, "a quantity");
      } else if (!Values.isQuantity(value.text())) {
        report.add(QUANTITY, value, "\"" + value.text() + "\" is no quantity");
      }
    }

    private void time(Field value) {
      if (!value.isText()) {
        mismatch(value, "a string");
      } else if (!Values.isTime(value.text())) {
        report.add(TIME, value, "\"" + value.text() + "\" is no time");
      }
    }

    private void bytes(Field value) {
      if (!value.isText()) {
        mismatch(value, "a string in base64");
      } else if (!Values.isBase64(value.text())) {
        report.add(BASE64, value, "The value of " + value.name() + " is not base64");
      }
    }

    private void mismatch(Field value, String expected) {
      String found = found(value);
      boolean quote = expected.equals("a string") && !value.isObject() && !value.isList();
      String hint = quote ? "put it in quotes" : unquoted(value, expected);
      report.add(WRONG_TYPE, value, "Expected " + expected + ", found " + found, hint);
    }

    private static String unquoted(Field value, String expected) {
      boolean plain = expected.equals("an integer") || expected.equals("true or false");
      return value.isText() && plain ? "write it without quotes" : "";
    }

    private String found(Field value) {
      Object found = value.value();
      if (value.isObject()) {
        return "an object";
      }
      if (value.isList()) {
        return "a list";
      }
      if (found instanceof String text) {
        return secret ? "a string" : "the string \"" + Values.brief(text) + "\"";
      }
      if (found instanceof Boolean) {
        return secret ? "true or false" : found.toString();
      }
      return secret ? "a number" : "the number " + found;
    }
  }
}
