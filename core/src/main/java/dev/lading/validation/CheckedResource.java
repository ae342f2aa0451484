package dev.lading.validation;

import dev.lading.model.ResourceId;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import dev.lading.yaml.node.YamlMapping;
import org.jspecify.annotations.Nullable;

/** A resource in a run. */
final class CheckedResource implements Subject {

  private final Input input;
  private final SubjectSet set;
  private final String namespace;

  CheckedResource(Input input, SubjectSet set, String namespace) {
    this.input = input;
    this.set = set;
    this.namespace = namespace;
  }

  /**
   * A resource to check.
   *
   * @param id what it is called
   * @param root its fields
   * @param node where they were read; null when made in Java
   * @param source what it was read from
   */
  record Input(ResourceId id, Field root, @Nullable YamlMapping node, @Nullable String source) {}

  @Override
  public ResourceId id() {
    return input.id();
  }

  @Override
  public Field root() {
    return input.root();
  }

  @Override
  public SubjectSet set() {
    return set;
  }

  @Override
  public String namespace() {
    return namespace;
  }

  /** Where a field is, as far as its own source knows. */
  SourceMap.@Nullable Place find(Field field) {
    if (input.source() == null) {
      return null;
    }
    return new SourceMap.Place(
        input.source(),
        input.node() == null ? null : NodePositions.find(input.node(), field.path()));
  }

  @Override
  public String toString() {
    return id().toString();
  }
}
