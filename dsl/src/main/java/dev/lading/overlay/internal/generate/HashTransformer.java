package dev.lading.overlay.internal.generate;

import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.Transformer;

/** Adds the hash of their content to the names of the resources that asked for it. */
public final class HashTransformer implements Transformer {

  @Override
  public void transform(ResourceSet set) {
    for (Resource resource : set.resources()) {
      if (resource.isHashed()) {
        String hash = ContentHash.of(resource);
        resource.storePreviousId();
        resource.setName(resource.name() + "-" + hash);
        set.changed(resource);
      }
    }
  }
}
