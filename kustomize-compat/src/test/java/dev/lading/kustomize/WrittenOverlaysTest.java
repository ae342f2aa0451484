package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.OverlayFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compositions of overlays are written to what they give, or refused with a reason. */
class WrittenOverlaysTest {

  @Provide
  Arbitrary<Overlay> overlays() {
    List<Overlay> all = new ArrayList<>(KustomizationWriterTest.fields().values());
    all.addAll(KustomizationWriterTest.others().values());
    return Arbitraries.of(all);
  }

  @Property(tries = 60)
  void toFiles_compositions_buildToTheSameBytes(
      @ForAll("overlays") Overlay first,
      @ForAll("overlays") Overlay second,
      @ForAll("overlays") Overlay third) {
    Overlay overlay = first.then(second).then(third);
    String wanted = applied(overlay);
    Assume.that(!wanted.isEmpty());
    Map<String, byte[]> files;
    try {
      files = KustomizationWriter.of(KustomizationWriterTest.SHOP).overlay(overlay).toFiles();
    } catch (KustomizeException refused) {
      assertThat(refused).hasMessageContaining("No kustomization gives what overlay");
      return;
    }
    String folder = KustomizationWriter.folder(overlay);
    assertThat(Kustomization.load(FileTree.ofBytes(files), folder).result().toYaml())
        .isEqualTo(wanted);
  }

  /** What comes out; empty when two overlays make a resource of one name. */
  private static String applied(Overlay overlay) {
    try {
      Manifests result = overlay.apply(KustomizationWriterTest.SHOP);
      return result.toYaml();
    } catch (OverlayFailure twice) {
      return "";
    }
  }
}
