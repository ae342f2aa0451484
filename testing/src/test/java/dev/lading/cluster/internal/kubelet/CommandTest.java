package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.container.Command;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.api.Test;

/** Source of all: kubernetes pkg/kubelet/container/helpers.go ExpandContainerCommandAndArgs. */
class CommandTest {

  private static Command command(String container) {
    TestObjects objects =
        TestObjects.of(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers:
              - name: main
            """
                + container.indent(4),
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: login}
            stringData: {password: hunter2}
            """);
    var pod = objects.pod("web");
    return new Kubelet(objects, pod, Containers.all(pod).get(0), 36).command();
  }

  @Test
  void command_references_areExpandedWithTheFinalEnvironment() {
    Command command =
        command(
            """
            command: [sh, -c, "echo $(GREETING)"]
            args: ["$(WHO)", "$$(WHO)", "$(NOPE)"]
            env: [{name: GREETING, value: hello}, {name: WHO, value: world}]
            """);

    assertThat(command.command()).containsExactly("sh", "-c", "echo hello");
    assertThat(command.args()).containsExactly("world", "$(WHO)", "$(NOPE)");
    assertThat(command.notes()).containsExactly("$(NOPE) stays as it is: there is no NOPE");
  }

  // Source: docs "Define a Command and Arguments for a Container", table of combinations
  @Test
  void command_without_imageRunsItsOwn() {
    Command command = command("image: nginx");

    assertThat(command.usesImageEntrypoint()).isTrue();
    assertThat(command.usesImageArguments()).isTrue();
    assertThat(command).hasToString("<entrypoint of the image> <arguments of the image>");
  }

  // Source: docs "Define a Command and Arguments for a Container", table of combinations
  @Test
  void command_alone_dropsTheArgumentsOfTheImage() {
    Command command = command("command: [run]");

    assertThat(command.usesImageArguments()).isFalse();
    assertThat(command.words()).containsExactly("run");
  }

  // Source: docs "Define a Command and Arguments for a Container", table of combinations
  @Test
  void args_alone_goToTheEntrypointOfTheImage() {
    Command command = command("args: [--fast]");

    assertThat(command.usesImageEntrypoint()).isTrue();
    assertThat(command).hasToString("<entrypoint of the image> [--fast]");
  }

  // Our own rule: a secret value is in no text
  @Test
  void toString_secretInArgs_isMasked() {
    Command command =
        command(
            """
            args: ["--password=$(P)"]
            env: [{name: P, valueFrom: {secretKeyRef: {name: login, key: password}}}]
            """);

    assertThat(command.args()).containsExactly("--password=hunter2");
    assertThat(command.toString()).doesNotContain("hunter2");
  }
}
