package dev.lading.testing;

import dev.lading.model.core.v1.Container;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Assertions about a container, init container or sidecar. */
public final class ContainerAssert extends AbstractNodeAssert<ContainerAssert, Container> {

  private final Spot pod;

  private ContainerAssert(Container actual, Spot spot, Spot pod) {
    super(actual, spot, ContainerAssert.class);
    this.pod = pod;
  }

  /** What is at a place, and the spec of its Pod. */
  static ContainerAssert of(Spot place, String word, Spot pod) {
    Container container = Container.read(new TreeObjectReader(place.members()));
    return new ContainerAssert(container, place.called(word + " " + place.at("name").text()), pod);
  }

  /** That the container runs an image, with its tag or digest. */
  public ContainerAssert hasImage(String image) {
    return isValue("image", image, "image");
  }

  /** That the image has a tag. */
  public ContainerAssert hasImageTag(String tag) {
    return claim(
        ImageTag.of(spot().at("image").text()).equals(tag),
        spot().at("image"),
        "expected an image tagged "
            + tag
            + ", but it is "
            + spot().shown(spot().at("image").value()));
  }

  /** That the image is pulled {@code Always}, {@code IfNotPresent} or {@code Never}. */
  public ContainerAssert hasImagePullPolicy(String policy) {
    return isValue("image pull policy", policy, "imagePullPolicy");
  }

  /** That the container runs this in the place of the image's entry point. */
  public ContainerAssert hasCommand(String... command) {
    return hasItems("command", List.of(command), "command");
  }

  /** That the container has exactly these arguments. */
  public ContainerAssert hasArgs(String... args) {
    return hasItems("args", List.of(args), "args");
  }

  /** That one of the arguments is this. */
  public ContainerAssert hasArg(String arg) {
    return hasItem("an arg", arg, "args");
  }

  /** That the container runs in a directory. */
  public ContainerAssert hasWorkingDirectory(String path) {
    return isValue("working directory", path, "workingDir");
  }

  /** That an environment variable is set, to whatever. */
  public ContainerAssert hasEnv(String name) {
    item("environment variable", "name", name, "env");
    return this;
  }

  /** That an environment variable has a value. */
  public ContainerAssert hasEnv(String name, String value) {
    return isValueAt(env(name).at("value"), "environment variable " + name, value);
  }

  /** That an environment variable is not set by its name. */
  public ContainerAssert doesNotHaveEnv(String name) {
    return hasNoItem("environment variable", "name", name, "env");
  }

  /** That an environment variable is a key of a config map. */
  public ContainerAssert hasEnvFromConfigMap(String name, String configMap, String key) {
    return envFrom(name, "configMapKeyRef", Map.of("name", configMap, "key", key));
  }

  /** That an environment variable is a key of a secret. */
  public ContainerAssert hasEnvFromSecret(String name, String secret, String key) {
    return envFrom(name, "secretKeyRef", Map.of("name", secret, "key", key));
  }

  /** That an environment variable is a field of the Pod, such as {@code metadata.name}. */
  public ContainerAssert hasEnvFromField(String name, String fieldPath) {
    return envFrom(name, "fieldRef", Map.of("fieldPath", fieldPath));
  }

  /** That an environment variable is an amount of the container, such as {@code limits.cpu}. */
  public ContainerAssert hasEnvFromResource(String name, String resource) {
    return envFrom(name, "resourceFieldRef", Map.of("resource", resource));
  }

  private Spot env(String name) {
    return item("environment variable", "name", name, "env");
  }

  private ContainerAssert envFrom(String name, String source, Map<String, String> expected) {
    Spot from = env(name).at("valueFrom", source);
    new TreeMap<>(expected)
        .forEach(
            (field, value) ->
                isValueAt(
                    from.at(field),
                    "environment variable " + name + " from " + source + " " + field,
                    value));
    return this;
  }

  /** That all keys of a config map are environment variables. */
  public ContainerAssert importsConfigMap(String name) {
    return hasItem("environment from", Map.of("configMapRef", Map.of("name", name)), "envFrom");
  }

  /** That all keys of a secret are environment variables. */
  public ContainerAssert importsSecret(String name) {
    return hasItem("environment from", Map.of("secretRef", Map.of("name", name)), "envFrom");
  }

  /** That the container names a port by its number. */
  public ContainerAssert hasPort(int port) {
    item("port", "containerPort", port, "ports");
    return this;
  }

  /** That the container names a port by a name and a number. */
  public ContainerAssert hasPort(String name, int port) {
    Spot named = item("port", "name", name, "ports");
    return isValueAt(named.at("containerPort"), "port " + name, port);
  }

  /** That the container names no port of a number. */
  public ContainerAssert doesNotHavePort(int port) {
    return hasNoItem("port", "containerPort", port, "ports");
  }

  /** That something is mounted at a path. */
  public ContainerAssert mounts(String path) {
    mount(path);
    return this;
  }

  /** That a volume is mounted at a path. */
  public ContainerAssert mounts(String volume, String path) {
    return isValueAt(mount(path).at("name"), "volume at " + path, volume);
  }

  /** That what is mounted at a path cannot be written to. */
  public ContainerAssert mountsReadOnly(String path) {
    return isValueAt(mount(path).at("readOnly"), "readOnly at " + path, true);
  }

  /** That a part of a volume is mounted at a path. */
  public ContainerAssert mountsSubPath(String path, String subPath) {
    return isValueAt(mount(path).at("subPath"), "subPath at " + path, subPath);
  }

  /** That nothing is mounted at a path. */
  public ContainerAssert doesNotMount(String path) {
    return hasNoItem("mount at", "mountPath", path, "volumeMounts");
  }

  private Spot mount(String path) {
    return item("mount at", "mountPath", path, "volumeMounts");
  }

  /** That the container asks for an amount of CPU, however it is written. */
  public ContainerAssert hasCpuRequest(String quantity) {
    return hasRequest("cpu", quantity);
  }

  /** That the container asks for an amount of memory, however it is written. */
  public ContainerAssert hasMemoryRequest(String quantity) {
    return hasRequest("memory", quantity);
  }

  /** That the container gets at most an amount of CPU, however it is written. */
  public ContainerAssert hasCpuLimit(String quantity) {
    return hasLimit("cpu", quantity);
  }

  /** That the container gets at most an amount of memory, however it is written. */
  public ContainerAssert hasMemoryLimit(String quantity) {
    return hasLimit("memory", quantity);
  }

  /** That the container asks for an amount of a resource, however it is written. */
  public ContainerAssert hasRequest(String resource, String quantity) {
    return isValue(resource + " request", quantity, "resources", "requests", resource);
  }

  /** That the container gets at most an amount of a resource, however it is written. */
  public ContainerAssert hasLimit(String resource, String quantity) {
    return isValue(resource + " limit", quantity, "resources", "limits", resource);
  }

  /** That the container has requests of CPU and memory. */
  public ContainerAssert hasRequests() {
    isSet("cpu request", "resources", "requests", "cpu");
    return isSet("memory request", "resources", "requests", "memory");
  }

  /** That the container has limits of CPU and memory. */
  public ContainerAssert hasLimits() {
    isSet("cpu limit", "resources", "limits", "cpu");
    return isSet("memory limit", "resources", "limits", "memory");
  }

  /** That the container has no limit of a resource. */
  public ContainerAssert doesNotHaveLimit(String resource) {
    return isUnset(resource + " limit", "resources", "limits", resource);
  }

  /** The probe that restarts the container. */
  public ProbeAssert livenessProbe() {
    return probe("liveness probe", "livenessProbe");
  }

  /** The probe that takes the container out of services. */
  public ProbeAssert readinessProbe() {
    return probe("readiness probe", "readinessProbe");
  }

  /** The probe the others wait for. */
  public ProbeAssert startupProbe() {
    return probe("startup probe", "startupProbe");
  }

  private ProbeAssert probe(String word, String field) {
    isSet(word, field);
    return new ProbeAssert(spot().at(field).called(word));
  }

  /** That the container has a liveness probe and a readiness probe. */
  public ContainerAssert hasProbes() {
    isSet("liveness probe", "livenessProbe");
    return isSet("readiness probe", "readinessProbe");
  }

  /** That the container has no liveness probe. */
  public ContainerAssert doesNotHaveLivenessProbe() {
    return isUnset("liveness probe", "livenessProbe");
  }

  /** That something happens before the container is stopped. */
  public ContainerAssert hasPreStopHook() {
    return isSet("preStop hook", "lifecycle", "preStop");
  }

  /** That the container is an init container that goes on running. */
  public ContainerAssert isSidecar() {
    return isValue("restart policy", "Always", "restartPolicy");
  }

  /** That the container must not run as root, said for it or for its Pod. */
  public ContainerAssert runsAsNonRoot() {
    return isValueAt(security("runAsNonRoot"), "runAsNonRoot", true);
  }

  /** That the container runs as a user, said for it or for its Pod. */
  public ContainerAssert runsAsUser(long id) {
    return isValueAt(security("runAsUser"), "runAsUser", id);
  }

  /** That the container has a seccomp profile of a type, said for it or for its Pod. */
  public ContainerAssert hasSeccompProfile(String type) {
    return isValueAt(security("seccompProfile").at("type"), "seccomp profile", type);
  }

  /** Where a setting is that a container may leave to its Pod. */
  private Spot security(String field) {
    Spot own = spot().at("securityContext", field);
    Spot shared = pod.at("securityContext", field);
    return own.value() == null && shared.value() != null ? shared : own;
  }

  /** That the container may do all its node may. */
  public ContainerAssert isPrivileged() {
    return isValue("privileged", true, "securityContext", "privileged");
  }

  /** That the container may not do all its node may. */
  public ContainerAssert isNotPrivileged() {
    Spot place = spot().at("securityContext", "privileged");
    return claim(
        !Boolean.TRUE.equals(place.value()), place, "expected no privileges, but it is privileged");
  }

  /** That the container cannot write to its own file system. */
  public ContainerAssert hasReadOnlyRootFilesystem() {
    return isValue("readOnlyRootFilesystem", true, "securityContext", "readOnlyRootFilesystem");
  }

  /** That processes of the container cannot get more privileges. */
  public ContainerAssert doesNotAllowPrivilegeEscalation() {
    return isValue(
        "allowPrivilegeEscalation", false, "securityContext", "allowPrivilegeEscalation");
  }

  /** That the container gives a capability up, by name or with {@code ALL}. */
  public ContainerAssert dropsCapability(String name) {
    Spot drop = spot().at("securityContext", "capabilities", "drop");
    List<Object> dropped = new ArrayList<>();
    drop.items().forEach(item -> dropped.add(item.text()));
    return claim(
        dropped.contains(name) || dropped.contains("ALL"),
        drop,
        "expected that " + name + " is dropped, but dropped are " + dropped);
  }

  /** That the container has a capability more. */
  public ContainerAssert addsCapability(String name) {
    return hasItem("an added capability", name, "securityContext", "capabilities", "add");
  }

  /** Asserts about this container in another's words. */
  public ContainerAssert and(Consumer<? super ContainerAssert> assertions) {
    assertions.accept(this);
    return this;
  }

  /** The tag of an image reference. */
  private static final class ImageTag {

    static String of(String image) {
      int digest = image.indexOf('@');
      String name = digest < 0 ? image : image.substring(0, digest);
      int colon = name.lastIndexOf(':');
      return colon > name.lastIndexOf('/') ? name.substring(colon + 1) : "";
    }
  }
}
