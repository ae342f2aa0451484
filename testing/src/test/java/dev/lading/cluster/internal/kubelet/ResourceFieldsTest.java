package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.container.Environment;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source of all: kubernetes pkg/api/v1/resource/helpers.go ExtractContainerResourceValue. */
class ResourceFieldsTest {

  private static String value(String resource, String divisor, String resources) {
    TestObjects objects =
        TestObjects.of(
            """
            apiVersion: v1
            kind: Node
            metadata: {name: node-1}
            status: {allocatable: {cpu: 3920m, memory: 7Gi, ephemeral-storage: 100Gi}}
            """,
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              nodeName: node-1
              containers:
              - name: main
                resources: {%s}
                env:
                - name: V
                  valueFrom: {resourceFieldRef: {resource: %s, divisor: "%s"}}
            """
                .formatted(resources, resource, divisor));
    var pod = objects.pod("web");
    Environment environment =
        new Kubelet(objects, pod, Containers.all(pod).get(0), 36).environment();
    return environment.get("V").orElseGet(() -> environment.problem().orElseThrow().message());
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "limits.cpu; 1; limits: {cpu: 250m}; 1; CPU is rounded up to whole cores",
        "limits.cpu; 1m; limits: {cpu: 250m}; 250; CPU in thousandths",
        "limits.cpu; 0; limits: {cpu: 1500m}; 2; divisor 0 is 1",
        "limits.memory; 1; limits: {memory: 1Ki}; 1024; memory in bytes",
        "limits.memory; 1Mi; limits: {memory: 64Mi}; 64; memory in mebibytes",
        "limits.memory; 1Mi; limits: {memory: 1500k}; 2; memory is rounded up",
        "limits.memory; 1M; limits: {memory: 1Gi}; 1074; decimal divisor of a binary amount",
        "requests.cpu; 1m; requests: {cpu: 100m}; 100; a request",
        "requests.memory; 1Mi; requests: {memory: 32Mi}; 32; a memory request",
        "requests.cpu; 1m; limits: {cpu: 1}; 0; a request that is not set is 0",
        "limits.cpu; 1m; requests: {cpu: 100m}; 3920; no limit gives the node's allocatable",
        "limits.cpu; 1; requests: {cpu: 100m}; 4; allocatable is rounded up too",
        "limits.memory; 1Gi; requests: {cpu: 100m}; 7; no memory limit gives the node's",
        "limits.ephemeral-storage; 1Gi; limits: {ephemeral-storage: 2Gi}; 2; ephemeral storage",
        "limits.ephemeral-storage; 1Gi; limits: {cpu: 1}; 100; ephemeral storage of the node",
        "limits.hugepages-2Mi; 1Mi; limits: {hugepages-2Mi: 8Mi}; 8; huge pages",
        "limits.gpu; 1; limits: {cpu: 1}; unsupported container resource : limits.gpu; others",
      })
  void value_resourceField_isDividedAndRoundedUp(
      String resource, String divisor, String resources, String expected, String rule) {
    assertThat(value(resource, divisor, resources)).as(rule).isEqualTo(expected);
  }
}
