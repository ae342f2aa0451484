package dev.lading.testing;

import static dev.lading.testing.AssertionCases.SHOP;
import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.apps.v1.Deployment;

/** Containers and probes. */
final class ContainerCases {

  private static final Deployment WEB = SHOP.get(Deployment.class, "web");

  private ContainerCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(ContainerAssert.class, () -> shop().deployment("web").container("nginx"))
        .is(
            "hasImage",
            a -> a.hasImage("registry.example:5000/nginx:1.27@sha256:abc"),
            a -> a.hasImage("nginx:1.28"))
        .is("hasImageTag", a -> a.hasImageTag("1.27"), a -> a.hasImageTag("1.28"))
        .is(
            "hasImagePullPolicy",
            a -> a.hasImagePullPolicy("IfNotPresent"),
            a -> a.hasImagePullPolicy("Always"))
        .is("hasCommand", a -> a.hasCommand("nginx"), a -> a.hasCommand("sh", "-c"))
        .is("hasArgs", a -> a.hasArgs("-g", "daemon off;"), a -> a.hasArgs("-g"))
        .is("hasArg", a -> a.hasArg("-g"), a -> a.hasArg("-v"))
        .is(
            "hasWorkingDirectory",
            a -> a.hasWorkingDirectory("/srv"),
            a -> a.hasWorkingDirectory("/"))
        .is("hasEnv", a -> a.hasEnv("MODE"), a -> a.hasEnv("MODUS"))
        .is("hasEnv", a -> a.hasEnv("MODE", "prod"), a -> a.hasEnv("MODE", "dev"))
        .is("doesNotHaveEnv", a -> a.doesNotHaveEnv("DEBUG"), a -> a.doesNotHaveEnv("MODE"))
        .is(
            "hasEnvFromConfigMap",
            a -> a.hasEnvFromConfigMap("LIVES", "game", "lives"),
            a -> a.hasEnvFromConfigMap("LIVES", "game", "enemies"))
        .is(
            "hasEnvFromSecret",
            a -> a.hasEnvFromSecret("PASSWORD", "login", "password"),
            a -> a.hasEnvFromSecret("LIVES", "login", "password"))
        .is(
            "hasEnvFromField",
            a -> a.hasEnvFromField("POD", "metadata.name"),
            a -> a.hasEnvFromField("POD", "status.podIP"))
        .is(
            "hasEnvFromResource",
            a -> a.hasEnvFromResource("CPUS", "limits.cpu"),
            a -> a.hasEnvFromResource("CPUS", "limits.memory"))
        .is("importsConfigMap", a -> a.importsConfigMap("game"), a -> a.importsConfigMap("other"))
        .is("importsSecret", a -> a.importsSecret("login"), a -> a.importsSecret("other"))
        .is("hasPort", a -> a.hasPort(8080), a -> a.hasPort(9090))
        .is("hasPort", a -> a.hasPort("http", 8080), a -> a.hasPort("http", 80))
        .is("doesNotHavePort", a -> a.doesNotHavePort(9090), a -> a.doesNotHavePort(8080))
        .is("mounts", a -> a.mounts("/data"), a -> a.mounts("/date"))
        .is("mounts", a -> a.mounts("data", "/data"), a -> a.mounts("config", "/data"))
        .is("mountsReadOnly", a -> a.mountsReadOnly("/config"), a -> a.mountsReadOnly("/data"))
        .is(
            "mountsSubPath",
            a -> a.mountsSubPath("/data", "web"),
            a -> a.mountsSubPath("/data", "db"))
        .is("doesNotMount", a -> a.doesNotMount("/tmp"), a -> a.doesNotMount("/data"))
        .is("hasCpuRequest", a -> a.hasCpuRequest("0.1"), a -> a.hasCpuRequest("200m"))
        .is("hasMemoryRequest", a -> a.hasMemoryRequest("1024Mi"), a -> a.hasMemoryRequest("512Mi"))
        .is("hasCpuLimit", a -> a.hasCpuLimit("1000m"), a -> a.hasCpuLimit("2"))
        .is("hasMemoryLimit", a -> a.hasMemoryLimit("2Gi"), a -> a.hasMemoryLimit("1Gi"))
        .is(
            "hasRequest",
            a -> a.hasRequest("cpu", "100m"),
            a -> a.hasRequest("nvidia.com/gpu", "1"))
        .is(
            "hasLimit",
            a -> a.hasLimit("memory", "2Gi"),
            a -> a.hasLimit("ephemeral-storage", "1Gi"))
        .is(
            "hasRequests",
            a -> a.hasRequests(),
            a -> a.and(DB -> shop().statefulSet("db").container("db").hasRequests()))
        .is(
            "hasLimits",
            a -> a.hasLimits(),
            a -> a.and(DB -> shop().statefulSet("db").container("db").hasLimits()))
        .is(
            "doesNotHaveLimit",
            a -> a.doesNotHaveLimit("nvidia.com/gpu"),
            a -> a.doesNotHaveLimit("cpu"))
        .is(
            "livenessProbe",
            a -> a.livenessProbe(),
            a -> a.and(DB -> shop().deployment("web").initContainer("migrate").livenessProbe()))
        .is(
            "readinessProbe",
            a -> a.readinessProbe(),
            a -> a.and(DB -> shop().deployment("web").initContainer("migrate").readinessProbe()))
        .is(
            "startupProbe",
            a -> a.startupProbe(),
            a -> a.and(DB -> shop().deployment("web").initContainer("migrate").startupProbe()))
        .is(
            "hasProbes",
            a -> a.hasProbes(),
            a -> a.and(DB -> shop().statefulSet("db").container("db").hasProbes()))
        .is(
            "doesNotHaveLivenessProbe",
            a -> a.and(DB -> shop().pod("debug").container().doesNotHaveLivenessProbe()),
            a -> a.doesNotHaveLivenessProbe())
        .is(
            "hasPreStopHook",
            a -> a.hasPreStopHook(),
            a -> a.and(DB -> shop().pod("debug").container().hasPreStopHook()))
        .is(
            "isSidecar",
            a -> a.and(DB -> shop().deployment("web").initContainer("proxy").isSidecar()),
            a -> a.isSidecar())
        .is(
            "runsAsNonRoot",
            a -> a.runsAsNonRoot(),
            a -> a.and(DB -> shop().statefulSet("db").container().runsAsNonRoot()))
        .is("runsAsUser", a -> a.runsAsUser(1000), a -> a.runsAsUser(0))
        .is(
            "hasSeccompProfile",
            a -> a.hasSeccompProfile("RuntimeDefault"),
            a -> a.hasSeccompProfile("Unconfined"))
        .is(
            "isPrivileged",
            a -> a.and(DB -> shop().statefulSet("db").container().isPrivileged()),
            a -> a.isPrivileged())
        .is(
            "isNotPrivileged",
            a -> a.isNotPrivileged(),
            a -> a.and(DB -> shop().statefulSet("db").container().isNotPrivileged()))
        .is(
            "hasReadOnlyRootFilesystem",
            a -> a.hasReadOnlyRootFilesystem(),
            a -> a.and(DB -> shop().statefulSet("db").container().hasReadOnlyRootFilesystem()))
        .is(
            "doesNotAllowPrivilegeEscalation",
            a -> a.doesNotAllowPrivilegeEscalation(),
            a ->
                a.and(DB -> shop().statefulSet("db").container().doesNotAllowPrivilegeEscalation()))
        .is(
            "dropsCapability",
            a -> a.dropsCapability("NET_RAW"),
            a -> a.and(DB -> shop().statefulSet("db").container().dropsCapability("NET_RAW")))
        .is(
            "addsCapability",
            a -> a.addsCapability("NET_BIND_SERVICE"),
            a -> a.addsCapability("SYS_ADMIN"))
        .is("and", a -> a.and(c -> c.hasPort(8080)), a -> a.and(c -> c.hasPort(1)));
    cases
        .about(ProbeAssert.class, () -> shop().deployment("web").container("nginx").livenessProbe())
        .is("isHttpGet", a -> a.isHttpGet("/health", "http"), a -> a.isHttpGet("/ready", "http"))
        .is("hasPeriod", a -> a.hasPeriod(10), a -> a.hasPeriod(5))
        .is("hasInitialDelay", a -> a.hasInitialDelay(3), a -> a.hasInitialDelay(0))
        .is("hasTimeout", a -> a.hasTimeout(2), a -> a.hasTimeout(1))
        .is("hasFailureThreshold", a -> a.hasFailureThreshold(4), a -> a.hasFailureThreshold(3))
        .is("hasSuccessThreshold", a -> a.hasSuccessThreshold(1), a -> a.hasSuccessThreshold(2))
        .is(
            "isTcp",
            a -> assertThat(WEB).container("nginx").readinessProbe().isTcp(8080),
            a -> a.isTcp(8080))
        .is(
            "isExec",
            a -> assertThat(WEB).container("nginx").startupProbe().isExec("cat", "/ready"),
            a -> a.isExec("cat"))
        .is(
            "isGrpc",
            a -> shop().statefulSet("db").container().livenessProbe().isGrpc(5432),
            a -> a.isGrpc(5432));
  }
}
