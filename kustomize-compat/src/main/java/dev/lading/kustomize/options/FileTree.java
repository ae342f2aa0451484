package dev.lading.kustomize.options;

import dev.lading.packages.ChartFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files a kustomization is built from. Paths are absolute, separated by slashes, and without
 * {@code .} and {@code ..} segments.
 *
 * <p>An implementation resolves symbolic links in {@link #resolve}, so that links out of a
 * directory are noticed. It must allow calls from several threads if builds are run in several.
 */
public interface FileTree {

  /**
   * A file or directory that exists.
   *
   * @param path its real path, without symbolic links
   * @param directory whether it is a directory
   */
  record Entry(String path, boolean directory) {}

  /**
   * What is at a path, or null when there is nothing.
   *
   * @throws IOException when that cannot be found out
   */
  @Nullable Entry resolve(String path) throws IOException;

  /**
   * The content of a file.
   *
   * @param limit the most bytes to return; of a larger file one byte more is returned
   * @throws IOException when it cannot be read
   */
  byte[] read(String path, int limit) throws IOException;

  /**
   * The files below a directory, for what renders charts. A tree whose files cannot be listed, as
   * this one if it is not overridden, has no charts.
   *
   * @throws IOException when they cannot be listed or read
   */
  default ChartFiles chart(String directory) throws IOException {
    throw new IOException("files at " + directory + " cannot be listed");
  }

  /** The file system of this machine. */
  static FileTree disk() {
    return DiskFileTree.INSTANCE;
  }

  /** Files in memory, by their paths; a path without a leading slash counts from the root. */
  static FileTree of(Map<String, String> files) {
    return MemoryFileTree.ofTexts(files);
  }

  /** Files in memory, by their paths, with any content. */
  static FileTree ofBytes(Map<String, byte[]> files) {
    return MemoryFileTree.ofBytes(files);
  }

  /**
   * The files of a zip archive, read at once.
   *
   * @throws IOException when it cannot be read
   * @throws KustomizeException when it holds too much or a path leads out of it
   */
  static FileTree zip(InputStream archive) throws IOException {
    return ZipFiles.read(archive);
  }

  /** The path of a directory of this machine in {@link #disk}. */
  static String pathOf(Path directory) {
    return directory.toAbsolutePath().normalize().toString().replace('\\', '/');
  }
}
