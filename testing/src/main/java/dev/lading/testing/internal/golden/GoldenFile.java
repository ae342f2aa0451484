package dev.lading.testing.internal.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BinaryOperator;

/** A recorded answer of a test class. */
public final class GoldenFile {

  private final Path file;
  private final GoldenPolicy policy;

  GoldenFile(Path file, GoldenPolicy policy) {
    this.file = file;
    this.policy = policy;
  }

  /**
   * The file of a name that belongs to a test class, or, with a slash in front, to all.
   *
   * @throws IllegalArgumentException when the name leads elsewhere
   */
  public static GoldenFile of(Class<?> testClass, String name) {
    GoldenDirectory directory = GoldenDirectory.around(testClass);
    return new GoldenFile(directory.file(testClass, name), GoldenPolicy.current());
  }

  /**
   * Compares, makes or rewrites the file, as the policy says.
   *
   * @param actual what the file should hold
   * @param difference tells how a recorded text and the actual one differ; empty when they do not
   *     in any way that counts
   * @return what is wrong; empty when nothing is
   */
  public String check(String actual, BinaryOperator<String> difference) {
    GoldenLedger.use(file);
    try {
      return Files.exists(file) ? compare(actual, difference) : create(actual);
    } catch (IOException unusable) {
      throw new UncheckedIOException("golden file " + file, unusable);
    }
  }

  private String compare(String actual, BinaryOperator<String> difference) throws IOException {
    String recorded = Files.readString(file).replace("\r\n", "\n");
    String differs = recorded.equals(actual) ? "" : difference.apply(recorded, actual);
    if (differs.isEmpty()) {
      return "";
    }
    if (policy.update() && !policy.buildServer()) {
      write(actual);
      note("rewritten");
      return "";
    }
    String refusal =
        policy.update()
            ? "it is not rewritten, because this is a build server (CI, lading.ci)"
            : "rewrite it with -Dlading.updateGolden=true if the change is right";
    return "golden file " + file + " differs; " + refusal + "\n\n" + differs;
  }

  private String create(String actual) throws IOException {
    if (policy.buildServer()) {
      return "there is no golden file "
          + file
          + ", and none is made on a build server (CI,"
          + " lading.ci); run the test elsewhere and commit the file";
    }
    write(actual);
    note("made; look at it and commit it");
    return "";
  }

  @SuppressWarnings("SystemOut") // whoever runs the test is told; there is no other way
  private void note(String what) {
    System.err.println("golden file " + file + " was " + what);
  }

  /** Writes beside the file and moves, so that nobody ever reads a half. */
  private void write(String text) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path written = Files.createTempFile(directory, ".golden", ".tmp");
    try {
      Files.write(written, text.getBytes(StandardCharsets.UTF_8));
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
