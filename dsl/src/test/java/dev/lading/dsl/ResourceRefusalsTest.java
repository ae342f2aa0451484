package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static dev.lading.dsl.Refusal.refuse;

import dev.lading.model.core.v1.ResourceName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code build()} refuses of everything else, with the whole message a user gets. */
class ResourceRefusalsTest {

  private static final String A64 = "a".repeat(64);

  @TestFactory
  Stream<DynamicTest> build_wrongDraft_saysSo() {
    return Stream.of(names(), storage(), config(), network(), access())
        .flatMap(List::stream)
        .map(Refusal::test);
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
            "autoscaler(\"web\"): The range from 1 to 0 has no Pods; call between(min, max)"),
        refuse(
            "dsl-node-port",
            () -> service("s").port(80, p -> p.nodePort(30080)),
            "service(\"s\").port(80): Only a NodePort or LoadBalancer service has ports of the"
                + " nodes; call nodePort() or loadBalancer(), or leave out the port of the node"),
        refuse(
            "dsl-headless",
            () -> service("s").port(80).headless().loadBalancer(),
            "service(\"s\"): A headless service cannot be a LoadBalancer; leave out headless(), or"
                + " make a second service"),
        refuse(
            "dsl-host",
            () -> externalName("s", "a_b"),
            "service(\"s\"): The host \"a_b\" is no RFC 1123 subdomain: lower case letters,"
                + " digits, '-' and '.', each part starting and ending with a letter or digit"));
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
}
