package dev.lading.kustomize.options;

import dev.lading.packages.ChartFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file system of this machine. Anything but regular files and directories is refused. */
final class DiskFileTree implements FileTree {

  static final DiskFileTree INSTANCE = new DiskFileTree();

  private DiskFileTree() {}

  @Override
  public @Nullable Entry resolve(String path) throws IOException {
    try {
      Path real = Path.of(path).toRealPath();
      return new Entry(real.toString().replace('\\', '/'), Files.isDirectory(real));
    } catch (NoSuchFileException missing) {
      return null;
    } catch (FileSystemException notADirectory) {
      if (String.valueOf(notADirectory.getReason()).contains("Not a directory")) {
        return null;
      }
      throw notADirectory;
    }
  }

  @Override
  public byte[] read(String path, int limit) throws IOException {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(path, null, "not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit + 1);
    }
  }

  @Override
  public ChartFiles chart(String directory) {
    return new ChartFiles.OnDisk(Path.of(directory));
  }
}
