package dev.lading.overlay;

import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** How a generated ConfigMap or Secret joins the resources that are there. */
final class GeneratedMaps {

  private GeneratedMaps() {}

  static void join(OverlayRun run, Resource generated, String behavior) {
    ResourceSet set = run.set();
    if (behavior.equals("create")) {
      set.append(generated);
      return;
    }
    List<Resource> existing =
        set.findByAnyName(generated.name()).stream()
            .filter(resource -> resource.kind().equals(generated.kind()))
            .toList();
    if (existing.isEmpty()) {
      run.nothingFor(
          "There is no " + generated.kind() + " " + generated.name() + " to " + behavior);
      return;
    }
    if (existing.size() > 1) {
      throw new LadingException(
          Problem.of(
                  "overlay-ambiguous",
                  "There are several " + generated.kind() + " resources named " + generated.name())
              .withHint("give the namespace"));
    }
    Resource old = existing.get(0);
    if (behavior.equals("merge")) {
      MapGenerator.mergeData(generated, old);
    }
    generated.replaces(old);
    set.replace(old, generated);
  }
}
