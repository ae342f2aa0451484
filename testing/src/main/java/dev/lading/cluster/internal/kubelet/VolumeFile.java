package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ValueSource;
import dev.lading.model.Binary;

/**
 * A file in a volume.
 *
 * @param path the path in the volume
 * @param live whether the kubelet writes it again when its source changes
 */
record VolumeFile(String path, Binary content, int mode, ValueSource source, boolean live) {

  VolumeFile withMode(int newMode) {
    return new VolumeFile(path, content, newMode, source, live);
  }
}
