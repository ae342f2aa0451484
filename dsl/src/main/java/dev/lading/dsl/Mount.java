package dev.lading.dsl;

/** A volume at a path of a container, or a device. */
record Mount(String path, VolumeDraft<?> volume, boolean device) {

  String call() {
    return Problems.call(device ? "device" : "mount", path);
  }
}
