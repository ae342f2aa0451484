package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.Entries;
import dev.lading.kustomize.internal.spec.Entries.ChartEntry;
import dev.lading.kustomize.internal.spec.Entries.MapEntry;
import dev.lading.kustomize.internal.spec.KustomizationSpec;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.generate.MapGenerator.Kind;
import dev.lading.overlay.internal.resource.Origin;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the generators of a kustomization: config maps, secrets, charts, then configured ones. */
final class Generation {

  private final Target target;

  Generation(Target target) {
    this.target = target;
  }

  /** A generator and where it is configured. */
  record Source(Supplier<List<Resource>> resources, String name, @Nullable Origin origin) {}

  void run(Accumulator accumulator) {
    List<Source> sources = new ArrayList<>(builtIn());
    try {
      sources.addAll(configured());
    } catch (LadingException failure) {
      throw Failures.wrap("loading generator plugins", failure);
    }
    for (Source source : sources) {
      List<Resource> resources = source.resources.get();
      target.run().countResources(resources.size());
      for (Resource resource : resources) {
        if (resource.origin() == null) {
          resource.setOrigin(source.origin);
        }
        if (resource.source() == null) {
          resource.setSource(target.file());
        }
        absorb(accumulator, resource, source);
      }
    }
  }

  private static void absorb(Accumulator accumulator, Resource resource, Source source) {
    try {
      accumulator.absorb(resource);
    } catch (LadingException failure) {
      throw Failures.wrap("merging from generator " + source.name, failure);
    }
  }

  private List<Source> builtIn() {
    KustomizationSpec.Generators generators = target.spec().generators();
    List<Source> sources = new ArrayList<>();
    for (MapEntry entry : generators.configMaps()) {
      MapGenerator.Options options = Entries.merge(entry.options(), generators.options());
      sources.add(map(Kind.CONFIG_MAP, entry, options, "ConfigMapGenerator"));
    }
    for (MapEntry entry : generators.secrets()) {
      MapGenerator.Options options = Entries.merge(entry.options(), generators.options());
      sources.add(map(Kind.SECRET, entry, options, "SecretGenerator"));
    }
    for (ChartEntry entry : generators.charts()) {
      ChartInflation inflation = ChartInflation.configure(target, entry, generators.chartGlobals());
      String kind = "HelmChartInflationGenerator";
      sources.add(new Source(inflation::resources, kind, target.configured(kind)));
    }
    return sources;
  }

  private Source map(Kind kind, MapEntry entry, MapGenerator.Options options, String generator) {
    return new Source(
        () -> List.of(generate(target, kind, entry, options)),
        generator,
        target.configured(generator));
  }

  static Resource generate(Target target, Kind kind, MapEntry entry, MapGenerator.Options options) {
    if (entry.name().isEmpty()) {
      throw Failures.of(
          "generator-name", "a configmap must have a name", "give the generator a name");
    }
    MapGenerator generator =
        new MapGenerator(
            kind, entry.name(), entry.namespace(), entry.type(), entry.behavior(), options);
    return generator.generate(
        DataReader.read(entry.sources(), entry.name(), target.loader()), target.run().schemas());
  }

  private List<Source> configured() {
    List<Source> sources = new ArrayList<>();
    for (Resource config :
        target.configurations(target.spec().generators().plugins(), "generator")) {
      try {
        sources.add(new PluginConfigs(target).generator(config));
      } catch (LadingException failure) {
        throw Failures.wrap("failed to load generator", failure);
      }
    }
    return sources;
  }
}
