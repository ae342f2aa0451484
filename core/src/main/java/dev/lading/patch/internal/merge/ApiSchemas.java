package dev.lading.patch.internal.merge;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.FieldInfo.Shape;
import dev.lading.schema.MergeSchema;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge keys of the Kubernetes API, from its schema. */
final class ApiSchemas implements MergeSchema.Lookup {

  private final Schema schema;

  ApiSchemas(Schema schema) {
    this.schema = schema;
  }

  @Override
  public @Nullable MergeSchema of(String apiVersion, String kind) {
    return schema.kind(apiVersion, kind).map(known -> new TypePlace(known.type())).orElse(null);
  }

  private static @Nullable MergeSchema placeOf(FieldInfo field) {
    return field.type().map(TypePlace::new).orElse(null);
  }

  private record TypePlace(TypeInfo type) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      return type.field(name).map(FieldPlace::new).orElse(null);
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

  private record FieldPlace(FieldInfo info) implements MergeSchema {
    @Override
    public @Nullable MergeSchema field(String name) {
      if (info.shape() == Shape.MAP) {
        return placeOf(info);
      }
      return info.shape() == Shape.SINGLE
          ? info.type().flatMap(type -> type.field(name)).map(FieldPlace::new).orElse(null)
          : null;
    }

    @Override
    public @Nullable MergeSchema items() {
      return info.shape() == Shape.LIST ? placeOf(info) : null;
    }

    @Override
    public boolean isMergedList() {
      return info.shape() == Shape.LIST && info.patchStrategies().contains("merge");
    }

    @Override
    public List<String> mergeKeys() {
      return info.mergeKey().map(List::of).orElse(List.of());
    }

    @Override
    public boolean isReplaced() {
      return info.shape() != Shape.LIST && info.patchStrategies().contains("replace");
    }
  }
}
