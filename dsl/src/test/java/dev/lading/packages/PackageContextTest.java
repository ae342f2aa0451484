package dev.lading.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.Lading;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ConfigMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a package is told and given while it is rendered, and what a catalog says of packages. */
class PackageContextTest {

  record Size(int size) {}

  private record Made(
      String name,
      List<Dependency<Size>> dependencies,
      Function<PackageContext<Size>, Manifests> content)
      implements ManifestPackage<Size> {

    @Override
    public PackageMetadata about() {
      return PackageMetadata.of(name, "1.0.0");
    }

    @Override
    public Class<Size> valuesType() {
      return Size.class;
    }

    @Override
    public Manifests render(PackageContext<Size> context) {
      return content.apply(context);
    }
  }

  private static Made made(String name, Function<PackageContext<Size>, Manifests> content) {
    return new Made(name, List.of(), content);
  }

  private static final Made DISK =
      made("disk", context -> Lading.manifests(Lading.configMap("disk").put("a", "b")));

  private static Made shop(Function<PackageContext<Size>, Manifests> content) {
    Dependency<Size> disk =
        Dependency.onUntyped(DISK, (Size size) -> Values.of("size", size.size()))
            .as("store")
            .when(size -> size.size() > 1);
    return new Made("shop", List.of(disk), content);
  }

  private static Manifests render(Made made, int size) {
    return made.render(Release.release("spring"), Values.of("size", size));
  }

  private static ConfigMapDraft map(String value) {
    return Lading.configMap("map").put("value", value);
  }

  private static String valueOf(Manifests manifests) {
    return manifests.get(ConfigMap.class, "spring-map").data().get("value");
  }

  @Test
  void names_areThoseOfTheReleaseAndOfItsDependency() {
    Made shop =
        shop(
            context ->
                Lading.manifests(map(context.name("web") + " " + context.nameIn("store", "disk"))));
    Manifests rendered = render(shop, 2);
    assertThat(valueOf(rendered)).isEqualTo("spring-web spring-store-disk");
    assertThat(rendered.all(ConfigMap.class))
        .extracting(each -> each.metadata().name().orElse(""))
        .contains("spring-store-disk");
  }

  @Test
  void nameIn_noSuchDependency_namesThoseThereAre() {
    Made shop = shop(context -> Lading.manifests(map(context.nameIn("disk", "disk"))));
    assertThatThrownBy(() -> render(shop, 2))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("There is no dependency disk")
        .hasMessageContaining("there are store");
  }

  @Test
  void dependency_isWhatItWasRenderedTo_orNothing() {
    Made shop =
        shop(
            context ->
                Lading.manifests(
                    map(context.dependency("store").map(Manifests::size).orElse(0) + " there")));
    assertThat(valueOf(render(shop, 2))).isEqualTo("1 there");
    assertThat(valueOf(render(shop, 1))).isEqualTo("0 there");
  }

  @Test
  void when_changesOrAddsWhatHolds() {
    Made made =
        made(
            "shop",
            context ->
                context.manifests(
                    context.when(
                        size -> size.size() > 2, map("few"), few -> few.put("value", "many")),
                    context.when(size -> size.size() > 3, () -> Lading.configMap("more"))));
    assertThat(valueOf(render(made, 2))).isEqualTo("few");
    assertThat(valueOf(render(made, 3))).isEqualTo("many");
    assertThat(render(made, 3).size()).isEqualTo(1);
    assertThat(render(made, 4).size()).isEqualTo(2);
  }

  @Test
  void forEach_addsAPartOrAChangeForEachItem() {
    Function<Size, List<Integer>> items =
        size -> IntStream.rangeClosed(1, size.size()).boxed().toList();
    Made made =
        made(
            "shop",
            context ->
                context.manifests(
                    context.forEach(items, map("none"), (map, item) -> map.put("n" + item, "x")),
                    context.forEach(items, item -> Lading.configMap("part-" + item))));
    Manifests rendered = render(made, 3);
    assertThat(rendered.get(ConfigMap.class, "spring-map").data())
        .containsOnlyKeys("value", "n1", "n2", "n3");
    assertThat(rendered.size()).isEqualTo(4);
  }

  @Test
  void resource_isFoundBesideTheClassOrFromTheRoot() {
    Made made =
        made(
            "shop",
            context ->
                Lading.manifests(
                    map(
                        context.resource("PackageContextTest.class").isEmpty()
                            + " "
                            + context
                                .resource("/dev/lading/packages/PackageContextTest.class")
                                .isEmpty())));
    assertThat(valueOf(render(made, 1))).isEqualTo("false false");
  }

  @Test
  void resource_missing_saysWhereItIsLookedFor() {
    Made made = made("shop", context -> Lading.manifests(map(context.resource("no.conf"))));
    assertThatThrownBy(() -> render(made, 1))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("The resource no.conf is not there")
        .hasMessageContaining("beside dev.lading.packages.PackageContextTest$Made");
  }

  @Test
  void catalog_twoOfOneName_namesTheirClasses() {
    Made other = made("disk", context -> Manifests.empty());
    assertThatThrownBy(() -> PackageCatalog.of(List.of(DISK, other)))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("Two packages are called disk: ")
        .hasMessageContaining(Made.class.getName());
    assertThat(PackageCatalog.of(List.of(DISK, DISK)).packages()).containsExactly(DISK);
  }

  @Test
  void catalog_nothingOfTheKind_listsWhatThereIs() {
    PackageCatalog catalog = PackageCatalog.of(List.of(DISK));
    assertThatThrownBy(() -> catalog.get("entirely-different"))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("There is no package called entirely-different")
        .hasMessageContaining("there are disk");
  }
}
