package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.batch.v1.Job;
import java.util.List;

/** Assertions about a Job. */
public final class JobAssert extends AbstractJobAssert<JobAssert, Job> {

  JobAssert(Job actual, Manifests set) {
    super(actual, set, List.of("spec"), JobAssert.class);
  }
}
