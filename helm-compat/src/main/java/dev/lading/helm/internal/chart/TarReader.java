package dev.lading.helm.internal.chart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads tar streams: ustar, GNU long names, PAX paths and sizes. Links and devices come as empty
 * files, as Helm has them. Guards against archives that decompress to far more than they are.
 */
final class TarReader {

  private static final int BLOCK = 512;
  private static final int MAX_HEADER = 1 << 20;
  private static final int RATIO = 200;

  private final InputStream in;
  private final long compressed;
  private long read;
  private long padding;
  private long unread;

  TarReader(InputStream in, long compressed) {
    this.in = in;
    this.compressed = compressed;
  }

  record Entry(String name, long size, boolean directory) {}

  /** The next file or directory, or null at the end. */
  @Nullable Entry next() throws IOException {
    String longName = null;
    long longSize = -1;
    while (true) {
      skip(unread + padding);
      unread = 0;
      padding = 0;
      byte[] header = new byte[BLOCK];
      int got = in.readNBytes(header, 0, BLOCK);
      if (got == 0 || isZero(header)) {
        return null;
      }
      if (got < BLOCK) {
        throw new EOFException("unexpected EOF");
      }
      count(got);
      checkSum(header);
      long size = number(header, 124, 12);
      char type = (char) header[156];
      begin(type == '5' || type >= '1' && type <= '6' ? 0 : size);
      switch (type) {
        case 'L' -> longName = text(header(size));
        case 'x' -> {
          PaxRecords records = PaxRecords.parse(header(size));
          longName = records.path() == null ? longName : records.path();
          longSize = records.size() < 0 ? longSize : records.size();
        }
        case 'K', 'g' -> header(size);
        default -> {
          if (longSize >= 0) {
            begin(longSize);
          }
          String name = longName == null ? name(header) : longName;
          return new Entry(name, unread, type == '5' || name.endsWith("/"));
        }
      }
    }
  }

  private void begin(long size) {
    unread = size;
    padding = (BLOCK - size % BLOCK) % BLOCK;
  }

  /** The content of the entry {@link #next()} gave. */
  byte[] content() throws IOException {
    byte[] data = in.readNBytes((int) unread);
    if (data.length < unread) {
      throw new EOFException("unexpected EOF");
    }
    count(data.length);
    unread = 0;
    return data;
  }

  private byte[] header(long size) throws IOException {
    if (size > MAX_HEADER) {
      throw new IOException("archive/tar: header field too long");
    }
    return content();
  }

  private void skip(long bytes) throws IOException {
    for (long left = bytes; left > 0; ) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        if (in.read() < 0) {
          throw new EOFException("unexpected EOF");
        }
        skipped = 1;
      }
      left -= skipped;
      count(skipped);
    }
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > (1 << 20) && read / RATIO > compressed) {
      throw new IOException(
          "the archive decompresses to more than " + RATIO + " times its size, as bombs do");
    }
  }

  private static boolean isZero(byte[] header) {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static void checkSum(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    if (sum != number(header, 148, 8)) {
      throw new IOException("archive/tar: invalid tar header");
    }
  }

  private static long number(byte[] header, int from, int length) throws IOException {
    long value = 0;
    if ((header[from] & 0x80) != 0) {
      for (int i = from + 1; i < from + length; i++) {
        value = value << 8 | header[i] & 0xFF;
      }
      return checkedSize(value);
    }
    for (int i = from; i < from + length; i++) {
      int digit = header[i];
      if (digit >= '0' && digit <= '7') {
        value = value << 3 | digit - '0';
      } else if (digit != ' ' && digit != 0) {
        throw new IOException("archive/tar: invalid tar header");
      }
    }
    return checkedSize(value);
  }

  private static long checkedSize(long value) throws IOException {
    if (value < 0 || value > 1L << 40) {
      throw new IOException("archive/tar: invalid tar header");
    }
    return value;
  }

  private static String name(byte[] header) {
    String name = field(header, 0, 100);
    boolean ustar = header[257] == 'u' && header[258] == 's' && header[262] == 0;
    String prefix = ustar ? field(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static String text(byte[] data) {
    return field(data, 0, data.length);
  }

  /** What a PAX header says of the next entry. */
  private record PaxRecords(@Nullable String path, long size) {

    static PaxRecords parse(byte[] data) throws IOException {
      String path = null;
      long size = -1;
      for (int at = 0; at < data.length; ) {
        int space = at;
        int length = 0;
        while (space < data.length && data[space] >= '0' && data[space] <= '9' && length < 1e7) {
          length = length * 10 + data[space++] - '0';
        }
        if (length <= space - at + 1 || at + length > data.length || data[space] != ' ') {
          throw new IOException("archive/tar: invalid tar header");
        }
        String record =
            new String(data, space + 1, length - (space - at) - 2, StandardCharsets.UTF_8);
        path = record.startsWith("path=") ? record.substring(5) : path;
        size = record.startsWith("size=") ? parseSize(record.substring(5)) : size;
        at += length;
      }
      return new PaxRecords(path, size);
    }

    private static long parseSize(String text) throws IOException {
      try {
        return checkedSize(Long.parseLong(text));
      } catch (NumberFormatException malformed) {
        throw new IOException("archive/tar: invalid tar header", malformed);
      }
    }
  }
}
