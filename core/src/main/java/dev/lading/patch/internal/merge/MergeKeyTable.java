package dev.lading.patch.internal.merge;

import dev.lading.problem.InternalErrorException;
import dev.lading.schema.MergeSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merge keys from a table in the form that {@code kustomize-merge-keys.txt} explains. */
public final class MergeKeyTable implements MergeSchema.Lookup {

  private final Map<String, Type> kinds = new HashMap<>();
  private final Map<String, Type> definitions = new HashMap<>();

  private MergeKeyTable() {}

  /** The table built into kustomize 5.7: Kubernetes 1.21, no custom resources. */
  public static MergeKeyTable kustomize() {
    return Kustomize.TABLE;
  }

  private static final class Kustomize {
    private static final MergeKeyTable TABLE = load("kustomize-merge-keys.txt");
  }

  private static MergeKeyTable load(String name) {
    MergeKeyTable table = new MergeKeyTable();
    Map<String, Type> types = new HashMap<>();
    try (InputStream in = MergeKeyTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new InternalErrorException("the table " + name + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          table.add(line.split(" "), types);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }

  private void add(String[] words, Map<String, Type> types) {
    if (words[0].equals("kind")) {
      kinds.put(words[1] + " " + words[2], type(words[3], types));
      return;
    }
    if (words[0].equals("definition")) {
      definitions.put(words[1], type(words[2], types));
      return;
    }
    Map<String, MergeSchema> fields = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      addField(words[i], fields, types);
    }
    types.put(words[0], new Type(fields));
  }

  private static void addField(
      String word, Map<String, MergeSchema> fields, Map<String, Type> types) {
    int arrow = word.indexOf('>');
    Type below = arrow < 0 ? null : type(word.substring(arrow + 1), types);
    String name = arrow < 0 ? word : word.substring(0, arrow);
    int bracket = name.indexOf('[');
    if (bracket >= 0) {
      String keys = name.substring(bracket + 1, name.length() - 1);
      List<String> mergeKeys = keys.isEmpty() ? List.of() : List.of(keys.split(","));
      fields.put(name.substring(0, bracket), new ListPlace(true, mergeKeys, below));
    } else if (name.endsWith("*")) {
      fields.put(name.substring(0, name.length() - 1), new ListPlace(false, List.of(), below));
    } else if (below != null) {
      fields.put(name, below);
    }
  }

  private static Type type(String name, Map<String, Type> types) {
    Type type = types.get(name);
    if (type == null) {
      throw new InternalErrorException("the merge key table does not define " + name);
    }
    return type;
  }

  @Override
  public @Nullable MergeSchema of(String apiVersion, String kind) {
    return kinds.get(apiVersion + " " + kind);
  }

  /** The schema with a name in the OpenAPI document, or null when nothing in it is merged. */
  public @Nullable MergeSchema definition(String name) {
    return definitions.get(name);
  }

  private record Type(Map<String, MergeSchema> fields) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return fields.get(name);
    }

    @Override
    public @Nullable MergeSchema items() {
      return null;
    }

    @Override
    public boolean isMergedList() {
      return false;
    }

    @Override
    public List<String> mergeKeys() {
      return List.of();
    }
  }

  private record ListPlace(boolean isMergedList, List<String> mergeKeys, @Nullable Type items)
      implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return null;
    }
  }
}
