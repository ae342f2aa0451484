package dev.lading.validation;

import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.LabelIndex;
import dev.lading.validation.rule.PodSelection;
import dev.lading.validation.rule.PodTemplate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Pods of one run, findable by namespace, labels and ports. */
final class PodIndex {

  private final List<PodTemplate> pods = new ArrayList<>();
  private final LabelIndex labels = new LabelIndex();
  private final Map<String, BitSet> byNamespace = new HashMap<>();
  private final Map<Port, BitSet> byPort = new HashMap<>();

  private record Port(String name, String protocol) {
    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Port port && name.equals(port.name) && protocol.equals(port.protocol);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + protocol.hashCode();
    }
  }

  void add(PodTemplate pod) {
    int number = pods.size();
    pods.add(pod);
    labels.add(pod.metadata().get("labels"));
    set(byNamespace, pod.owner().namespace(), number);
    for (Field container : pod.containersAndInit()) {
      for (Field port : container.get("ports").items()) {
        String protocol = port.get("protocol").textOr("TCP");
        set(byPort, new Port(port.get("name").text(), protocol), number);
      }
    }
  }

  private static <K> void set(Map<K, BitSet> sets, K key, int number) {
    sets.computeIfAbsent(key, added -> new BitSet()).set(number);
  }

  PodSelection withLabels(String namespace, Map<String, String> wanted) {
    return in(namespace, index -> index.withLabels(wanted));
  }

  PodSelection matching(String namespace, Field selector) {
    return in(namespace, index -> index.matching(selector));
  }

  private PodSelection in(String namespace, Function<LabelIndex, BitSet> select) {
    BitSet found = select.apply(labels);
    found.and(byNamespace.getOrDefault(namespace, new BitSet(0)));
    return PodSelection.of(pods, found);
  }

  PodSelection none() {
    return PodSelection.of(pods, new BitSet(0));
  }

  PodSelection withPort(String name, String protocol) {
    return PodSelection.of(pods, byPort.getOrDefault(new Port(name, protocol), new BitSet(0)));
  }
}
