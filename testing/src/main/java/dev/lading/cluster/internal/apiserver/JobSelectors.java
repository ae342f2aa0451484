package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.model.ObjectMeta;
import dev.lading.model.batch.v1.Job;
import java.util.Map;
import java.util.TreeMap;

/** A Job gets a selector of its own ({@code pkg/registry/batch/job/strategy.go}). */
final class JobSelectors {

  private JobSelectors() {}

  static Job complete(Job job) {
    if (job.spec().manualSelector().orElse(false)) {
      return job;
    }
    String uid = SymbolicNames.uid("Job/" + ObjectKey.of(job));
    Map<String, String> own = new TreeMap<>();
    own.put("batch.kubernetes.io/controller-uid", uid);
    own.put("batch.kubernetes.io/job-name", Owners.name(job));
    own.put("controller-uid", uid);
    own.put("job-name", Owners.name(job));
    ObjectMeta template = job.spec().template().metadata().orElse(ObjectMeta.EMPTY);
    Map<String, String> labels = new TreeMap<>(template.labels());
    labels.putAll(own);
    return job.withSpec(
        s ->
            s.selector(l -> l.matchLabels(Map.of("batch.kubernetes.io/controller-uid", uid)))
                .template(t -> t.metadata(m -> m.labels(labels))));
  }
}
