package dev.lading.cluster.assertion;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.Route;
import dev.lading.manifest.Manifests;
import dev.lading.problem.LadingException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each assertion holds when it should, and otherwise explains. */
class ClusterAssertionsTest {

  private final ClusterModel cluster =
      ClusterModel.builder()
          .nodes(1)
          .build()
          .apply(
              Manifests.parse(
                  """
                  apiVersion: v1
                  kind: Service
                  metadata: {name: web}
                  spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                  ---
                  apiVersion: v1
                  kind: Service
                  metadata: {name: web-pods}
                  spec: {clusterIP: None, selector: {app: web}, ports: [{port: 8080}]}
                  ---
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: web-0, labels: {app: web}}
                  spec:
                    containers:
                    - name: main
                      image: web
                      command: [serve, "--name=$(NAME)"]
                      ports: [{containerPort: 8080}]
                      env:
                      - {name: NAME, value: web}
                      - {name: LATE, value: $(LATER)}
                      - {name: PASSWORD, valueFrom: {secretKeyRef: {name: login, key: password}}}
                      volumeMounts: [{name: login, mountPath: /login}, {name: data, mountPath: /data}]
                    volumes:
                    - {name: login, secret: {secretName: login}}
                    - {name: data, persistentVolumeClaim: {claimName: data}}
                  ---
                  apiVersion: v1
                  kind: PersistentVolumeClaim
                  metadata: {name: data}
                  spec: {accessModes: [ReadWriteOnce], storageClassName: "", resources: {requests: {storage: 1Gi}}}
                  ---
                  apiVersion: v1
                  kind: PersistentVolume
                  metadata: {name: disk}
                  spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /disk}}
                  ---
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: broken}
                  spec: {containers: [{name: main, image: x, envFrom: [{configMapRef: {name: gone}}]}]}
                  ---
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: client}
                  spec: {containers: [{name: main, image: x}]}
                  ---
                  apiVersion: v1
                  kind: Pod
                  metadata: {name: homeless}
                  spec: {nodeSelector: {disk: ssd}, containers: [{name: main, image: x}]}
                  ---
                  apiVersion: v1
                  kind: Secret
                  metadata: {name: login}
                  stringData: {password: hunter2}
                  ---
                  apiVersion: networking.k8s.io/v1
                  kind: Ingress
                  metadata: {name: front}
                  spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
                  """));

  private static void fails(ThrowingCallable assertion, String... parts) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
  }

  @Test
  void pods_states() {
    assertThat(cluster).pod("web-0").isReady().isOn("node-1");
    assertThat(cluster).pod("homeless").isPending().isPendingBecause("node affinity/selector");

    fails(() -> assertThat(cluster).pod("homeless").isReady(), "It is Pending: 0/1 nodes");
    fails(() -> assertThat(cluster).pod("web-0").isPending(), "It is on node-1");
    fails(() -> assertThat(cluster).pod("web-0").isOn("node-2"), "It is on node-1");
    fails(() -> assertThat(cluster).pod("homeless").isPendingBecause("cpu"), "0/1 nodes");
    assertThatThrownBy(() -> assertThat(cluster).pod("web"))
        .isInstanceOf(LadingException.class)
        .hasMessage("there is no Pod named web; there are [broken, client, homeless, web-0]");
  }

  @Test
  void volumes_claims() {
    assertThat(cluster).pod("web-0").volume("data").isBackedByClaim("data");

    fails(
        () -> assertThat(cluster).pod("web-0").volume("data").isBackedByClaim("other"),
        "it is the claim data");
    fails(
        () -> assertThat(cluster).pod("web-0").volume("login").isBackedByClaim("data"),
        "it is no claim");
  }

  @Test
  void containers_environmentAndCommand() {
    ContainerAssert main = assertThat(cluster).pod("web-0").container("main").starts();
    main.runs("serve", "--name=web");
    main.environment()
        .contains("NAME", "web")
        .contains("PASSWORD")
        .contains("WEB_SERVICE_HOST")
        .doesNotContain("OTHER")
        .comesFrom("PASSWORD", "key password of Secret login");

    fails(() -> main.runs("serve"), "but it runs [serve, --name=web]");
    fails(() -> main.environment().contains("NAME", "x"), "Expected NAME=x", "NAME=web");
    fails(() -> main.environment().contains("OTHER"), "NAME=web");
    fails(() -> main.environment().doesNotContain("NAME"), "NAME=web");
    fails(() -> main.environment().comesFrom("NAME", "x"), "the manifest");
    fails(() -> main.environment().hasNoNotes(), "LATE keeps $(LATER) as it is");
    fails(() -> main.doesNotStart("CreateContainerConfigError"), "Container main runs web");
  }

  @Test
  void containers_thatDoNotStart() {
    assertThat(cluster).pod("broken").container("main").doesNotStart("CreateContainerConfigError");

    fails(
        () -> assertThat(cluster).pod("broken").container("main").starts(),
        "configmap \"gone\" not found");
  }

  @Test
  void secrets_areNotInMessages() {
    ContainerAssert main = assertThat(cluster).pod("web-0").container("main");

    assertThatThrownBy(() -> main.environment().contains("PASSWORD", "hunter1"))
        .message()
        .contains("PASSWORD=***")
        .doesNotContain("hunter");
    assertThatThrownBy(() -> main.files("/login").contains("password", "hunter1"))
        .message()
        .doesNotContain("hunter");
  }

  @Test
  void files_namesContentAndPlace() {
    ContainerAssert main = assertThat(cluster).pod("web-0").container("main");
    main.files("/login")
        .hasNames("password")
        .contains("password", "hunter2")
        .containsPart("password", "hunter")
        .isInMemory()
        .isReadOnly();
    main.files("/data").isClaim("data");

    fails(() -> main.files("/login").hasNames("other"), "/login: volume login, Secret login");
    fails(() -> main.files("/login").containsPart("password", "x"), "/login/password (0644");
    fails(() -> main.files("/data").isInMemory(), "claim data");
    fails(() -> main.files("/data").isReadOnly(), "claim data");
    fails(() -> main.files("/login").isClaim("data"), "Secret login");
  }

  @Test
  void names_addressesAndQueries() {
    assertThat(cluster)
        .resolve("web-pods")
        .fromPod("web-0")
        .isFound()
        .isFoundAs("web-pods.default.svc.cluster.local")
        .hasAddressesOfPods("web-0")
        .hasFailedQueries(0);
    assertThat(cluster).resolve("web").fromPod("web-0").hasAddressOfService("web");
    assertThat(cluster).resolve("nobody").with(Libc.MUSL).fromPod("web-0").isNotFound();

    fails(
        () -> assertThat(cluster).resolve("nobody").fromPod("web-0").isFound(),
        "nobody.default.svc.cluster.local A: no such name");
    fails(
        () -> assertThat(cluster).resolve("web").fromPod("web-0").isNotFound(), "of [Service web]");
    fails(
        () -> assertThat(cluster).resolve("web").fromPod("web-0").hasAddressesOfPods("web-0"),
        "Expected the addresses of [web-0]");
    fails(
        () -> assertThat(cluster).resolve("web").fromPod("web-0").hasAddressOfService("x"),
        "of [Service web]");
    fails(
        () -> assertThat(cluster).resolve("web").fromPod("web-0").isFoundAs("web"),
        "web.default.svc.cluster.local");
    fails(
        () -> assertThat(cluster).resolve("web.default").fromPod("web-0").hasFailedQueries(0),
        "there are 1");
  }

  @Test
  void connections_outcomes() {
    assertThat(cluster)
        .connect("web-0", "http://web")
        .isReached()
        .reachesPods("web-0")
        .reachesContainer("main", 8080);
    assertThat(cluster).connect("web-0", "http://web:81").endsWith(Connection.Outcome.NO_SUCH_PORT);

    fails(
        () -> assertThat(cluster).connect("web-0", "http://web:81").isReached(),
        "Service web has no port 81/TCP");
    fails(
        () -> assertThat(cluster).connect("web-0", "http://web").reachesPods("other"),
        "backend web-0/main");
    fails(
        () -> assertThat(cluster).connect("web-0", "http://web").reachesContainer("main", 80),
        ":8080");
    fails(() -> assertThat(cluster).connect("web-0", "http://web").isDenied(), "REACHED");
  }

  @Test
  void connections_deniedByPolicy() {
    ClusterModel closed =
        cluster.apply(
            Manifests.parse(
                """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: closed}
                spec: {podSelector: {matchLabels: {app: web}}}
                """));

    assertThat(closed).connect("client", "http://web").isDenied().isDeniedBy("closed");
    fails(
        () -> assertThat(closed).connect("client", "http://web").isDeniedBy("other"),
        "Ingress policy closed selects Pod web-0");
  }

  @Test
  void endpointsAndRoutes() {
    assertThat(cluster).endpoints("web").areReadyPods("web-0").hasReady(1);
    assertThat(cluster)
        .route("http://any.example/")
        .isRouted()
        .goesToService("web:80")
        .reachesPods("web-0")
        .endsWith(Route.Outcome.ROUTED);

    fails(() -> assertThat(cluster).endpoints("web").areReadyPods(), "web-0 (10.244.");
    fails(() -> assertThat(cluster).endpoints("web").hasReady(2), "web-0 (10.244.");
    fails(() -> assertThat(cluster).route("http://x/").goesToService("x:1"), "Service web:80");
    fails(() -> assertThat(cluster).route("http://x/").reachesPods("x"), "backend web-0");
    fails(
        () -> assertThat(cluster).route("http://x/").endsWith(Route.Outcome.NO_RULE),
        "Ingress front, default backend");
  }
}
