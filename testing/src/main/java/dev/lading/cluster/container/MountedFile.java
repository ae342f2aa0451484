package dev.lading.cluster.container;

import dev.lading.model.Binary;
import java.util.Locale;

/**
 * A file in a container whose content the cluster provides.
 *
 * @param path the absolute path in the container
 * @param content the bytes; symbolic for tokens and certificates
 * @param mode the permission bits
 * @param source where the content comes from
 * @param live whether the running container sees changes of the source
 */
public record MountedFile(String path, Binary content, int mode, ValueSource source, boolean live) {

  /** The content as text. */
  public String text() {
    return content.utf8();
  }

  /** The permission bits as {@code ls -l} octal digits, such as {@code 0644}. */
  public String octalMode() {
    return String.format(Locale.ROOT, "%04o", mode);
  }

  /** Path, mode, size and source; never the content. */
  @Override
  public String toString() {
    return path
        + " ("
        + octalMode()
        + ", "
        + content.bytes().length
        + " bytes, "
        + source
        + (live ? ", updated live" : ", fixed until the container restarts")
        + ")";
  }
}
