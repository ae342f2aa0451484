package dev.lading.helm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes chart archives entry by entry, well-formed or not. */
final class ChartArchive {

  static final String CHART_YAML = "apiVersion: v2\nname: c\nversion: 0.1.0\n";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OutputStream tar;

  ChartArchive() {
    try {
      tar = new GZIPOutputStream(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static ChartArchive withChartYaml() {
    return new ChartArchive().file("c/Chart.yaml", CHART_YAML);
  }

  ChartArchive file(String name, String text) {
    return entry(name, '0', text.getBytes(StandardCharsets.UTF_8));
  }

  ChartArchive file(String name, byte[] data) {
    return entry(name, '0', data);
  }

  ChartArchive entry(String name, char type, byte[] data) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, String.format("%011o\0", data.length));
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    try {
      tar.write(header);
      tar.write(data);
      tar.write(new byte[(512 - data.length % 512) % 512]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  byte[] bytes() {
    try {
      tar.write(new byte[1024]);
      tar.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(data, 0, header, at, Math.min(data.length, header.length - at));
  }
}
