package dev.lading.overlay.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a resource was called before, and by which prefixes and suffixes it was renamed.
 *
 * <p>kustomize keeps this in annotations under {@code internal.config.kubernetes.io/}, separated by
 * commas; input that carries such annotations has that history here too.
 */
final class History {

  static final String DOMAIN = "internal.config.kubernetes.io/";

  final List<String> names = new ArrayList<>();
  final List<String> namespaces = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();
  final List<String> prefixes = new ArrayList<>();
  final List<String> suffixes = new ArrayList<>();

  boolean isEmpty() {
    return names.isEmpty() && prefixes.isEmpty() && suffixes.isEmpty();
  }

  void add(String name, String namespace, String kind) {
    addTo(names, name);
    addTo(namespaces, namespace);
    addTo(kinds, kind);
  }

  static void addTo(List<String> list, String value) {
    if (!value.isEmpty()) {
      list.add(value);
    }
  }

  void clear() {
    names.clear();
    namespaces.clear();
    kinds.clear();
    prefixes.clear();
    suffixes.clear();
  }

  void set(History other) {
    clear();
    names.addAll(other.names);
    namespaces.addAll(other.namespaces);
    kinds.addAll(other.kinds);
    prefixes.addAll(other.prefixes);
    suffixes.addAll(other.suffixes);
  }

  /** Takes over what annotations say. */
  void readFrom(Map<String, String> annotations) {
    read(annotations, "previousNames", names);
    read(annotations, "previousNamespaces", namespaces);
    read(annotations, "previousKinds", kinds);
    read(annotations, "prefixes", prefixes);
    read(annotations, "suffixes", suffixes);
  }

  private static void read(Map<String, String> annotations, String key, List<String> list) {
    String value = annotations.get(DOMAIN + key);
    if (value != null) {
      list.clear();
      list.addAll(List.of(value.split(",", -1)));
    }
  }

  boolean isConsistent() {
    return names.size() == namespaces.size() && names.size() == kinds.size();
  }
}
