package dev.lading.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Volume;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OverlayLawsTest {

  private static final String REFUSED = "refused";
  private static final List<OverlayCases.Case> CASES = OverlayCases.all();

  @Property(tries = 200)
  void apply_twice_sameBytesAndInputUntouched(
      @ForAll("bases") Manifests base, @ForAll("overlays") Overlay overlay) {
    String before = base.toYaml();
    String first = overlay.apply(base).toYaml();
    assertThat(overlay.apply(base).toYaml()).isEqualTo(first);
    assertThat(base.toYaml()).isEqualTo(before);
  }

  @Property(tries = 100)
  void then_isAssociative(
      @ForAll("bases") Manifests base,
      @ForAll("overlays") Overlay a,
      @ForAll("overlays") Overlay b,
      @ForAll("overlays") Overlay c) {
    assertThat(outcome(a.then(b).then(c), base)).isEqualTo(outcome(a.then(b.then(c)), base));
  }

  @Property(tries = 100)
  void then_isApplyingOneAfterTheOther(
      @ForAll("bases") Manifests base,
      @ForAll("overlays") Overlay a,
      @ForAll("overlays") Overlay b) {
    String first = outcome(a, base);
    String both = first.equals(REFUSED) ? REFUSED : outcome(b, Manifests.parse(first));
    assertThat(outcome(a.then(b), base)).isEqualTo(both);
  }

  /** What comes out, or that nothing does: two overlays may both make a resource of one name. */
  private static String outcome(Overlay overlay, Manifests base) {
    try {
      return overlay.apply(base).toYaml();
    } catch (OverlayFailure refused) {
      return REFUSED;
    }
  }

  @Property(tries = 50)
  void emptyOverlay_isTheIdentity(
      @ForAll("bases") Manifests base, @ForAll("overlays") Overlay overlay) {
    Overlay nothing = Overlay.named("nothing");
    assertThat(nothing.apply(base)).isEqualTo(base);
    assertThat(nothing.then(overlay).apply(base)).isEqualTo(overlay.apply(base));
    assertThat(overlay.then(nothing).apply(base)).isEqualTo(overlay.apply(base));
  }

  @Property(tries = 100)
  void mergePatch_twice_isTheSameAsOnce(
      @ForAll("bases") Manifests base, @ForAll("mergePatches") String patch) {
    Target all = Target.kind("Deployment");
    Overlay once = Overlay.named("once").mergePatch(all, patch);
    assertThat(once.mergePatch(all, patch).apply(base)).isEqualTo(once.apply(base));
    Overlay strategic = Overlay.named("once").strategicMerge(all, patch);
    assertThat(strategic.strategicMerge(all, patch).apply(base)).isEqualTo(strategic.apply(base));
  }

  @Property(tries = 100)
  void references_thatResolvedBefore_resolveAfter(
      @ForAll("bases") Manifests base, @ForAll("renames") Overlay rename) {
    Manifests renamed = rename.apply(base);
    for (Deployment deployment : renamed.all(Deployment.class)) {
      for (Volume volume : deployment.spec().template().spec().orElseThrow().volumes()) {
        volume
            .configMap()
            .ifPresent(
                source ->
                    assertThat(renamed.find(ConfigMap.class, source.name().orElseThrow()))
                        .isPresent());
      }
    }
  }

  @Provide
  Arbitrary<Manifests> bases() {
    return Arbitraries.of(CASES.stream().map(OverlayCases.Case::base).distinct().toList());
  }

  @Provide
  Arbitrary<Overlay> overlays() {
    return Arbitraries.of(CASES.stream().map(c -> c.change().overlay()).distinct().toList());
  }

  @Provide
  Arbitrary<String> mergePatches() {
    return Arbitraries.of(
        "{spec: {replicas: 3}}",
        "{spec: {replicas: null}}",
        "{metadata: {labels: {a: b}}}",
        "{spec: {template: {spec: {nodeSelector: {disk: ssd}, dnsPolicy: null}}}}",
        "{metadata: {annotations: null}}");
  }

  @Provide
  Arbitrary<Overlay> renames() {
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    return Combinators.combine(words, words, words)
        .as(
            (prefix, suffix, value) ->
                Overlay.named("rename")
                    .onUnmatched(Unmatched.FINDING)
                    .mergeConfigMap("settings", Map.of("lives", value))
                    .namePrefix(prefix + "-")
                    .nameSuffix("-" + suffix));
  }
}
