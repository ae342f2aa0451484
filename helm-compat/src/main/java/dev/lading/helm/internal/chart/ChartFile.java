package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoStrings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file of a chart, named by its path from the chart's root with slashes. Immutable. */
public final class ChartFile {

  private final String name;
  private final byte[] data;

  /** Made when a template first asks; threads that race make equal ones. */
  private @Nullable GoBytes bytes;

  private ChartFile(String name, byte[] data) {
    this.name = name;
    this.data = data;
  }

  /** A file whose content will not be changed by the caller; a byte order mark is cut off. */
  public static ChartFile of(String name, byte[] data) {
    boolean marked =
        data.length >= 3
            && data[0] == (byte) 0xEF
            && data[1] == (byte) 0xBB
            && data[2] == (byte) 0xBF;
    return new ChartFile(name, marked ? Arrays.copyOfRange(data, 3, data.length) : data);
  }

  public String name() {
    return name;
  }

  /** The same content under another name. */
  ChartFile renamed(String newName) {
    return new ChartFile(newName, data);
  }

  /** The content; not to be changed. */
  public byte[] data() {
    return data;
  }

  /** How many bytes there are. */
  public int size() {
    return data.length;
  }

  /** The content as Go's string holds it. */
  public String text() {
    return GoStrings.fromBytes(data);
  }

  /** The content as a template value. */
  public GoBytes bytes() {
    GoBytes known = bytes;
    if (known == null) {
      known = GoBytes.ofUnchanging(data);
      bytes = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return name;
  }
}
