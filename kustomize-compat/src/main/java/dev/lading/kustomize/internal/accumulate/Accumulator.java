package dev.lading.kustomize.internal.accumulate;

import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.reference.Variable;
import dev.lading.overlay.internal.resource.Origin;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a kustomization has so far: resources, the fields transformers work on, variables (kustomize
 * {@code api/internal/accumulator}).
 */
public final class Accumulator {

  private final ResourceSet resources = new ResourceSet();
  private final Map<String, Variable> variables = new TreeMap<>();
  private TransformerConfig config = TransformerConfig.empty();

  /** The resources. */
  public ResourceSet resources() {
    return resources;
  }

  /** The fields transformers work on. */
  public TransformerConfig config() {
    return config;
  }

  /** The variables by name. */
  public Map<String, Variable> variables() {
    return variables;
  }

  void mergeConfig(TransformerConfig more) {
    config = config.merge(more);
  }

  /** Takes over all that a base has. */
  void merge(Accumulator base) {
    resources.appendAll(base.resources.resources());
    mergeConfig(base.config);
    base.variables.values().forEach(this::add);
  }

  private void add(Variable variable) {
    if (variables.putIfAbsent(variable.name(), variable) != null) {
      throw Failures.of(
          "variable-duplicate",
          "var '" + variable.name() + "' already encountered",
          "define each variable once");
    }
  }

  /** Adds a kustomization's own variables, and finds the resource each takes its value from. */
  void addVariables(List<Variable> more) {
    for (Variable variable : more) {
      List<Resource> objects =
          resources.findByAnyName(variable.object().name()).stream()
              .filter(resource -> isObject(resource, variable.object()))
              .toList();
      if (objects.size() > 1) {
        throw Failures.of(
            "variable-object",
            "found "
                + objects.size()
                + " resId matches for var "
                + variable
                + " (unable to disambiguate)",
            "give objref a namespace");
      }
      objects.forEach(resource -> resource.variables().add(variable.name()));
    }
    more.forEach(this::add);
  }

  private static boolean isObject(Resource resource, ResId object) {
    for (ResId id : resource.anyIds()) {
      boolean named = id.gvk().equals(object.gvk()) && id.name().equals(object.name());
      boolean anywhere = object.namespace().isEmpty();
      if (named && (anywhere || id.effectiveNamespace().equals(object.effectiveNamespace()))) {
        return true;
      }
    }
    return false;
  }

  /** Adds a generated resource, or merges it into the one that is there. */
  void absorb(Resource resource) {
    ResId id = resource.id();
    List<Resource> matches = resources.findByAnyId(id);
    String behavior = resource.behavior();
    boolean joins = behavior.equals("merge") || behavior.equals("replace");
    if (matches.size() > 1) {
      throw Failures.of(
          "generator-behavior",
          "found multiple objects " + matches + " that could accept merge of " + id,
          "give the generator the namespace of the one meant");
    }
    if (matches.isEmpty() && joins) {
      throw Failures.of(
          "generator-behavior",
          "id " + id + " does not exist; cannot merge or replace",
          "correct the name, or create it");
    }
    if (matches.isEmpty()) {
      resources.append(resource);
    } else if (joins) {
      join(resource, matches.get(0), behavior.equals("merge"));
    } else {
      throw Failures.of(
          "generator-behavior",
          "id " + id + " exists; behavior must be merge or replace",
          "set behavior: merge or replace, or choose another name");
    }
  }

  private void join(Resource resource, Resource old, boolean merging) {
    Origin origin = old.origin();
    resource.replaces(old);
    if (merging) {
      MapGenerator.mergeData(resource, old);
      if (origin != null) {
        resource.setOrigin(origin);
      }
    }
    resources.replace(old, resource);
  }
}
