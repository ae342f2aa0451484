package dev.lading.kustomize.options;

import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip archive into memory, within limits. */
final class ZipFiles {

  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_BYTES = 100 << 20;

  private ZipFiles() {}

  static FileTree read(InputStream archive) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    int total = 0;
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      checkPath(entry.getName());
      byte[] bytes = zip.readNBytes(MAX_BYTES - total + 1);
      total += bytes.length;
      if (total > MAX_BYTES || files.size() >= MAX_ENTRIES) {
        throw new KustomizeException(
            Problem.of("zip-limit", "The archive holds more than 100 MiB or 20,000 files")
                .withHint("unpack it and build the directory"));
      }
      files.put(entry.getName(), bytes);
    }
    return FileTree.ofBytes(files);
  }

  private static void checkPath(String name) {
    for (String segment : name.replace('\\', '/').split("/")) {
      if (segment.equals("..")) {
        throw new KustomizeException(
            Problem.of("zip-path", "The archive's entry " + name + " leads out of it")
                .withHint("make the archive again from the directory"));
      }
    }
  }
}
