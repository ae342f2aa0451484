package dev.lading.patch.internal.merge;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.MergeSchema;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merge keys as a schema of the Kubernetes API has them, newer than those kustomize knows. */
public final class CurrentMergeKeys implements MergeSchema.Lookup {

  private final Schema schema;

  /** The merge keys of a schema. */
  public CurrentMergeKeys(Schema schema) {
    this.schema = schema;
  }

  @Override
  public @Nullable MergeSchema of(String apiVersion, String kind) {
    return schema.kind(apiVersion, kind).map(known -> new ObjectPlace(known.type())).orElse(null);
  }

  private record ObjectPlace(TypeInfo type) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return type.field(name).map(CurrentMergeKeys::place).orElse(null);
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

  private static @Nullable MergeSchema place(FieldInfo field) {
    return switch (field.shape()) {
      case SINGLE -> objectOf(field);
      case LIST -> new ListPlace(field);
      case MAP -> new MapPlace(field);
      case MAP_OF_LISTS -> null;
    };
  }

  private static @Nullable MergeSchema objectOf(FieldInfo field) {
    return field.type().map(ObjectPlace::new).orElse(null);
  }

  private record ListPlace(FieldInfo list) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return null;
    }

    @Override
    public @Nullable MergeSchema items() {
      return objectOf(list);
    }

    @Override
    public boolean isMergedList() {
      return list.patchStrategies().contains("merge");
    }

    @Override
    public List<String> mergeKeys() {
      return list.listMapKeys().isEmpty() ? list.mergeKey().stream().toList() : list.listMapKeys();
    }
  }

  private record MapPlace(FieldInfo map) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return objectOf(map);
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
}
