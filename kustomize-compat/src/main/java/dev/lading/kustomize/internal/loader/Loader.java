package dev.lading.kustomize.internal.loader;

import dev.lading.kustomize.internal.path.FilePaths;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.kustomize.options.LoadRestriction;
import dev.lading.kustomize.options.RemoteResolver.Checkout;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one kustomization and finds the directories it names (kustomize {@code
 * api/internal/loader}). Files must be in or below its directory unless that is lifted; directories
 * may be anywhere relative, but not one that is being visited.
 */
public final class Loader {

  private final FileTree files;
  private final String root;
  private final @Nullable Loader referrer;
  private final KustomizeOptions options;
  private final LoadRestriction restriction;
  private final @Nullable String bounds;
  private final int depth;

  private Loader(
      FileTree files,
      String root,
      @Nullable Loader referrer,
      KustomizeOptions options,
      LoadRestriction restriction,
      @Nullable String bounds) {
    this.files = files;
    this.root = root;
    this.referrer = referrer;
    this.options = options;
    this.restriction = restriction;
    this.bounds = bounds;
    this.depth = referrer == null ? 0 : referrer.depth + 1;
  }

  /**
   * The loader of the kustomization that is built.
   *
   * @throws KustomizeException when the path is no directory
   */
  public static Loader of(FileTree files, String directory, KustomizeOptions options) {
    if (RemoteUrls.isRepository(directory)) {
      return checkout(directory, null, options);
    }
    String root = confirmDirectory(files, FilePaths.join("/", directory));
    return new Loader(files, root, null, options, options.loadRestriction(), null);
  }

  /** The directory, without symbolic links. */
  public String root() {
    return root;
  }

  /** The files. */
  public FileTree files() {
    return files;
  }

  /**
   * The loader of a directory this kustomization names.
   *
   * @throws KustomizeException when it is no directory, or one that is being visited
   */
  public Loader child(String path) {
    if (path.isEmpty()) {
      throw problem("load-directory", "new root cannot be empty", "name a directory");
    }
    if (depth >= options.limits().maxDepth()) {
      throw problem(
          "limit-depth",
          "Kustomizations are nested more than " + options.limits().maxDepth() + " deep",
          "flatten them, or raise KustomizeLimits.maxDepth");
    }
    if (RemoteUrls.isRepository(path)) {
      return checkout(path, this, options);
    }
    if (path.startsWith("/")) {
      throw problem(
          "load-directory",
          "new root '" + path + "' cannot be absolute",
          "name the directory relative to the kustomization");
    }
    String directory = confirmDirectory(files, FilePaths.join(root, path));
    checkRepository(directory);
    checkCycle(directory);
    return new Loader(files, directory, this, options, restriction, bounds);
  }

  private static Loader checkout(String url, @Nullable Loader referrer, KustomizeOptions options) {
    Optional<Checkout> found = options.remotes().flatMap(remotes -> remotes.repository(url));
    if (found.isEmpty()) {
      throw problem(
          "remote-source",
          "'" + url + "' is a remote source, and remote sources are not fetched",
          "copy it next to the kustomization, or bring it in with"
              + " KustomizeOptions.withRemotes");
    }
    Checkout checkout = found.get();
    String directory = confirmDirectory(checkout.files(), checkout.directory());
    if (!FilePaths.isWithin(directory, checkout.root())) {
      throw problem(
          "load-escape",
          "\"" + directory + "\" refers to directory outside of repo \"" + checkout.root() + "\"",
          "correct the URL");
    }
    return new Loader(
        checkout.files(), directory, referrer, options, LoadRestriction.ROOT_ONLY, checkout.root());
  }

  private static String confirmDirectory(FileTree files, String path) {
    FileTree.Entry entry;
    try {
      entry = resolve(files, path);
    } catch (KustomizeException missing) {
      throw prefixed("must build at directory: not a valid directory: ", missing);
    }
    if (!entry.directory()) {
      throw problem(
          "load-directory",
          "must build at directory: '" + path + "': file is not directory",
          "name a directory with a kustomization, or correct the file");
    }
    return entry.path();
  }

  private static KustomizeException prefixed(String prefix, KustomizeException cause) {
    Problem problem = cause.problems().get(0);
    return new KustomizeException(
        Problem.of(problem.code(), prefix + problem.message()).withHint(problem.hint()), cause);
  }

  private static FileTree.Entry resolve(FileTree files, String path) {
    try {
      FileTree.Entry entry = files.resolve(path);
      if (entry == null) {
        throw problem(
            "load-missing",
            "evalsymlink failure on '" + path + "' : lstat " + path + ": no such file or directory",
            "correct the path, or add the file");
      }
      return entry;
    } catch (IOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  private static KustomizeException unreadable(String path, IOException cause) {
    return new KustomizeException(
        Problem.of("load-unreadable", "cannot read '" + path + "': " + cause.getMessage())
            .withHint("check that it is a regular file that may be read"),
        cause);
  }

  private void checkRepository(String directory) {
    if (bounds != null && !FilePaths.isWithin(directory, bounds)) {
      throw problem(
          "load-escape",
          "security; bases in kustomizations found in cloned git repos must be within the repo,"
              + " but base '"
              + directory
              + "' is outside '"
              + bounds
              + "'",
          "keep the base inside of the repository");
    }
  }

  private void checkCycle(String directory) {
    for (Loader visited = this; visited != null; visited = visited.referrer) {
      boolean sameFiles = visited.files == files;
      if (sameFiles && FilePaths.isWithin(visited.root, directory)) {
        throw problem(
            "load-cycle",
            "cycle detected: candidate root '"
                + directory
                + "' contains visited root '"
                + visited.root
                + "'",
            "a kustomization cannot use itself or a directory it lies in");
      }
    }
  }

  /**
   * The content of a file.
   *
   * @throws KustomizeException when it is missing, too large or out of bounds
   */
  public byte[] load(String path) {
    if (RemoteUrls.isFile(path)) {
      return options
          .remotes()
          .flatMap(remotes -> remotes.file(path))
          .orElseThrow(
              () ->
                  problem(
                      "remote-source",
                      "'" + path + "' is a remote file, and remote files are not fetched",
                      "download it next to the kustomization, or bring it in with"
                          + " KustomizeOptions.withRemotes"));
    }
    String absolute = path.startsWith("/") ? FilePaths.join("/", path) : FilePaths.join(root, path);
    FileTree.Entry entry = resolve(files, absolute);
    if (entry.directory()) {
      throw problem(
          "load-file",
          "'" + absolute + "' must resolve to a file",
          "name a file, or list the directory where directories may stand");
    }
    boolean allowed =
        restriction == LoadRestriction.NONE
            || FilePaths.isWithin(FilePaths.parent(entry.path()), root);
    if (!allowed) {
      throw problem(
          "load-escape",
          "security; file '" + absolute + "' is not in or below '" + root + "'",
          "move the file below the kustomization, or lift LoadRestriction.ROOT_ONLY");
    }
    return read(entry.path());
  }

  private byte[] read(String path) {
    int limit = options.limits().maxFileBytes();
    try {
      byte[] bytes = files.read(path, limit);
      if (bytes.length > limit) {
        throw problem(
            "limit-file",
            "The file '" + path + "' has more than " + limit + " bytes",
            "split it, or raise KustomizeLimits.maxFileBytes");
      }
      return bytes;
    } catch (IOException failure) {
      throw unreadable(path, failure);
    }
  }

  /** Whether a file of the kustomization's own directory exists; what is no file does not. */
  public boolean exists(String name) {
    try {
      FileTree.Entry entry = files.resolve(FilePaths.join(root, name));
      return entry != null && !entry.directory();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static KustomizeException problem(String code, String message, String hint) {
    return new KustomizeException(Problem.of(code, message).withHint(hint));
  }
}
