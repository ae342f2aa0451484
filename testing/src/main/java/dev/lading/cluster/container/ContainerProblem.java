package dev.lading.cluster.container;

/**
 * Why a container does not start.
 *
 * @param reason the word {@code kubectl get pods} shows, such as {@code CreateContainerConfigError}
 * @param message what is missing or wrong
 */
public record ContainerProblem(String reason, String message) {

  /** The container cannot be made from its configuration. */
  public static ContainerProblem config(String message) {
    return new ContainerProblem("CreateContainerConfigError", message);
  }

  /** A volume cannot be set up, so the Pod stays in {@code ContainerCreating}. */
  public static ContainerProblem mount(String volume, String message) {
    return new ContainerProblem(
        "FailedMount", "MountVolume.SetUp failed for volume \"" + volume + "\" : " + message);
  }

  @Override
  public String toString() {
    return reason + ": " + message;
  }
}
