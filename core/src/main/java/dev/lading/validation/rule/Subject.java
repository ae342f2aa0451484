package dev.lading.validation.rule;

import dev.lading.model.ResourceId;

/** A resource that is being checked, with those it came with. */
public interface Subject {

  /** What it is called; parts that are missing or no text are empty. */
  ResourceId id();

  /** The whole resource. */
  Field root();

  /** Everything that is checked together. */
  SubjectSet set();

  /** The kind; empty when missing. */
  default String kind() {
    return id().kind();
  }

  /** The API group and version; empty when missing. */
  default String apiVersion() {
    return id().apiVersion();
  }

  /** Whether it is of this kind of a group, in whatever version. */
  default boolean is(String group, String kind) {
    return id().kind().equals(kind) && id().group().equals(group);
  }

  /** The name; empty when missing. */
  default String name() {
    return id().name();
  }

  /** The namespace it will be in: the default one when it names none; empty when cluster-scoped. */
  String namespace();

  /** Its metadata. */
  default Field metadata() {
    return root().get("metadata");
  }

  /** Its spec. */
  default Field spec() {
    return root().get("spec");
  }
}
