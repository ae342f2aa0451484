package dev.lading.gotemplate;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.INT64;
import static dev.lading.gotemplate.value.GoType.INTS;
import static dev.lading.gotemplate.value.GoType.LIST;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.STRINGS;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few functions that make values of other types, with Sprig's signatures, for cases about the
 * language.
 */
final class TestFunctions {
  static final FunctionRegistry REGISTRY =
      FunctionRegistry.of(
          FunctionFamily.of(
              "test",
              TemplateFunction.named("list")
                  .takesMany(ANY)
                  .gives(LIST)
                  .does("A list.", (call, a) -> new ArrayList<>(a.from(0))),
              TemplateFunction.named("dict")
                  .takesMany(ANY)
                  .gives(DICT)
                  .does("A map.", (call, a) -> dict(a)),
              TemplateFunction.named("int64")
                  .takes(ANY)
                  .gives(INT64)
                  .does("An int64.", (call, a) -> GoInteger.int64(toLong(a.value(0)))),
              TemplateFunction.named("int")
                  .takes(ANY)
                  .gives(INT)
                  .does("An int.", (call, a) -> toLong(a.value(0))),
              TemplateFunction.named("until")
                  .takes(INT)
                  .gives(INTS)
                  .does("The numbers below.", (call, a) -> until(call, a.integer(0))),
              TemplateFunction.named("splitList")
                  .takes(STRING, STRING)
                  .gives(STRINGS)
                  .does("Parts.", (call, a) -> split(a.string(0), a.string(1)))));

  static final TemplateOptions OPTIONS =
      TemplateOptions.defaults().withFunctions(REGISTRY).withMissingKey(MissingKey.ZERO);

  private TestFunctions() {}

  private static Map<String, @Nullable Object> dict(Arguments arguments) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      Object value = i + 1 < arguments.size() ? arguments.value(i + 1) : "";
      map.put(GoFormat.value(arguments.value(i)), value);
    }
    return map;
  }

  private static long toLong(@Nullable Object value) {
    if (value instanceof GoInteger number) {
      return number.longValue();
    }
    if (value instanceof String text && text.matches("[0-9]{1,9}")) {
      return Long.parseLong(text);
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static GoList until(CallContext call, long count) {
    call.requireElements(count);
    List<Long> numbers = new ArrayList<>();
    for (long i = 0; count < 0 ? i > count : i < count; i += count < 0 ? -1 : 1) {
      numbers.add(i);
    }
    return GoList.ints(numbers);
  }

  private static GoList split(String separator, String text) {
    if (separator.isEmpty()) {
      return GoList.strings(text.codePoints().mapToObj(Character::toString).toList());
    }
    return GoList.strings(List.of(text.split(java.util.regex.Pattern.quote(separator), -1)));
  }
}
