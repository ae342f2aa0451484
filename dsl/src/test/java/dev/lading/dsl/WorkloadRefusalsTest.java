package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static dev.lading.dsl.Refusal.refuse;

import dev.lading.model.core.v1.ResourceName;
import dev.lading.model.core.v1.RestartPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code build()} refuses of workloads, with the whole message a user gets. */
class WorkloadRefusalsTest {

  @TestFactory
  Stream<DynamicTest> build_wrongDraft_saysSo() {
    return Stream.of(workloads(), containers(), volumes()).flatMap(List::stream).map(Refusal::test);
  }

  private static Draft<?, ?> web(UnaryOperator<ContainerDraft> change) {
    return deployment("web").container("c", c -> change.apply(c.image("nginx")));
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
            () -> job("j").container("c", c -> c.image("a")).restartPolicy(RestartPolicy.ALWAYS),
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
                + " set the field where the object is made"),
        refuse(
            "dsl-rolling-update",
            () -> container(deployment("web")).rollingUpdate(count(0), percent(0)),
            "deployment(\"web\").rollingUpdate: With no Pod more and no Pod fewer an update cannot"
                + " make a step; allow at least one of the two"),
        refuse(
            "dsl-rolling-update",
            () -> container(daemonSet("web")).rollingUpdate(count(0), count(0)),
            "daemonSet(\"web\").rollingUpdate: With no Pod more and no Pod fewer an update cannot"
                + " make a step; allow at least one of the two"),
        refuse(
            "dsl-job-restart",
            () -> container(cronJob("c", Schedule.hourly(0))).restartPolicy(RestartPolicy.ALWAYS),
            "cronJob(\"c\").restartPolicy: The Pods of a Job cannot restart always; use"
                + " RestartPolicy.ON_FAILURE or NEVER"),
        refuse(
            "dsl-weight",
            () ->
                container(deployment("web")).scheduling(s -> s.preferNodes(0, node("a").exists())),
            "deployment(\"web\").scheduling.preferNodes: The weight 0 is not between 1 and 100;"
                + " give the strongest wish 100"),
        refuse(
            "dsl-weight",
            () ->
                container(deployment("web"))
                    .scheduling(s -> s.preferNear(101, podsLabelled("a", "b"))),
            "deployment(\"web\").scheduling.preferNear: The weight 101 is not between 1 and 100;"
                + " give the strongest wish 100"));
  }

  private static <D extends WorkloadDraft<?, D>> D container(D draft) {
    return draft.container("c", c -> c.image("nginx"));
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
                + " httpGet(…), tcpSocket(…) or exec(…)"),
        refuse(
            "dsl-successes",
            () -> web(c -> c.liveness(exec("true").successes(2))),
            "deployment(\"web\").container(\"c\").liveness: Only readiness can ask for 2 successes"
                + " in a row; leave out successes(…)"));
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
            "dsl-quantity",
            () -> web(c -> c.mount("/a", emptyDir("x").sizeLimit("big"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").sizeLimit: \"big\" is no quantity;"
                + " write a number with an optional suffix, such as 250m, 1.5 or 512Mi"),
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
                + " in seconds"),
        refuse(
            "dsl-sub-path",
            () -> web(c -> c.mount("/a", emptyDir("x").subPath("b").subPathExpression("$(B)"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\"): A mount has either a sub path or"
                + " an expression for one; leave out subPath(…) or subPathExpression(…)"),
        refuse(
            "dsl-file-path",
            () -> web(c -> c.mount("/a", configMap("m").put("a", "1").item("a", "../b"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").item(\"a\"): The path \"../b\""
                + " must not contain '..'"),
        refuse(
            "dsl-file-path",
            () -> web(c -> c.mount("/a", downwardApi().file("/b", "metadata.name"))),
            "deployment(\"web\").container(\"c\").mount(\"/a\").file(\"/b\"): The path \"/b\""
                + " must be relative"));
  }
}
