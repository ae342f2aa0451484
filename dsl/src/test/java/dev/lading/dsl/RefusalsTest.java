package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.core.v1.ResourceName;
import dev.lading.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code build()} refuses, with the whole message a user gets. */
class RefusalsTest {

  private static final String A64 = "a".repeat(64);

  /** A refusal: the draft, the code and everything that is printed. */
  private record Refusal(String code, Supplier<Draft<?, ?>> draft, String message) {}

  private static Refusal refuse(String code, Supplier<Draft<?, ?>> draft, String message) {
    return new Refusal(code, draft, message);
  }

  private static Draft<?, ?> web(UnaryOperator<ContainerDraft> change) {
    return deployment("web").container("c", c -> change.apply(c.image("nginx")));
  }

  private static List<Refusal> names() {
    return List.of(
        refuse(
            "dsl-name",
            () -> configMap("Game"),
            "configMap(\"Game\"): The name \"Game\" is no RFC 1123 subdomain: lower case letters,"
                + " digits, '-' and '.', each part starting and ending with a letter or digit"),
        refuse(
            "dsl-name",
            () -> configMap("a").namespace("N"),
            "configMap(\"a\").namespace: The namespace \"N\" is no RFC 1123 label: lower case letters,"
                + " digits and '-', starting and ending with a letter or digit"),
        refuse(
            "dsl-name",
            () -> namespace(A64),
            "namespace(\""
                + A64
                + "\"): The name \""
                + A64
                + "\" has 64 characters, more than the 63"
                + " allowed"),
        refuse(
            "dsl-name",
            () -> service("1st").port(80),
            "service(\"1st\"): The name \"1st\" is no RFC 1035 label: lower case letters, digits and"
                + " '-', starting with a letter and ending with a letter or digit"),
        refuse(
            "dsl-name",
            () -> role("a/b").allow(r -> r.get().resources("pods")),
            "role(\"a/b\"): The name \"a/b\" cannot be a part of a path: it must not be empty, '.' or"
                + " '..', nor hold '/' or '%'"),
        refuse(
            "dsl-name",
            () ->
                cronJob("a".repeat(53), Schedule.hourly(0)).container("c", c -> c.image("busybox")),
            "cronJob(\""
                + "a".repeat(53)
                + "\"): The name \""
                + "a".repeat(53)
                + "\" has 53 characters, more than the 52 of a CronJob"),
        refuse(
            "dsl-label",
            () -> configMap("a").label("x y", "z"),
            "configMap(\"a\").label(\"x y\"): The label key \"x y\" is no qualified name: at most 63"
                + " letters, digits, '-', '_' and '.', starting and ending with a letter or digit,"
                + " after an optional prefix and '/'"),
        refuse(
            "dsl-label",
            () -> configMap("a").label("x", "-z"),
            "configMap(\"a\").label(\"x\"): The label value \"-z\" is no label value: letters, digits,"
                + " '-', '_' and '.', starting and ending with a letter or digit"),
        refuse(
            "dsl-label",
            () -> deployment("a").container("c", c -> c.image("i")).podLabel("x", "a b"),
            "deployment(\"a\").podLabel(\"x\"): The label value \"a b\" is no label value: letters,"
                + " digits, '-', '_' and '.', starting and ending with a letter or digit"),
        refuse(
            "dsl-label",
            () -> deployment("a").container("c", c -> c.image("i")).selectorLabel("x", "a b"),
            "deployment(\"a\").selectorLabel(\"x\"): The label value \"a b\" is no label value:"
                + " letters, digits, '-', '_' and '.', starting and ending with a letter or digit"),
        refuse(
            "dsl-annotation",
            () -> configMap("a").annotation("a b/c", "z"),
            "configMap(\"a\").annotation(\"a b/c\"): The annotation key \"a b/c\" is no qualified"
                + " name: the part before '/' is no RFC 1123 subdomain"));
  }

  private static List<Refusal> workloads() {
    return List.of(
        refuse(
            "dsl-no-container",
            () -> deployment("web"),
            "deployment(\"web\"): There is no container; call container(…)"),
        refuse(
            "dsl-duplicate-container",
            () ->
                deployment("web")
                    .container("c", c -> c.image("a"))
                    .initContainer("c", c -> c.image("b")),
            "deployment(\"web\").container(\"c\"): There are two containers of this name; name one"
                + " differently, or call editContainer(…) to change the one that is there"),
        refuse(
            "dsl-name",
            () -> deployment("web").container("C", c -> c.image("a")),
            "deployment(\"web\").container(\"C\"): The name \"C\" is no RFC 1123 label: lower case"
                + " letters, digits and '-', starting and ending with a letter or digit"),
        refuse(
            "dsl-no-such-container",
            () -> deployment("web").container("c", c -> c.image("a")).editContainer("d", c -> c),
            "deployment(\"web\").editContainer(\"d\"): There is no such container; add it by"
                + " container(…) first"),
        refuse(
            "dsl-replicas",
            () -> deployment("web").container("c", c -> c.image("a")).replicas(-1),
            "deployment(\"web\").replicas: There cannot be a negative number of replicas; give 0 or"
                + " more"),
        refuse(
            "dsl-job-restart",
            () ->
                job("j")
                    .container("c", c -> c.image("a"))
                    .restartPolicy(dev.lading.model.core.v1.RestartPolicy.ALWAYS),
            "job(\"j\").restartPolicy: The Pods of a Job cannot restart always; use"
                + " RestartPolicy.ON_FAILURE or NEVER"),
        refuse(
            "dsl-duration",
            () ->
                deployment("web")
                    .container("c", c -> c.image("a"))
                    .terminationGracePeriod(Duration.ofMillis(1500)),
            "deployment(\"web\").terminationGracePeriod: PT1.5S is not a whole number of seconds from"
                + " 0 on; Kubernetes counts here in seconds"),
        refuse(
            "dsl-duration",
            () ->
                deployment("web")
                    .container("c", c -> c.image("a"))
                    .scheduling(s -> s.tolerate(toleration("x").lasting(seconds(-1)))),
            "deployment(\"web\").scheduling.lasting: PT-1S is not a whole number of seconds from 0 on;"
                + " Kubernetes counts here in seconds"),
        refuse(
            "dsl-schedule",
            () -> cronJob("c", Schedule.cron("61 * * * *")).container("c", c -> c.image("busybox")),
            "cronJob(\"c\").schedule: \"61 * * * *\" is no schedule; write minute, hour, day, month and"
                + " day of the week, such as \"30 3 * * 1-5\""),
        refuse(
            "dsl-missing-field",
            () ->
                deployment("web")
                    .container("c", c -> c.image("a"))
                    .tweak(
                        d ->
                            d.toBuilder()
                                .spec(s -> s.template(t -> t.spec(p -> p.addContainer(c -> {}))))
                                .build()),
            "deployment(\"web\").tweak: Deployment: spec.template.spec.containers[1].name is required;"
                + " set the field where the object is made"));
  }

  private static List<Refusal> containers() {
    return List.of(
        refuse(
            "dsl-image",
            () -> deployment("web").container("c", c -> c),
            "deployment(\"web\").container(\"c\"): The container has no image; call image(…)"),
        refuse(
            "dsl-image",
            () -> deployment("web").container("c", c -> c.image("a")).initContainer("i", c -> c),
            "deployment(\"web\").initContainer(\"i\"): The container has no image; call image(…)"),
        refuse(
            "dsl-port-name",
            () -> web(c -> c.port("no_good", 80)),
            "deployment(\"web\").container(\"c\").port(80): The name \"no_good\" is no port name: lower"
                + " case letters, digits and single '-', with a letter, starting and ending with a"
                + " letter or digit"),
        refuse(
            "dsl-duplicate-port",
            () -> web(c -> c.port("http", 80).port("http", 81)),
            "deployment(\"web\").container(\"c\").port(81): Two ports are named \"http\"; name one"
                + " differently"),
        refuse(
            "dsl-duplicate-port",
            () -> web(c -> c.port(80).port("http", 80)),
            "deployment(\"web\").container(\"c\").port(80): The port 80/TCP is there twice; leave out"
                + " one"),
        refuse(
            "dsl-port",
            () -> web(c -> c.port(65536)),
            "deployment(\"web\").container(\"c\").port(65536): A port is a number from 1 to 65535;"
                + " correct the number"),
        refuse(
            "dsl-env",
            () -> web(c -> c.env("A=B", "x")),
            "deployment(\"web\").container(\"c\").env(\"A=B\"): The name \"A=B\" is no name of an"
                + " environment variable: printable ASCII characters except '='"),
        refuse(
            "dsl-no-such-key",
            () -> web(c -> c.env("A", configMap("m").put("b", "1").put("c", "2").key("a"))),
            "deployment(\"web\").container(\"c\").env(\"A\"): \"m\" has no key \"a\"; it has b, c"),
        refuse(
            "dsl-no-such-key",
            () -> web(c -> c.env("A", secret("s").key("a"))),
            "deployment(\"web\").container(\"c\").env(\"A\"): \"s\" has no key \"a\"; it has none at"
                + " all"),
        refuse(
            "dsl-quantity",
            () -> web(c -> c.env("A", resourceRef("limits.cpu").divisor("1x"))),
            "deployment(\"web\").container(\"c\").env(\"A\").divisor: \"1x\" is no quantity; write a"
                + " number with an optional suffix, such as 250m, 1.5 or 512Mi"),
        refuse(
            "dsl-quantity",
            () -> web(c -> c.request(ResourceName.CPU, "fast")),
            "deployment(\"web\").container(\"c\").request(\"cpu\"): \"fast\" is no quantity; write a"
                + " number with an optional suffix, such as 250m, 1.5 or 512Mi"),
        refuse(
            "dsl-request-over-limit",
            () -> web(c -> c.cpu("2").limit(ResourceName.CPU, "1500m")),
            "deployment(\"web\").container(\"c\").request(\"cpu\"): The request 2 is more than the"
                + " limit 1500m; raise the limit or lower the request"),
        refuse(
            "dsl-negative",
            () -> web(c -> c.cpu("-1")),
            "deployment(\"web\").container(\"c\").request(\"cpu\"): The amount -1 is negative; give 0"
                + " or more"),
        refuse(
            "dsl-no-such-port",
            () -> web(c -> c.port("http", 80).readiness(httpGet("/", "web"))),
            "deployment(\"web\").container(\"c\").readiness: The container has no port named \"web\";"
                + " add it by port(…), or give a number"),
        refuse(
            "dsl-duration",
            () -> web(c -> c.liveness(exec("true").every(Duration.ofMillis(1)))),
            "deployment(\"web\").container(\"c\").liveness.every: PT0.001S is not a whole number of"
                + " seconds from 0 on; Kubernetes counts here in seconds"),
        refuse(
            "dsl-hook",
            () -> web(c -> c.preStop(grpc(1))),
            "deployment(\"web\").container(\"c\").preStop: gRPC cannot be a lifecycle hook; use"
                + " httpGet(…), tcpSocket(…) or exec(…)"));
  }

  private static List<Refusal> volumes() {
    return List.of(
        refuse(
            "dsl-undeclared-volume",
            () -> web(c -> c.mount("/a", "data")),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): There is no volume \"data\"; declare"
                + " it by volume(…), or mount the thing itself"),
        refuse(
            "dsl-undeclared-volume",
            () -> web(c -> c.mount("/a", "data").mount("/b", emptyDir("tmp"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): There is no volume \"data\"; there are"
                + " tmp; declare it by volume(…), or mount the thing itself"),
        refuse(
            "dsl-duplicate-volume",
            () -> web(c -> c.mount("/a", emptyDir("x")).mount("/b", Volumes.hostPath("x", "/x"))),
            "deployment(\"web\").volume(\"x\"): Two different volumes have this name; give one another"
                + " name by named(…)"),
        refuse(
            "dsl-name",
            () -> web(c -> c.mount("/a", emptyDir("X"))),
            "deployment(\"web\").volume(\"X\"): The name \"X\" is no RFC 1123 label: lower case"
                + " letters, digits and '-', starting and ending with a letter or digit"),
        refuse(
            "dsl-mount-path",
            () -> web(c -> c.mount("", emptyDir("x"))),
            "deployment(\"web\").container(\"c\").mount(\"\"): The path \"\" must not be empty"),
        refuse(
            "dsl-mount-path",
            () -> web(c -> c.mount("/a:b", emptyDir("x"))),
            "deployment(\"web\").container(\"c\").mount(\"/a:b\"): The path \"/a:b\" must not contain"
                + " ':'"),
        refuse(
            "dsl-duplicate-mount",
            () -> web(c -> c.mount("/a", emptyDir("x")).mount("/a", emptyDir("y"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): Two volumes are mounted at one path;"
                + " mount one elsewhere, or put both into projected(…)"),
        refuse(
            "dsl-sub-path",
            () -> web(c -> c.mount("/a", emptyDir("x").subPath("b/../../c"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): The sub path \"b/../../c\" must not"
                + " contain '..'"),
        refuse(
            "dsl-sub-path",
            () -> web(c -> c.mount("/a", emptyDir("x").subPath("/b"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): The sub path \"/b\" must be relative"),
        refuse(
            "dsl-no-such-key",
            () -> web(c -> c.mount("/a", configMap("m").put("b", "1").items("a"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").item(\"a\"): \"m\" has no key \"a\"; it"
                + " has b"),
        refuse(
            "dsl-claim-template",
            () -> web(c -> c.mount("/a", claimTemplate("d").storage("1Gi").readWriteOnce())),
            "deployment(\"web\").claimTemplate(\"d\"): A Deployment has no claim templates; only a"
                + " StatefulSet has; use statefulSet(…), mount a persistentVolumeClaim(…), or call"
                + " ephemeral()"),
        refuse(
            "dsl-downward",
            () -> web(c -> c.mount("/a", downwardApi().file("x", secretKey("s", "k")))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").file(\"x\"): A file of the Downward API"
                + " takes a field or a resource; use fieldRef(…) or resourceRef(…)"),
        refuse(
            "dsl-downward",
            () -> web(c -> c.mount("/a", downwardApi().file("x", resourceRef("limits.cpu")))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").file(\"x\"): A file with a resource"
                + " does not say of which container; add ofContainer(…)"),
        refuse(
            "dsl-claim-size",
            () ->
                statefulSet("web")
                    .container(
                        "c", c -> c.image("a").mount("/a", claimTemplate("d").readWriteOnce())),
            "statefulSet(\"web\").container(\"c\").mount(\"/a\").claimTemplate(\"d\"): The claim does"
                + " not say how much; call storage(…)"),
        refuse(
            "dsl-duration",
            () ->
                web(
                    c ->
                        c.mount(
                            "/a",
                            projected("t").serviceAccountToken("t", "x", Duration.ofNanos(1)))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").serviceAccountToken(\"t\"):"
                + " PT0.000000001S is not a whole number of seconds from 0 on; Kubernetes counts here"
                + " in seconds"));
  }

  private static List<Refusal> storage() {
    return List.of(
        refuse(
            "dsl-claim-size",
            () -> persistentVolumeClaim("c").readWriteOnce(),
            "persistentVolumeClaim(\"c\"): The claim does not say how much; call storage(…)"),
        refuse(
            "dsl-access-mode",
            () -> persistentVolumeClaim("c").storage("1Gi"),
            "persistentVolumeClaim(\"c\"): The claim has no access mode; call readWriteOnce(),"
                + " readWriteMany() or the like"),
        refuse(
            "dsl-quantity",
            () -> persistentVolumeClaim("c").readWriteOnce().storage("1Gx"),
            "persistentVolumeClaim(\"c\").storage: \"1Gx\" is no quantity; write a number with an"
                + " optional suffix, such as 250m, 1.5 or 512Mi"),
        refuse(
            "dsl-capacity",
            () -> persistentVolume("v").readWriteOnce().nfs("s", "/p"),
            "persistentVolume(\"v\"): The volume does not say how much it holds; call capacity(…)"),
        refuse(
            "dsl-access-mode",
            () -> persistentVolume("v").capacity("1Gi").nfs("s", "/p"),
            "persistentVolume(\"v\"): The volume has no access mode; call readWriteOnce(),"
                + " readWriteMany() or the like"),
        refuse(
            "dsl-volume-source",
            () -> persistentVolume("v").capacity("1Gi").readWriteOnce(),
            "persistentVolume(\"v\"): The volume does not say where it is; call nfs(…), csi(…) or …"),
        refuse(
            "dsl-volume-source",
            () ->
                persistentVolume("v").capacity("1Gi").readWriteOnce().nfs("s", "/p").csi("d", "h"),
            "persistentVolume(\"v\"): The volume has several sources: csi, nfs; keep one; every volume"
                + " is in one place"),
        refuse(
            "dsl-local-volume",
            () -> persistentVolume("v").capacity("1Gi").readWriteOnce().local("/mnt"),
            "persistentVolume(\"v\"): A local volume does not say on which nodes it is; call"
                + " onNodes(…)"),
        refuse(
            "dsl-provisioner",
            () -> storageClass("s"),
            "storageClass(\"s\"): The storage class does not say who provisions; call provisioner(…) or"
                + " noProvisioner()"),
        refuse(
            "dsl-quantity",
            () -> resourceQuota("q").limit(ResourceName.LIMITS_CPU, "many"),
            "resourceQuota(\"q\").limit(\"limits.cpu\"): \"many\" is no quantity; write a number with"
                + " an optional suffix, such as 250m, 1.5 or 512Mi"));
  }

  private static List<Refusal> config() {
    return List.of(
        refuse(
            "dsl-config-key",
            () -> configMap("m").put("a/b", "x"),
            "configMap(\"m\").put(\"a/b\"): The key \"a/b\" is no config key: letters, digits, '-', '_'"
                + " and '.', and neither '.' nor '..…'"),
        refuse(
            "dsl-duplicate-key",
            () -> configMap("m").put("a", "x").putBinary("a", new byte[] {1}),
            "configMap(\"m\").put(\"a\"): The key \"a\" is there as text and as bytes; leave out one of"
                + " the two"),
        refuse(
            "dsl-too-large",
            () -> secret("s").put("a", "x".repeat(1024 * 1024 + 1)),
            "secret(\"s\"): The values have 1048577 bytes, more than the 1048576 allowed; split it, or"
                + " put large files into a volume or an image"));
  }

  private static List<Refusal> network() {
    return List.of(
        refuse(
            "dsl-no-port",
            () -> deployment("web").container("c", c -> c.image("a")).service(),
            "service(\"web\"): The service has no port; call port(…)"),
        refuse(
            "dsl-nothing-to-select",
            () -> pod("p").container("c", c -> c.image("a").port(80)).service(),
            "service(\"p\"): The Pods of pod(\"p\") have no label to select them by; give the workload"
                + " a label(…)"),
        refuse(
            "dsl-port-name",
            () -> service("s").port(80).port(81, "b"),
            "service(\"s\").port(80): A service with several ports needs a name for each; say name(…),"
                + " or name the ports of the containers"),
        refuse(
            "dsl-port-name",
            () -> service("s").port(80, p -> p.name("A")),
            "service(\"s\").port(80): The name \"A\" is no RFC 1123 label: lower case letters, digits"
                + " and '-', starting and ending with a letter or digit"),
        refuse(
            "dsl-duplicate-port",
            () -> service("s").port(80, "a").port(81, "a"),
            "service(\"s\").port(81): Two ports are named \"a\"; name one differently"),
        refuse(
            "dsl-duplicate-port",
            () -> service("s").port(80, "a").port(80, "b"),
            "service(\"s\").port(80): The port 80/TCP is there twice; leave out one"),
        refuse(
            "dsl-port",
            () -> service("s").port(0),
            "service(\"s\").port(0): A port is a number from 1 to 65535; correct the number"),
        refuse(
            "dsl-no-such-port",
            () ->
                deployment("web")
                    .container("c", c -> c.image("a").port("http", 80))
                    .service()
                    .port(80, "web"),
            "service(\"web\").port(80): No container of deployment(\"web\") has a port named \"web\";"
                + " name a port of the container, or give a number"),
        refuse(
            "dsl-no-route",
            () -> ingress("i"),
            "ingress(\"i\"): The ingress leads nowhere; call route(…)"),
        refuse(
            "dsl-host",
            () -> ingress("i").route("a_b", "/", service("s").port(80)),
            "ingress(\"i\").route(\"a_b/\"): The host \"a_b\" is no RFC 1123 subdomain: lower case"
                + " letters, digits, '-' and '.', each part starting and ending with a letter or"
                + " digit"),
        refuse(
            "dsl-path",
            () -> ingress("i").route("a.b", "x", service("s").port(80)),
            "ingress(\"i\").route(\"a.bx\"): The path does not start with /; write /x"),
        refuse(
            "dsl-which-port",
            () -> ingress("i").route("/", service("s").port(80, "a").port(81, "b")),
            "ingress(\"i\").route(\"/\"): The service \"s\" has 2 ports; say which by at(…)"),
        refuse(
            "dsl-no-such-port",
            () -> ingress("i").otherwise(service("s").port(80, "a").port(81).at("c")),
            "ingress(\"i\").otherwise: The service \"s\" has no port c; it has a (80), 81"),
        refuse(
            "dsl-autoscaler-range",
            () -> deployment("web").autoscaler(),
            "autoscaler(\"web\"): The range from 1 to 0 has no Pods; call between(min, max)"));
  }

  private static List<Refusal> access() {
    return List.of(
        refuse(
            "dsl-access-rule",
            () -> role("r").allow(r -> r.resources("pods")),
            "role(\"r\").allow[0]: The rule allows nothing; call get(), read() or the like"),
        refuse(
            "dsl-access-rule",
            () -> clusterRole("r").allow(r -> r.read().resources("pods")).allow(r -> r.get()),
            "clusterRole(\"r\").allow[1]: The rule is about nothing; call resources(…) or urls(…)"));
  }

  @TestFactory
  Stream<DynamicTest> build_wrongDraft_saysSo() {
    return Stream.of(
            names(), workloads(), containers(), volumes(), storage(), config(), network(), access())
        .flatMap(List::stream)
        .map(
            refusal ->
                DynamicTest.dynamicTest(
                    refusal.code() + ": " + refusal.message(),
                    () -> {
                      List<Problem> problems = refusal.draft().get().problems();
                      assertThat(problems)
                          .extracting(Problem::toString)
                          .containsExactly(refusal.message());
                      assertThat(problems.get(0).code()).isEqualTo(refusal.code());
                      assertThatThrownBy(() -> refusal.draft().get().build())
                          .isInstanceOf(DraftException.class)
                          .hasMessage(refusal.message());
                    }));
  }

  @Test
  void manifests_severalWrongDrafts_saysEverythingAtOnce() {
    assertThatThrownBy(
            () ->
                manifests(
                    configMap("A"),
                    deployment("web").container("c", c -> c.port(0).mount("/x", "y")),
                    List.of(storageClass("s"))))
        .isInstanceOf(DraftException.class)
        .hasMessage(
            """
            configMap("A"): The name "A" is no RFC 1123 subdomain: lower case letters, digits, '-' and '.', each part starting and ending with a letter or digit
            deployment("web").container("c"): The container has no image; call image(…)
            deployment("web").container("c").port(0): A port is a number from 1 to 65535; correct the number
            deployment("web").container("c").mount("/x"): There is no volume "y"; declare it by volume(…), or mount the thing itself
            storageClass("s"): The storage class does not say who provisions; call provisioner(…) or noProvisioner()""");
  }

  @Test
  void manifests_sameResourceTwice_saysSo() {
    assertThatThrownBy(() -> manifests(configMap("a"), configMap("a")))
        .hasMessage(
            "configMap(\"a\"): There are two resources v1 ConfigMap a; name one differently, or"
                + " leave it out");
  }

  @Test
  void manifests_twoHeadlessServices_asksWhich() {
    StatefulSetDraft db = statefulSet("db").container("c", c -> c.image("a"));
    assertThatThrownBy(() -> manifests(db, db.headlessService("a"), db.headlessService("b")))
        .hasMessage(
            "statefulSet(\"db\"): There are 2 headless services of this set: a, b; say which by"
                + " governedBy(…)");
  }

  @Test
  void manifests_somethingElse_isRefusedAtOnce() {
    assertThatThrownBy(() -> manifests("a string"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neither draft nor resource nor several of them: java.lang.String");
  }

  @Test
  void laterCall_replacesAWrongValue_andItsProblem() {
    assertThat(persistentVolumeClaim("c").readWriteOnce().storage("x").storage("1Gi").problems())
        .isEmpty();
    assertThat(
            deployment("web")
                .container("c", c -> c.image("a").cpu("x").cpu("1").env(Map.of("A", "b")))
                .problems())
        .isEmpty();
  }

  @Test
  void secretValues_areNeverShown() {
    SecretDraft secret = secret("s").put("k", "hunter2").putPlain("p", "hunter3");
    assertThat(secret + secret.key("x").toString() + secret.volume() + secret.build())
        .doesNotContain("hunter", "aHVudGVy");
  }
}
