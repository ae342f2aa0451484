package dev.lading.kustomize.internal.write;

import dev.lading.kustomize.internal.write.PatchLayer.Renames;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.OverlayStep;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files of kustomizations, while they are put together. Everything is built by the engine before it
 * is accepted: what does not give the wanted bytes is not written.
 */
public final class WrittenTree {

  /** Builds the kustomization in a folder of some files to what kustomize prints. */
  @FunctionalInterface
  public interface Builder {
    /**
     * The bytes kustomize prints.
     *
     * @throws LadingException when it cannot be built
     */
    String build(Map<String, byte[]> files, String folder);
  }

  private static final String CODE = "kustomization-write";
  private static final String FIFO = "fifo";
  private static final String LEGACY = "legacy";

  private final Builder builder;
  private final Manifests base;
  private final String baseFolder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** A tree with only the base, in a folder (empty for the root, otherwise one segment). */
  public WrittenTree(Builder builder, Manifests base, String baseFolder) {
    this.builder = builder;
    this.base = base;
    this.baseFolder = baseFolder;
    Layer layer = new Layer();
    layer.add(base);
    layer.writeTo(files, baseFolder.isEmpty() ? "" : baseFolder + "/", List.of(), FIFO);
    if (!base.isEmpty() && !base.toYaml().equals(builder.build(files, baseFolder))) {
      throw new KustomizeException(
          Problem.of(CODE, "kustomize does not print these resources as they are")
              .withHint(
                  "remove annotations config.kubernetes.io/local-config and those that kustomize"
                      + " writes itself, such as config.kubernetes.io/origin: it drops them"));
    }
  }

  /** The files by their paths. */
  public Map<String, byte[]> files() {
    return files;
  }

  /**
   * Adds an overlay over the base.
   *
   * @throws KustomizeException when no kustomization gives what it gives
   */
  public void add(Overlay overlay, String folder) {
    Manifests current = base;
    Stack stack = new Stack(folder, List.of(), FIFO);
    for (Overlay part : overlay.parts()) {
      Manifests wanted = part.apply(current);
      stack = extended(stack, part, wanted);
      current = wanted;
    }
    stack.writeTo(files);
  }

  private Stack extended(Stack stack, Overlay part, Manifests result) {
    List<OverlayStep> steps = part.steps();
    String wanted = result.toYaml();
    List<OverlayStep> written = steps.stream().filter(OverlayStep::isKustomization).toList();
    boolean sorted = steps.stream().anyMatch(s -> s.kustomization().containsKey("sortOptions"));
    Stack start = sorted ? stack.inOrder(LEGACY) : stack;
    List<Supplier<@Nullable Stack>> attempts = new ArrayList<>();
    if (written.size() == steps.size()) {
      attempts.add(() -> start.plus(layers(steps, false)));
      attempts.add(() -> start.plus(layers(steps, true)));
    }
    List<Stack> starts =
        List.of(
            start.plus(layers(written, false)),
            start.plus(layers(written, true)),
            start,
            new Stack(stack.folder, List.of(), start.order));
    for (Stack each : starts) {
      for (Renames renames : Renames.values()) {
        attempts.add(() -> corrected(each, wanted, renames));
      }
    }
    for (Supplier<@Nullable Stack> attempt : attempts) {
      Stack candidate = attempt.get();
      if (candidate != null && wanted.equals(built(candidate))) {
        return candidate;
      }
    }
    throw new KustomizeException(
        Problem.of(
                CODE,
                "No kustomization gives what overlay " + part.name() + " gives: " + names(steps))
            .withHint(
                "kustomize keeps the order of its input or has its legacy one; for another, write the"
                    + " result: KustomizationWriter.of(overlay.apply(manifests))"));
  }

  /** The steps that are to blame: those kustomize has nothing like, or else all. */
  private static String names(List<OverlayStep> steps) {
    List<String> foreign =
        steps.stream().filter(s -> !s.isKustomization()).map(OverlayStep::description).toList();
    return String.join(
        "; ", foreign.isEmpty() ? steps.stream().map(OverlayStep::description).toList() : foreign);
  }

  private static List<Layer> layers(List<OverlayStep> steps, boolean inOrder) {
    List<Layer> layers = new ArrayList<>();
    for (OverlayStep step : steps) {
      if (layers.isEmpty() || !layers.get(layers.size() - 1).takes(step, inOrder)) {
        layers.add(new Layer());
      }
      layers.get(layers.size() - 1).add(step);
    }
    return layers;
  }

  /** With patches for what is still different; null when there is nothing to patch. */
  private @Nullable Stack corrected(Stack stack, String wanted, Renames renames) {
    String before = built(stack);
    return before == null ? null : stack.plus(List.of(PatchLayer.between(before, wanted, renames)));
  }

  private @Nullable String built(Stack stack) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    stack.writeTo(all);
    try {
      return builder.build(all, stack.folder);
    } catch (LadingException notThisWay) {
      return null;
    }
  }

  /** Layers over the base, the last of which is the folder's own. */
  private final class Stack {

    private final String folder;
    private final List<Layer> layers;
    private final String order;

    Stack(String folder, List<Layer> layers, String order) {
      this.folder = folder;
      this.layers = layers;
      this.order = order;
    }

    Stack plus(List<Layer> more) {
      List<Layer> all = new ArrayList<>(layers);
      all.addAll(more);
      return new Stack(folder, List.copyOf(all), order);
    }

    Stack inOrder(String newOrder) {
      return new Stack(folder, layers, newOrder);
    }

    void writeTo(Map<String, byte[]> tree) {
      List<Layer> all = layers.isEmpty() ? List.of(new Layer()) : layers;
      String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count() + 1);
      for (int i = 0; i < all.size(); i++) {
        boolean top = i == all.size() - 1;
        String below = i == 0 ? up + (top ? "" : "../") + baseFolder : "layer-" + i;
        all.get(i)
            .writeTo(
                tree,
                folder + (top ? "/" : "/layer-" + (i + 1) + "/"),
                List.of(i > 0 && !top ? "../" + below : below),
                order);
      }
    }
  }
}
