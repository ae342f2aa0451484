package dev.lading.testing;

import dev.lading.model.core.v1.Probe;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/** Assertions about a probe. */
public final class ProbeAssert extends AbstractNodeAssert<ProbeAssert, Probe> {

  ProbeAssert(Spot spot) {
    super(Probe.read(new TreeObjectReader(spot.members())), spot, ProbeAssert.class);
  }

  /** That the probe asks a path over HTTP, at a port by number or name. */
  public ProbeAssert isHttpGet(String path, Object port) {
    isValue("path", path, "httpGet", "path");
    return isValue("port", port, "httpGet", "port");
  }

  /** That the probe opens a port, by number or name. */
  public ProbeAssert isTcp(Object port) {
    return isValue("port", port, "tcpSocket", "port");
  }

  /** That the probe asks the health service of gRPC at a port. */
  public ProbeAssert isGrpc(int port) {
    return isValue("port", port, "grpc", "port");
  }

  /** That the probe runs a command. */
  public ProbeAssert isExec(String... command) {
    return hasItems("command", List.of(command), "exec", "command");
  }

  /** That the probe runs once in so many seconds. */
  public ProbeAssert hasPeriod(int seconds) {
    return isValue("period", seconds, "periodSeconds");
  }

  /** That the probe starts after so many seconds. */
  public ProbeAssert hasInitialDelay(int seconds) {
    return isValue("initial delay", seconds, "initialDelaySeconds");
  }

  /** That the probe waits so many seconds for an answer. */
  public ProbeAssert hasTimeout(int seconds) {
    return isValue("timeout", seconds, "timeoutSeconds");
  }

  /** That so many failures in a row count. */
  public ProbeAssert hasFailureThreshold(int times) {
    return isValue("failure threshold", times, "failureThreshold");
  }

  /** That so many successes in a row count. */
  public ProbeAssert hasSuccessThreshold(int times) {
    return isValue("success threshold", times, "successThreshold");
  }
}
