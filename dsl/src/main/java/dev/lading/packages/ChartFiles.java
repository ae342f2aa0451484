package dev.lading.packages;

import java.nio.file.Path;
import java.util.Map;

/** Where the files of a chart are. */
public sealed interface ChartFiles {

  /**
   * In a directory of this machine.
   *
   * @param directory the chart's directory; it does not exist when the chart has to be fetched
   */
  record OnDisk(Path directory) implements ChartFiles {}

  /**
   * In memory.
   *
   * @param contents contents by their paths from the chart's root; empty when the chart has to be
   *     fetched
   */
  record InMemory(Map<String, byte[]> contents) implements ChartFiles {

    /** Files that do not change. */
    public InMemory {
      contents = Map.copyOf(contents);
    }
  }
}
