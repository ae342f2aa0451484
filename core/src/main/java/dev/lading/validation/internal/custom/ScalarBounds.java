package dev.lading.validation.internal.custom;

import dev.lading.validation.internal.pod.Addresses;
import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.internal.schema.Values;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import java.math.BigDecimal;

/** Bounds of values in a schema: numbers, lengths, enums, patterns, formats. */
final class ScalarBounds {

  private ScalarBounds() {}

  static void check(Field value, Field schema, Report report) {
    if (value.isText()) {
      text(value, schema, report);
    } else if (value.value() instanceof Number) {
      number(value, schema, report);
    }
  }

  static void checkEnum(Field value, Field schema, Report report) {
    Field allowed = schema.get("enum");
    if (!allowed.isList()) {
      return;
    }
    StringBuilder values = new StringBuilder();
    for (Field item : allowed.items()) {
      if (item.value() != null && item.value().equals(value.value())) {
        return;
      }
      values.append(values.length() == 0 ? "" : ", ").append(item.scalar());
    }
    report.add(
        CustomResourceRules.VALUE,
        value,
        "\"" + Values.brief(value.scalar()) + "\" is no value of " + value.name(),
        "use one of " + values);
  }

  static void size(
      Field value, long size, Field schema, String least, String most, String what, Report report) {
    Field min = schema.get(least);
    Field max = schema.get(most);
    if (min.isInteger() && size < min.number(0)) {
      report.add(
          CustomResourceRules.VALUE,
          value,
          value.name() + " has " + size + " " + what + ", fewer than " + min.scalar(),
          "add some");
    }
    if (max.isInteger() && size > max.number(0)) {
      report.add(
          CustomResourceRules.VALUE,
          value,
          value.name() + " has " + size + " " + what + ", more than " + max.scalar(),
          "remove some");
    }
  }

  private static void text(Field value, Field schema, Report report) {
    long length = value.text().codePointCount(0, value.text().length());
    size(value, length, schema, "minLength", "maxLength", "characters", report);
    Field pattern = schema.get("pattern");
    if (pattern.isText()) {
      pattern(value, pattern.text(), report);
    }
    String format = schema.get("format").text();
    boolean right =
        switch (format) {
          case "date-time" -> Values.isTime(value.text());
          case "byte" -> Values.isBase64(value.text());
          case "ipv4" -> Addresses.isIpv4(value.text());
          case "ipv6" -> Addresses.isIpv6(value.text());
          case "cidr" -> Addresses.isNetwork(value.text());
          default -> true;
        };
    if (!right) {
      report.add(
          CustomResourceRules.VALUE,
          value,
          "\"" + Values.brief(value.text()) + "\" has not the format " + format,
          "correct it");
    }
  }

  private static void pattern(Field value, String pattern, Report report) {
    BoundedPattern compiled = BoundedPattern.of(pattern).orElse(null);
    if (compiled == null) {
      report.add(
          CustomResourceRules.NOT_EVALUATED,
          value,
          "The pattern " + Values.brief(pattern) + " is not evaluated");
    } else if (!compiled.isFoundIn(value.text())) {
      report.add(
          CustomResourceRules.VALUE,
          value,
          "\"" + Values.brief(value.text()) + "\" does not match " + Values.brief(pattern),
          "correct it");
    }
  }

  private static void number(Field value, Field schema, Report report) {
    BigDecimal number = ResourceAmounts.amount(value).orElse(null);
    if (number == null) {
      return;
    }
    bound(value, number, schema, "minimum", "exclusiveMinimum", 1, report);
    bound(value, number, schema, "maximum", "exclusiveMaximum", -1, report);
    BigDecimal step = ResourceAmounts.amount(schema.get("multipleOf")).orElse(null);
    if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
      report.add(
          CustomResourceRules.VALUE,
          value,
          value.scalar() + " is no multiple of " + step.toPlainString(),
          "use a multiple");
    }
  }

  private static void bound(
      Field value,
      BigDecimal number,
      Field schema,
      String name,
      String exclusive,
      int side,
      Report report) {
    BigDecimal bound = ResourceAmounts.amount(schema.get(name)).orElse(null);
    if (bound == null) {
      return;
    }
    int order = number.compareTo(bound) * side;
    if (order < 0 || order == 0 && schema.get(exclusive).isTrue()) {
      String where = side > 0 ? " is below the minimum " : " is above the maximum ";
      report.add(
          CustomResourceRules.VALUE,
          value,
          value.scalar() + where + bound.toPlainString(),
          "use another number");
    }
  }
}
