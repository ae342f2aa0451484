package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.LIST;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.STRINGS;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.sprig.internal.dict.DeepCopy;
import dev.lading.sprig.internal.dict.DeepMerge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's dicts (dict.go; docs/dicts.md). {@code set}, {@code unset} and the merging functions
 * change the dict they are given. Keys and values come in the order of the keys, where Go's order
 * is random.
 */
final class DictFunctions {
  private DictFunctions() {}

  static FunctionFamily family() {
    List<TemplateFunction> all = new ArrayList<>();
    all.add(
        named("dict")
            .takesMany(ANY)
            .gives(DICT)
            .does("A dict of keys and values by turns.", DictFunctions::dict));
    all.add(
        named("get")
            .takes(DICT, STRING)
            .does("The value of a key, or an empty string.", (call, a) -> get(a)));
    all.add(
        named("set")
            .takes(DICT, STRING, ANY)
            .gives(DICT)
            .does("Sets the value of a key.", (call, a) -> set(a)));
    all.add(
        named("unset")
            .takes(DICT, STRING)
            .gives(DICT)
            .does("Removes a key.", (call, a) -> unset(a)));
    all.add(
        named("hasKey")
            .takes(DICT, STRING)
            .gives(BOOL)
            .does("Tells whether a key is there.", (call, a) -> hasKey(a)));
    all.add(
        named("pluck")
            .takesMany(STRING, DICT)
            .gives(LIST)
            .does("The values of a key in several dicts.", (call, a) -> pluck(a)));
    all.add(
        named("keys")
            .takesMany(DICT)
            .gives(STRINGS)
            .does("The keys of dicts.", DictFunctions::keys));
    all.add(
        named("values")
            .takes(DICT)
            .gives(LIST)
            .does("The values of a dict.", DictFunctions::values));
    all.add(
        named("pick")
            .takesMany(DICT, STRING)
            .gives(DICT)
            .does("A dict of the given keys only.", (call, a) -> pick(a)));
    all.add(
        named("omit")
            .takesMany(DICT, STRING)
            .gives(DICT)
            .does("A dict without the given keys.", DictFunctions::omit));
    all.add(
        named("dig").takesMany(ANY).does("A value along keys, or a default.", (call, a) -> dig(a)));
    addMerging(all);
    addCopying(all);
    return FunctionFamily.of("dicts", all);
  }

  private static void addMerging(List<TemplateFunction> all) {
    // the merges of dicts cannot fail, so there is nothing for merge to keep silent about
    TemplateFunction merge =
        named("merge")
            .takesMany(DICT, DICT)
            .does("Fills a dict from others.", (call, a) -> merge(call, a, false));
    TemplateFunction overwrite =
        named("mergeOverwrite")
            .takesMany(DICT, DICT)
            .does("Overwrites a dict with others.", (call, a) -> merge(call, a, true));
    all.add(merge);
    all.add(Aliases.of("mustMerge", merge));
    all.add(overwrite);
    all.add(Aliases.of("mustMergeOverwrite", overwrite));
  }

  private static void addCopying(List<TemplateFunction> all) {
    TemplateFunction copy =
        named("deepCopy")
            .takes(ANY)
            .does("A copy that shares nothing.", (call, a) -> DeepCopy.of(call, a.value(0)));
    all.add(copy);
    all.add(Aliases.of("mustDeepCopy", copy));
  }

  private static Map<String, @Nullable Object> dict(CallContext call, Arguments a) {
    Map<String, @Nullable Object> dict = new LinkedHashMap<>();
    for (int i = 0; i < a.size(); i += 2) {
      dict.put(TextOf.value(a.value(i)), i + 1 < a.size() ? a.value(i + 1) : "");
    }
    return dict;
  }

  private static @Nullable Object get(Arguments a) {
    Map<String, @Nullable Object> dict = a.map(0);
    if (dict == null) {
      return "";
    }
    Object value = dict.get(a.string(1));
    return value == null && !dict.containsKey(a.string(1)) ? "" : value;
  }

  private static Map<String, @Nullable Object> set(Arguments a) {
    Map<String, @Nullable Object> dict = a.map(0);
    if (dict == null) {
      throw new FunctionException("assignment to entry in nil map");
    }
    dict.put(a.string(1), a.value(2));
    return dict;
  }

  private static Map<String, @Nullable Object> unset(Arguments a) {
    Map<String, @Nullable Object> dict = a.map(0);
    if (dict == null) {
      return new LinkedHashMap<>();
    }
    dict.remove(a.string(1));
    return dict;
  }

  private static boolean hasKey(Arguments a) {
    Map<String, @Nullable Object> dict = a.map(0);
    return dict != null && dict.containsKey(a.string(1));
  }

  private static List<@Nullable Object> pluck(Arguments a) {
    List<@Nullable Object> found = new ArrayList<>();
    for (int i = 1; i < a.size(); i++) {
      Map<String, @Nullable Object> dict = a.map(i);
      if (dict != null && dict.containsKey(a.string(0))) {
        found.add(dict.get(a.string(0)));
      }
    }
    return found;
  }

  private static GoList keys(CallContext call, Arguments a) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      Map<String, @Nullable Object> dict = a.map(i);
      if (dict != null) {
        call.spendSteps(dict.size());
        keys.addAll(List.of(GoValues.sortedKeys(dict)));
      }
    }
    return GoList.strings(keys);
  }

  private static List<@Nullable Object> values(CallContext call, Arguments a) {
    List<@Nullable Object> values = new ArrayList<>();
    Map<String, @Nullable Object> dict = a.map(0);
    if (dict != null) {
      call.spendSteps(dict.size());
      for (String key : GoValues.sortedKeys(dict)) {
        values.add(dict.get(key));
      }
    }
    return values;
  }

  private static Map<String, @Nullable Object> pick(Arguments a) {
    Map<String, @Nullable Object> picked = new LinkedHashMap<>();
    Map<String, @Nullable Object> dict = a.map(0);
    for (int i = 1; dict != null && i < a.size(); i++) {
      if (dict.containsKey(a.string(i))) {
        picked.put(a.string(i), dict.get(a.string(i)));
      }
    }
    return picked;
  }

  private static Map<String, @Nullable Object> omit(CallContext call, Arguments a) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    Map<String, @Nullable Object> dict = a.map(0);
    if (dict == null) {
      return kept;
    }
    Set<String> omitted = new HashSet<>();
    for (int i = 1; i < a.size(); i++) {
      omitted.add(a.string(i));
    }
    call.spendSteps(dict.size());
    for (Map.Entry<String, @Nullable Object> entry : dict.entrySet()) {
      if (!omitted.contains(entry.getKey())) {
        kept.put(entry.getKey(), entry.getValue());
      }
    }
    return kept;
  }

  private static @Nullable Object dig(Arguments a) {
    if (a.size() < 3) {
      throw new FunctionException("dig needs at least three arguments");
    }
    Object current = asDict(a.value(a.size() - 1));
    int keys = a.size() - 2;
    for (int i = 0; i < keys; i++) {
      asString(a.value(i));
    }
    for (int i = 0; i < keys; i++) {
      Map<?, ?> dict = asDict(current);
      String key = asString(a.value(i));
      if (!dict.containsKey(key)) {
        return a.value(keys);
      }
      current = dict.get(key);
    }
    return current;
  }

  /** A type assertion: maps of another type, defined ones too, are refused. */
  private static Map<?, ?> asDict(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && DICT.equals(GoType.of(value))) {
      return map;
    }
    throw notA(DICT, value);
  }

  private static String asString(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw notA(STRING, value);
  }

  private static FunctionException notA(GoType wanted, @Nullable Object value) {
    String found = value == null ? "nil" : GoValues.typeName(value);
    return new FunctionException(
        "interface conversion: interface {} is " + found + ", not " + wanted.name());
  }

  private static Map<String, @Nullable Object> merge(
      CallContext call, Arguments a, boolean overwrite) {
    Map<String, @Nullable Object> given = a.map(0);
    Map<String, @Nullable Object> target = given == null ? new LinkedHashMap<>() : given;
    for (int i = 1; i < a.size(); i++) {
      Map<String, @Nullable Object> source = a.map(i);
      if (source != null && overwrite) {
        DeepMerge.overwrite(call, target, source);
      } else if (source != null) {
        DeepMerge.fill(call, target, source);
      }
    }
    return target;
  }
}
