package dev.lading.yaml.internal.event;

/** What a YAML parser has seen. Documents hold exactly one node, which may be an empty scalar. */
public enum EventKind {
  DOCUMENT_START,
  DOCUMENT_END,
  MAPPING_START,
  MAPPING_END,
  SEQUENCE_START,
  SEQUENCE_END,
  SCALAR,
  ALIAS,
  STREAM_END
}
