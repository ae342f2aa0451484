package dev.lading.patch;

import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON patch (RFC 6902): operations that are applied one after the other, all or none.
 *
 * <p>Where the RFC leaves room, or the tools of Kubernetes do not follow it, this does what they do
 * (evanphx/json-patch v4): {@code replace} of a missing field adds it, {@code test} takes a missing
 * field for null, negative indices count from the end, and a path without a leading slash loses its
 * first segment. Immutable.
 */
public final class JsonPatch {

  /** Nodes that all {@code copy} operations of one patch may make. */
  private static final int MAX_COPIED = 1_000_000;

  private final List<Operation> operations;

  private JsonPatch(List<Operation> operations) {
    this.operations = operations;
  }

  private record Operation(
      String op,
      @Nullable String path,
      @Nullable String from,
      boolean hasValue,
      @Nullable Object value) {}

  /**
   * A patch from its plain form: a list of maps.
   *
   * @throws PatchException when it is something else
   */
  public static JsonPatch of(@Nullable Object tree) {
    if (!(tree instanceof List<?> list)) {
      throw new PatchException(
          Problem.of(
                  "json-patch",
                  "json: cannot unmarshal "
                      + typeOf(tree)
                      + " into Go value of type jsonpatch.Patch")
              .withHint("a JSON patch is a list of operations"));
    }
    List<Operation> operations = new ArrayList<>();
    for (Object item : list) {
      operations.add(operation(item));
    }
    return new JsonPatch(List.copyOf(operations));
  }

  private static Operation operation(@Nullable Object item) {
    if (!(item instanceof Map<?, ?> map)) {
      throw new PatchException(
          Problem.of(
                  "json-patch",
                  "json: cannot unmarshal "
                      + typeOf(item)
                      + " into Go value of type jsonpatch.Operation")
              .withHint("an operation is a map with op, path and value or from"));
    }
    String op = text(map.get("op"));
    return new Operation(
        op == null ? "unknown" : op,
        text(map.get("path")),
        text(map.get("from")),
        map.containsKey("value"),
        map.get("value"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  private static String typeOf(@Nullable Object tree) {
    if (tree instanceof Map) {
      return "object";
    }
    if (tree instanceof String) {
      return "string";
    }
    return tree instanceof Boolean ? "bool" : tree instanceof List ? "array" : "number";
  }

  /** The patch in its plain form: a list of maps. */
  public List<Map<String, @Nullable Object>> toTree() {
    List<Map<String, @Nullable Object>> tree = new ArrayList<>();
    for (Operation operation : operations) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("op", operation.op());
      if (operation.path() != null) {
        fields.put("path", operation.path());
      }
      if (operation.from() != null) {
        fields.put("from", operation.from());
      }
      if (operation.hasValue()) {
        fields.put("value", operation.value());
      }
      tree.add(fields);
    }
    return tree;
  }

  /** Whether there are no operations. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }

  /**
   * The document with all operations applied; the document itself is left alone.
   *
   * @throws PatchException when an operation does not apply
   */
  public @Nullable Object apply(@Nullable Object document) {
    return operations.isEmpty() ? document : new Run(JsonValues.copy(document)).apply(operations);
  }

  /** One application: the document as it is so far. */
  private static final class Run {

    private @Nullable Object root;
    private int copied;

    Run(@Nullable Object root) {
      this.root = root;
    }

    @Nullable Object apply(List<Operation> operations) {
      for (Operation operation : operations) {
        switch (operation.op()) {
          case "add" -> add(operation);
          case "remove" -> remove(operation);
          case "replace" -> replace(operation);
          case "move" -> move(operation);
          case "test" -> test(operation);
          case "copy" -> copy(operation);
          default ->
              throw problem("Unexpected kind: " + operation.op())
                  .with("op may be add, remove, replace, move, copy or test");
        }
      }
      return root;
    }

    private void add(Operation operation) {
      String path = pathOf(operation, "add");
      Place place = Place.find(root, path);
      if (place == null) {
        throw missing("add operation does not apply: doc is missing path: \"" + path + "\"");
      }
      place.add(JsonValues.copy(operation.value()), "error in add for path: '" + path + "'");
    }

    private void remove(Operation operation) {
      String path = pathOf(operation, "remove");
      Place place = Place.find(root, path);
      if (place == null) {
        throw missing("remove operation does not apply: doc is missing path: \"" + path + "\"");
      }
      place.remove("error in remove for path: '" + path + "'");
    }

    private void replace(Operation operation) {
      String path = pathOf(operation, "replace");
      if (path.isEmpty()) {
        replaceRoot(operation.value());
        return;
      }
      Place place = Place.find(root, path);
      if (place == null) {
        throw missing("replace operation does not apply: doc is missing path: " + path);
      }
      place.get("replace operation does not apply: doc is missing key: " + path);
      place.set(JsonValues.copy(operation.value()), "error in remove for path: '" + path + "'");
    }

    private void replaceRoot(@Nullable Object value) {
      if (!(value instanceof Map) && !(value instanceof List)) {
        throw problem("replace operation value must be object or array").asException();
      }
      root = JsonValues.copy(value);
    }

    private void move(Operation operation) {
      String from = fromOf(operation, "move");
      Place source = Place.find(root, from);
      if (source == null) {
        throw missing("move operation does not apply: doc is missing from path: " + from);
      }
      Object value = source.get("error in move for path: '" + from + "'");
      source.remove("error in move for path: '" + from + "'");
      String path = pathOf(operation, "move");
      Place target = Place.find(root, path);
      if (target == null) {
        throw missing("move operation does not apply: doc is missing destination path: " + path);
      }
      target.add(value, "error in move for path: '" + path + "'");
    }

    private void copy(Operation operation) {
      String from = fromOf(operation, "copy");
      Place source = Place.find(root, from);
      if (source == null) {
        throw missing("copy operation does not apply: doc is missing from path: " + from);
      }
      Object value = source.get("error in copy for from: '" + from + "'");
      String path = pathOf(operation, "copy");
      Place target = Place.find(root, path);
      if (target == null) {
        throw missing("copy operation does not apply: doc is missing destination path: " + path);
      }
      copied += JsonValues.size(value, MAX_COPIED - copied);
      if (copied > MAX_COPIED) {
        throw problem("The copy operations make more than " + MAX_COPIED + " values").asException();
      }
      target.add(JsonValues.copy(value), "error while adding value during copy");
    }

    private void test(Operation operation) {
      String path = pathOf(operation, "test");
      Place place = Place.find(root, path);
      if (place == null) {
        throw missing("test operation does not apply: is missing path: " + path);
      }
      Object value = place.get("error in test for path: '" + path + "'");
      if (!JsonValues.areEqual(value, operation.value())) {
        throw problem("testing value " + path + " failed: test failed")
            .with("the document has another value there");
      }
    }

    private static String pathOf(Operation operation, String name) {
      if (operation.path() == null) {
        throw missing(name + " operation failed to decode path");
      }
      return operation.path();
    }

    private static String fromOf(Operation operation, String name) {
      if (operation.from() == null) {
        throw missing(name + " operation failed to decode from");
      }
      return operation.from();
    }
  }

  private static PatchException missing(String message) {
    return new PatchException(
        Problem.of("json-patch", message + ": missing value")
            .withHint("check the path against the document, an add first may be needed"));
  }

  private record Failure(String message) {
    PatchException with(String hint) {
      return new PatchException(Problem.of("json-patch", message).withHint(hint));
    }

    PatchException asException() {
      return new PatchException(Problem.of("json-patch", message));
    }
  }

  private static Failure problem(String message) {
    return new Failure(message);
  }

  /** A field or index in a collection. */
  private record Place(Object container, String key) {

    static @Nullable Place find(@Nullable Object root, String path) {
      String[] parts = path.split("/", -1);
      if (parts.length < 2) {
        return null;
      }
      Object at = root;
      for (int i = 1; i < parts.length - 1; i++) {
        at = step(at, decode(parts[i]));
      }
      boolean collection = at instanceof Map || at instanceof List;
      return collection
          ? new Place(Objects.requireNonNull(at), decode(parts[parts.length - 1]))
          : null;
    }

    private static @Nullable Object step(@Nullable Object at, String key) {
      if (at instanceof Map<?, ?> map) {
        return map.get(key);
      }
      if (at instanceof List<?> list) {
        int index = number(key);
        index = index < 0 && index != NO_NUMBER ? index + list.size() : index;
        return index >= 0 && index < list.size() ? list.get(index) : null;
      }
      return null;
    }

    private static String decode(String key) {
      return key.replace("~1", "/").replace("~0", "~");
    }

    @Nullable Object get(String context) {
      if (container instanceof Map<?, ?> map) {
        return map.get(key);
      }
      List<?> list = (List<?>) container;
      return list.get(index(list.size(), context));
    }

    void set(@Nullable Object value, String context) {
      if (container instanceof Map) {
        fields().put(key, value);
      } else {
        items().set(index(items().size(), context), value);
      }
    }

    void add(@Nullable Object value, String context) {
      if (container instanceof Map) {
        fields().put(key, value);
      } else if (key.equals("-")) {
        items().add(value);
      } else {
        items().add(index(items().size() + 1, context), value);
      }
    }

    void remove(String context) {
      if (container instanceof List) {
        items().remove(index(items().size(), context));
      } else if (!fields().containsKey(key)) {
        throw missing(context + ": Unable to remove nonexistent key: " + key);
      } else {
        fields().remove(key);
      }
    }

    private int index(int size, String context) {
      int index = number(key);
      if (index == NO_NUMBER) {
        throw problem(context + ": value was not a proper array index: '" + key + "'")
            .with("an index is a number, or - for the end");
      }
      int resolved = index < 0 ? index + size : index;
      if (resolved < 0 || resolved >= size) {
        throw problem(
                context
                    + ": Unable to access invalid index: "
                    + index
                    + ": invalid index referenced")
            .with("the list is shorter; - appends to it");
      }
      return resolved;
    }

    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private static int number(String key) {
      try {
        return Integer.parseInt(key);
      } catch (NumberFormatException noNumber) {
        return NO_NUMBER;
      }
    }

    @SuppressWarnings("unchecked") // the document is a copy made of such maps
    private Map<String, @Nullable Object> fields() {
      return (LinkedHashMap<String, @Nullable Object>) container;
    }

    @SuppressWarnings("unchecked") // the document is a copy made of such lists
    private List<@Nullable Object> items() {
      return (ArrayList<@Nullable Object>) container;
    }
  }
}
