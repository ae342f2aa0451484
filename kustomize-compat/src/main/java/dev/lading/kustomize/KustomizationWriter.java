package dev.lading.kustomize;

import dev.lading.kustomize.internal.write.WrittenTree;
import dev.lading.kustomize.options.FileTree;
import dev.lading.manifest.Manifests;
import dev.lading.manifest.OutputDirectory;
import dev.lading.overlay.Overlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Writes resources and overlays as kustomizations, for those who go on with kustomize.
 *
 * <p>Resources alone become the kustomization of the directory itself. With overlays they are in
 * {@code base}, and {@code kubectl kustomize overlays/NAME} prints the very bytes of {@code
 * overlay.apply(manifests).toYaml()}. Steps kustomize knows become its fields. What the others do,
 * such as edits by functions, is computed for these resources and becomes JSON patches, resources
 * and deletions; where the fields of kustomize do not give the same, so do all steps. A step that
 * cannot stand in one kustomization with those before it makes a layer below ({@code layer-1}…).
 *
 * <p>All that is written has been built with {@link Kustomization} first and found equal. The
 * contents of Secrets are in the files as they are. Immutable.
 */
public final class KustomizationWriter {

  private static final String BASE = "base";

  private final Manifests manifests;
  private final List<Overlay> overlays;

  private KustomizationWriter(Manifests manifests, List<Overlay> overlays) {
    this.manifests = manifests;
    this.overlays = overlays;
  }

  /** Writes resources. */
  public static KustomizationWriter of(Manifests manifests) {
    return new KustomizationWriter(manifests, List.of());
  }

  /** Writes an overlay over the resources too; its name, in safe characters, names its folder. */
  public KustomizationWriter overlay(Overlay overlay) {
    List<Overlay> more = new ArrayList<>(overlays);
    more.add(overlay);
    return new KustomizationWriter(manifests, List.copyOf(more));
  }

  /**
   * The files by their paths.
   *
   * @throws dev.lading.problem.LadingException when no kustomization gives these bytes; the problem
   *     names the overlay and the steps, such as an order that kustomize does not have
   * @throws IllegalStateException when two overlays have the same folder
   */
  public Map<String, byte[]> toFiles() {
    WrittenTree tree =
        new WrittenTree(KustomizationWriter::built, manifests, overlays.isEmpty() ? "" : BASE);
    for (Overlay overlay : overlays) {
      String folder = folder(overlay);
      if (tree.files().containsKey(folder + "/kustomization.yaml")) {
        throw new IllegalStateException("two overlays are called " + overlay.name());
      }
      tree.add(overlay, folder);
    }
    return Collections.unmodifiableMap(tree.files());
  }

  /**
   * Makes a directory hold these files, as {@link OutputDirectory} does: what is right already is
   * not touched, and what earlier calls wrote and is no more is removed.
   *
   * @throws dev.lading.problem.LadingException as {@link #toFiles} does; then nothing is written
   * @throws IOException when a file cannot be written
   */
  public void writeTo(Path directory) throws IOException {
    new OutputDirectory(directory).write(toFiles());
  }

  /** The folder of an overlay, relative to the directory: {@code overlays/prod}. */
  public static String folder(Overlay overlay) {
    StringBuilder folder = new StringBuilder("overlays/");
    for (int i = 0; i < overlay.name().length(); i++) {
      char c = overlay.name().charAt(i);
      boolean safe = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
      folder.append(safe ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
    }
    return folder.toString();
  }

  private static String built(Map<String, byte[]> files, String folder) {
    return Kustomization.load(FileTree.ofBytes(files), "/" + folder).result().toYaml();
  }

  /** What is written; never contents. */
  @Override
  public String toString() {
    return "KustomizationWriter{"
        + manifests.size()
        + " resources, "
        + overlays.size()
        + " overlays}";
  }
}
