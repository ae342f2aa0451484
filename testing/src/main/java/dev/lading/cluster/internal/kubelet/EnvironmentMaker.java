package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.EnvironmentVariable;
import dev.lading.cluster.container.ValueSource;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.Binary;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.EnvFromSource;
import dev.lading.model.core.v1.EnvVar;
import dev.lading.model.core.v1.EnvVarSource;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.ResourceFieldSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the environment of one container; one object for one container.
 *
 * <p>Follows {@code makeEnvironmentVariables} of kubernetes {@code pkg/kubelet/kubelet_pods.go}:
 * {@code envFrom} first, later sources over earlier ones; {@code env} over it, each value seeing
 * what was set before it; service links last and only where nothing was set. The first source that
 * is missing and not optional ends it.
 */
final class EnvironmentMaker {

  private final ClusterObjects objects;
  private final Pod pod;
  private final Container container;
  private final VariableNames names;
  private final Map<String, EnvironmentVariable> variables = new LinkedHashMap<>();
  private final Map<String, EnvironmentVariable> links;
  private final List<String> notes = new ArrayList<>();
  private @Nullable String missing;

  EnvironmentMaker(ClusterObjects objects, Pod pod, Container container, VariableNames names) {
    this.objects = objects;
    this.pod = pod;
    this.container = container;
    this.names = names;
    this.links = ServiceLinks.of(objects, pod);
  }

  Environment make() {
    container.envFrom().forEach(this::addAll);
    container.env().forEach(this::add);
    if (missing != null) {
      return Environment.failed(ContainerProblem.config(missing), notes);
    }
    links.forEach(variables::putIfAbsent);
    return Environment.of(variables, notes);
  }

  private void fail(String message) {
    if (missing == null) {
      missing = message;
    }
  }

  private void addAll(EnvFromSource from) {
    String prefix = from.prefix().orElse("");
    from.configMapRef()
        .flatMap(map -> configMap(map.name().orElse(""), map.optional().orElse(false)))
        .ifPresent(data -> addAll(data, prefix));
    from.secretRef()
        .flatMap(secret -> secret(secret.name().orElse(""), secret.optional().orElse(false)))
        .ifPresent(data -> addAll(data, prefix));
  }

  private void addAll(ConfigData data, String prefix) {
    List<String> skipped = new ArrayList<>();
    for (Map.Entry<String, Binary> entry : data.content().entrySet()) {
      String name = prefix + entry.getKey();
      if (names.allow(name)) {
        put(name, entry.getValue().utf8(), data.source(entry.getKey()), false);
      } else {
        skipped.add(name);
      }
    }
    if (!skipped.isEmpty()) {
      notes.add(
          "InvalidEnvironmentVariableNames: keys "
              + skipped
              + " of "
              + data.title()
              + " were skipped: they are no names of variables for this version");
    }
  }

  private void add(EnvVar variable) {
    String text = variable.value().orElse("");
    if (!text.isEmpty() || variable.valueFrom().isEmpty()) {
      addLiteral(variable.name(), text);
    } else {
      addFrom(variable.name(), variable.valueFrom().get());
    }
  }

  private void addLiteral(String name, String text) {
    References references = new References(name, this::visible, container.env());
    String value = Expansion.expand(text, references::value);
    notes.addAll(references.notes());
    put(name, value, new ValueSource(ValueSource.Kind.LITERAL, "", ""), references.secret());
  }

  private @Nullable EnvironmentVariable visible(String name) {
    EnvironmentVariable variable = variables.get(name);
    return variable == null ? links.get(name) : variable;
  }

  private void addFrom(String name, EnvVarSource from) {
    from.configMapKeyRef()
        .ifPresent(
            key -> {
              boolean optional = key.optional().orElse(false);
              configMap(key.name().orElse(""), optional)
                  .ifPresent(data -> addKey(name, data, key.key(), optional));
            });
    from.secretKeyRef()
        .ifPresent(
            key -> {
              boolean optional = key.optional().orElse(false);
              secret(key.name().orElse(""), optional)
                  .ifPresent(data -> addKey(name, data, key.key(), optional));
            });
    from.fieldRef().ifPresent(field -> addField(name, field.fieldPath()));
    from.resourceFieldRef().ifPresent(field -> addResource(name, field));
  }

  private void addKey(String name, ConfigData data, String key, boolean optional) {
    Binary value = data.content().get(key);
    if (value != null) {
      put(name, value.utf8(), data.source(key), false);
    } else if (!optional) {
      fail("couldn't find key " + key + " in " + data.kindAndPath(Owners.namespace(pod)));
    }
  }

  private void addField(String name, String path) {
    Optional<String> value = new PodFields(pod).forVariable(path);
    if (value.isEmpty()) {
      fail("unsupported fieldPath: " + path);
    }
    ValueSource source = new ValueSource(ValueSource.Kind.POD_FIELD, "", path);
    value.ifPresent(text -> put(name, text, source, false));
  }

  private void addResource(String name, ResourceFieldSelector field) {
    Optional<Container> of =
        field
            .containerName()
            .filter(other -> !other.isEmpty())
            .map(other -> Containers.find(pod, other))
            .orElse(Optional.of(container));
    Optional<String> value = of.flatMap(one -> new ResourceFields(objects, pod).value(field, one));
    if (value.isEmpty()) {
      fail(
          of.isEmpty()
              ? "container " + field.containerName().orElse("") + " not found"
              : "unsupported container resource : " + field.resource());
    }
    ValueSource source = new ValueSource(ValueSource.Kind.RESOURCE_FIELD, "", field.resource());
    value.ifPresent(text -> put(name, text, source, false));
  }

  private Optional<ConfigData> configMap(String name, boolean optional) {
    Optional<ConfigData> data = ConfigData.configMap(objects, Owners.namespace(pod), name);
    if (data.isEmpty() && !optional) {
      fail("configmap \"" + name + "\" not found");
    }
    return data;
  }

  private Optional<ConfigData> secret(String name, boolean optional) {
    Optional<ConfigData> data = ConfigData.secret(objects, Owners.namespace(pod), name);
    if (data.isEmpty() && !optional) {
      fail("secret \"" + name + "\" not found");
    }
    return data;
  }

  private void put(String name, String value, ValueSource source, boolean secret) {
    EnvironmentVariable link = links.get(name);
    if (link != null && !link.value().equals(value)) {
      notes.add(name + " hides the link to " + link.source());
    }
    variables.put(name, new EnvironmentVariable(name, value, source, secret || source.isSecret()));
  }
}
