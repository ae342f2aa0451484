package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.LIST;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.sprig.internal.json.NilSlices;
import dev.lading.sprig.internal.number.Casts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's lists (list.go; docs/lists.md). Every function but {@code list}, {@code tuple} and {@code
 * concat} has a must… twin, which in a template fails in the same words.
 */
final class ListFunctions {
  private static final GoType LISTS = GoType.sliceOf(LIST);

  private ListFunctions() {}

  /** The function of that name of the page. */
  static TemplateFunction find(String name) {
    return switch (name) {
      case "list", "tuple" ->
          named(name)
              .takesMany(ANY)
              .gives(LIST)
              .does("A list of the values.", (call, a) -> a.from(0));
      case "append", "mustAppend", "push", "mustPush" ->
          named(name).takes(ANY, ANY).gives(LIST).does("Adds at the end.", ListFunctions::append);
      case "prepend", "mustPrepend" ->
          named(name)
              .takes(ANY, ANY)
              .gives(LIST)
              .does("Adds at the beginning.", ListFunctions::prepend);
      case "first", "mustFirst" ->
          named(name).takes(ANY).does("The first element.", ListFunctions::first);
      case "last", "mustLast" ->
          named(name).takes(ANY).does("The last element.", ListFunctions::last);
      case "rest", "mustRest" ->
          named(name).takes(ANY).gives(LIST).does("All but the first.", ListFunctions::rest);
      case "initial", "mustInitial" ->
          named(name).takes(ANY).gives(LIST).does("All but the last.", ListFunctions::initial);
      default -> whole(name);
    };
  }

  /** Those that go through all elements, and {@code concat}. */
  private static TemplateFunction whole(String name) {
    return switch (name) {
      case "reverse", "mustReverse" ->
          named(name).takes(ANY).gives(LIST).does("From the end.", ListFunctions::reverse);
      case "compact", "mustCompact" ->
          named(name).takes(ANY).gives(LIST).does("Drops empty ones.", ListFunctions::compact);
      case "uniq", "mustUniq" ->
          named(name).takes(ANY).gives(LIST).does("Drops repeated ones.", ListFunctions::uniq);
      case "without", "mustWithout" ->
          named(name)
              .takesMany(ANY, ANY)
              .gives(LIST)
              .does("Drops the given values.", ListFunctions::without);
      case "has", "mustHas" ->
          named(name)
              .takes(ANY, ANY)
              .gives(BOOL)
              .does("Tells whether a value is in a list.", ListFunctions::has);
      case "slice", "mustSlice" ->
          named(name)
              .takesMany(ANY, ANY)
              .does("The part between two indexes.", (call, a) -> slice(a));
      case "chunk", "mustChunk" ->
          named(name)
              .takes(INT, ANY)
              .gives(LISTS)
              .does("Lists of so many elements.", ListFunctions::chunk);
      case "concat" ->
          named(name).takesMany(ANY).does("One list of several.", ListFunctions::concat);
      default -> throw Families.unknown(name);
    };
  }

  private static List<? extends @Nullable Object> elements(
      CallContext call, @Nullable Object value, String problem) {
    List<? extends @Nullable Object> list = Lists.require(value, problem);
    call.spendSteps(list.size());
    return list;
  }

  private static List<@Nullable Object> append(CallContext call, Arguments a) {
    List<? extends @Nullable Object> list = elements(call, a.value(0), "Cannot push on type ");
    call.requireElements(list.size() + 1L);
    List<@Nullable Object> result = new ArrayList<>(list.size() + 1);
    result.addAll(list);
    result.add(a.value(1));
    return result;
  }

  private static List<@Nullable Object> prepend(CallContext call, Arguments a) {
    List<? extends @Nullable Object> list = elements(call, a.value(0), "Cannot prepend on type ");
    call.requireElements(list.size() + 1L);
    List<@Nullable Object> result = new ArrayList<>(list.size() + 1);
    result.add(a.value(1));
    result.addAll(list);
    return result;
  }

  private static @Nullable Object first(CallContext call, Arguments a) {
    List<?> list = Lists.require(a.value(0), "Cannot find first on type ");
    return list.isEmpty() ? null : list.get(0);
  }

  private static @Nullable Object last(CallContext call, Arguments a) {
    List<?> list = Lists.require(a.value(0), "Cannot find last on type ");
    return list.isEmpty() ? null : list.get(list.size() - 1);
  }

  private static List<@Nullable Object> rest(CallContext call, Arguments a) {
    List<?> list = elements(call, a.value(0), "Cannot find rest on type ");
    return list.isEmpty() ? NilSlices.LIST : new ArrayList<>(list.subList(1, list.size()));
  }

  private static List<@Nullable Object> initial(CallContext call, Arguments a) {
    List<?> list = elements(call, a.value(0), "Cannot find initial on type ");
    return list.isEmpty() ? NilSlices.LIST : new ArrayList<>(list.subList(0, list.size() - 1));
  }

  private static List<@Nullable Object> reverse(CallContext call, Arguments a) {
    List<@Nullable Object> result =
        new ArrayList<>(elements(call, a.value(0), "Cannot find reverse on type "));
    Collections.reverse(result);
    return result;
  }

  private static List<@Nullable Object> compact(CallContext call, Arguments a) {
    List<@Nullable Object> result = new ArrayList<>();
    for (Object element : elements(call, a.value(0), "Cannot compact on type ")) {
      if (!DefaultFunctions.isEmpty(element)) {
        result.add(element);
      }
    }
    return result;
  }

  private static List<@Nullable Object> uniq(CallContext call, Arguments a) {
    DistinctValues distinct = new DistinctValues(call);
    for (Object element : elements(call, a.value(0), "Cannot find uniq on type ")) {
      distinct.add(element);
    }
    return distinct.values();
  }

  private static List<@Nullable Object> without(CallContext call, Arguments a) {
    List<@Nullable Object> unwanted = a.from(1);
    List<@Nullable Object> result = new ArrayList<>();
    for (Object element : elements(call, a.value(0), "Cannot find without on type ")) {
      if (!contains(call, unwanted, element)) {
        result.add(element);
      }
    }
    return result;
  }

  private static boolean contains(
      CallContext call, List<? extends @Nullable Object> list, @Nullable Object value) {
    for (Object element : list) {
      call.spendSteps(1);
      if (GoValues.deepEqual(value, element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(CallContext call, Arguments a) {
    Object list = a.value(1);
    return list != null
        && contains(call, Lists.require(list, "Cannot find has on type "), a.value(0));
  }

  private static @Nullable Object slice(Arguments a) {
    List<?> list = Lists.require(a.value(0), "list should be type of slice or array but ");
    if (list.isEmpty()) {
      return null;
    }
    long start = a.size() > 1 ? Casts.toInt64(a.value(1)) : 0;
    long end = a.size() > 2 ? Casts.toInt64(a.value(2)) : list.size();
    if (start < 0 || end < start || end > list.size()) {
      throw new FunctionException("reflect.Value.Slice: slice index out of bounds");
    }
    if (a.value(0) instanceof GoBytes bytes) {
      return bytes.slice((int) start, (int) end);
    }
    List<@Nullable Object> part = new ArrayList<>(list.subList((int) start, (int) end));
    return list instanceof GoList typed ? GoList.of(typed.goType(), part) : part;
  }

  /** Go's count of chunks goes through floats, which decides what odd sizes do. */
  private static GoList chunk(CallContext call, Arguments a) {
    List<?> list = elements(call, a.value(1), "Cannot chunk type ");
    long size = a.integer(0);
    long chunks = Casts.truncate(Math.floor((list.size() - 1) / (double) size) + 1);
    if (chunks < 0 || (chunks > 0 && size < 0)) {
      throw FunctionException.runtimeError("makeslice: len out of range");
    }
    List<@Nullable Object> result = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      int from = (int) (i * size);
      int to = (int) Math.min(from + size, list.size());
      result.add(new ArrayList<@Nullable Object>(list.subList(from, to)));
    }
    return GoList.of(LISTS, result);
  }

  private static List<@Nullable Object> concat(CallContext call, Arguments a) {
    List<@Nullable Object> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      List<?> list = Lists.find(a.value(i));
      if (list == null) {
        throw cannotConcat(a.value(i));
      }
      call.requireElements((long) result.size() + list.size());
      call.spendSteps(list.size());
      result.addAll(list);
    }
    return result.isEmpty() ? NilSlices.LIST : result;
  }

  private static FunctionException cannotConcat(@Nullable Object value) {
    return value == null
        ? Lists.nilPointer()
        : new FunctionException(
            "Cannot concat type " + GoValues.kindOf(value).goName() + " as list");
  }
}
