package dev.lading.dsl;

import java.util.Map;

/**
 * What Pods are labelled with.
 *
 * @param identity the labels that select the Pods; empty for the default
 * @param labels labels of the Pods only
 * @param annotations annotations of the Pods only
 */
record PodLabels(
    Map<String, String> identity, Map<String, String> labels, Map<String, String> annotations) {

  static final PodLabels NONE = new PodLabels(Map.of(), Map.of(), Map.of());

  PodLabels identity(String key, String value) {
    return new PodLabels(Copies.plus(identity, key, value), labels, annotations);
  }

  PodLabels label(String key, String value) {
    return new PodLabels(identity, Copies.plus(labels, key, value), annotations);
  }

  PodLabels annotation(String key, String value) {
    return new PodLabels(identity, labels, Copies.plus(annotations, key, value));
  }
}
