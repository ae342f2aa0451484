package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file of a chart directory; it may be read by another thread than the one that found it. */
final class FoundFile {

  private final Path path;
  private final String name;
  private final int size;
  private final LoadBudget budget;
  private @Nullable ChartFile read;
  private @Nullable IOException unreadable;
  private @Nullable HelmException refused;

  /**
   * Counts a file that was found.
   *
   * @param size what it had when it was found
   * @throws HelmException when it is too long
   */
  FoundFile(Path path, String name, long size, LoadBudget budget) {
    budget.content(name, size);
    this.path = path;
    this.name = name;
    this.size = (int) size;
    this.budget = budget;
  }

  /** Reads it; what is wrong is said by {@link #file}. */
  void read() {
    try {
      read = ChartFile.of(name, content());
    } catch (IOException problem) {
      unreadable = problem;
    } catch (HelmException problem) {
      refused = problem;
    }
  }

  /** What was read. */
  ChartFile file() throws IOException {
    if (unreadable != null) {
      throw unreadable;
    }
    if (read == null) {
      throw refused == null ? new IllegalStateException(name + " has not been read") : refused;
    }
    return read;
  }

  /** The content, up to the size it had when asked; 0 is what some give for any. */
  private byte[] content() throws IOException {
    byte[] data = new byte[size];
    try (SeekableByteChannel in = Files.newByteChannel(path)) {
      ByteBuffer buffer = ByteBuffer.wrap(data);
      int count = 0;
      while (buffer.hasRemaining() && count >= 0) {
        count = in.read(buffer);
      }
      if (buffer.hasRemaining()) {
        return Arrays.copyOf(data, buffer.position());
      }
      return size == 0 ? unsized(in) : data;
    }
  }

  /** The content of a file whose system keeps no sizes, such as /proc. */
  private byte[] unsized(SeekableByteChannel in) throws IOException {
    byte[] data = Channels.newInputStream(in).readNBytes((int) budget.limits().fileBytes() + 1);
    budget.content(name, data.length);
    return data;
  }
}
