package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.DNSPolicy;
import dev.lading.model.core.v1.PullPolicy;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.yaml.YamlWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds for every sequence of calls. */
class DraftLawsTest {

  private interface Call extends UnaryOperator<StatefulSetDraft> {}

  private interface ContainerCall extends UnaryOperator<ContainerDraft> {}

  @Property(tries = 300)
  void build_anyCalls_readsBackStrictly(@ForAll("calls") List<Call> calls) {
    StatefulSetDraft draft = applied(calls);
    Statistics.label("builds")
        .collect(draft.problems().isEmpty())
        .coverage(seen -> seen.check(true).percentage(share -> share > 10.0));
    if (!draft.problems().isEmpty()) {
      assertThat(draft.problems()).allMatch(problem -> problem.path() != null);
      return;
    }
    ServiceDraft service = draft.service().port(80);
    Manifests built =
        manifests(
            draft,
            service,
            draft.networkPolicy(),
            draft.disruptionBudget(),
            draft.autoscaler().between(1, 2),
            ingress("web").route("/", service));
    Manifests read = Manifests.parse(built.toYaml());
    assertThat(read).isEqualTo(built);
    assertThat(read.toYaml()).isEqualTo(built.toYaml());
  }

  @Property(tries = 200)
  void build_independentCallsInAnyOrder_sameBytes(@ForAll long seed) {
    List<Call> calls = new ArrayList<>(independent());
    String expected = yaml(applied(calls));
    Collections.shuffle(calls, new Random(seed));
    assertThat(yaml(applied(calls))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void build_independentContainerCallsInAnyOrder_sameBytes(@ForAll long seed) {
    List<ContainerCall> calls = new ArrayList<>(independentOfContainer());
    String expected = yaml(withContainer(calls));
    Collections.shuffle(calls, new Random(seed));
    assertThat(yaml(withContainer(calls))).isEqualTo(expected);
  }

  @Property(tries = 300)
  void draft_afterLaterCalls_isAsItWas(
      @ForAll("calls") List<Call> before, @ForAll("calls") List<Call> after) {
    StatefulSetDraft draft = applied(before);
    String expected = yaml(draft);
    List<?> problems = draft.problems();
    for (Call call : after) {
      assertThat(call.apply(draft)).isNotSameAs(draft);
    }
    assertThat(yaml(draft)).isEqualTo(expected);
    assertThat(draft.problems()).isEqualTo(problems);
  }

  @Property(tries = 300)
  void selector_afterAnyCalls_isPartOfThePodLabels(@ForAll("calls") List<Call> calls) {
    StatefulSetDraft draft = applied(calls);
    var built = draft.assemble(new Notes());
    assertThat(built.spec().template().metadata().orElseThrow().labels())
        .containsAllEntriesOf(built.spec().selector().matchLabels());
    assertThat(built.spec().selector().matchLabels()).isEqualTo(draft.selectorLabels());
  }

  private static String yaml(Draft<?, ?> draft) {
    return YamlWriter.writeTree(draft.assemble(new Notes()).toTree());
  }

  private static StatefulSetDraft applied(List<Call> calls) {
    StatefulSetDraft draft = statefulSet("web");
    for (Call call : calls) {
      draft = call.apply(draft);
    }
    return draft;
  }

  private static StatefulSetDraft withContainer(List<ContainerCall> calls) {
    return statefulSet("web")
        .container(
            "c",
            c -> {
              ContainerDraft container = c;
              for (ContainerCall call : calls) {
                container = call.apply(container);
              }
              return container;
            });
  }

  private static List<Call> independent() {
    return List.of(
        d -> d.replicas(3),
        d -> d.container("c", c -> c.image("x").mount("/x", emptyDir("x"))),
        d -> d.initContainer("i", c -> c.image("y").mount("/y", configMap("y").put("a", "b"))),
        d -> d.label("z", "1"),
        d -> d.label("a", "2"),
        d -> d.podLabel("p", "1"),
        d -> d.annotation("a", "2"),
        d -> d.podAnnotation("b", "3"),
        d -> d.selectorLabel("app", "web"),
        d -> d.selectorLabel("tier", "front"),
        d -> d.namespace("n"),
        d -> d.scheduling(s -> s.oneReplicaPer(Topology.HOST)),
        d -> d.scheduling(s -> s.spreadOver(Topology.ZONE)),
        d -> d.scheduling(s -> s.nodeSelector("a", "b").preferNodes(1, node("b").exists())),
        d -> d.scheduling(s -> s.tolerate(toleration("t"))),
        d -> d.runAsUser(1, 2),
        d -> d.sysctl("a", "b"),
        d -> d.dnsPolicy(DNSPolicy.NONE),
        d -> d.dns(dns -> dns.addNameserver("1.1.1.1")),
        d -> d.hostNetwork(),
        d -> d.terminationGracePeriod(seconds(5)),
        d -> d.governedBy("peers"),
        d -> d.volume(Volumes.nfs("nfs", "s", "/p")),
        d -> d.tweak(set -> set.withSpec(set.spec().withMinReadySeconds(4))));
  }

  private static List<ContainerCall> independentOfContainer() {
    return List.of(
        c -> c.image("x"),
        c -> c.command("a", "b"),
        c -> c.port("http", 80),
        c -> c.env("A", "b"),
        c -> c.envFrom(configMap("m")),
        c -> c.mount("/x", emptyDir("x")),
        c -> c.device("/dev/y", persistentVolumeClaim("y").storage("1Gi").readWriteOnce()),
        c -> c.cpu("1"),
        c -> c.memory("1Gi"),
        c -> c.request(ResourceName.EPHEMERAL_STORAGE, "1Gi"),
        c -> c.liveness(tcpSocket("http")),
        c -> c.readiness(httpGet("/", "http").every(seconds(1))),
        c -> c.preStopSleep(seconds(1)),
        c -> c.postStart(exec("x")),
        c -> c.restricted(),
        c -> c.security(s -> s.runAsUser(7L)),
        c -> c.tty(),
        c -> c.pullPolicy(PullPolicy.ALWAYS));
  }

  @Provide
  Arbitrary<List<Call>> calls() {
    Arbitrary<Call> container =
        Combinators.combine(Arbitraries.of("a", "b", "c"), containerCalls().list().ofMaxSize(6))
            .as(
                (name, changes) ->
                    d -> {
                      UnaryOperator<ContainerDraft> all = each -> applied(each, changes);
                      return d.pod().find(name).isPresent()
                          ? d.editContainer(name, all)
                          : d.container(name, each -> all.apply(each.image("x")));
                    });
    Arbitrary<Call> other =
        Arbitraries.oneOf(
            Arbitraries.of(independent()),
            Arbitraries.of("1Gi", "x", "5M").map(size -> d -> d.volume(disk(size))),
            Arbitraries.longs()
                .between(-2, 5_000)
                .map(millis -> d -> d.minReady(Duration.ofMillis(millis * 500))),
            Arbitraries.of("a", "-", "b c", "", "z.z/z").map(text -> d -> d.label(text, text)),
            Arbitraries.of("web", "Web", "").map(name -> d -> d.runAs(name)));
    return Arbitraries.frequencyOf(Tuple.of(2, container), Tuple.of(3, other)).list().ofMaxSize(12);
  }

  private static ClaimTemplate disk(String size) {
    return claimTemplate("disk").storage(size).readWriteOnce();
  }

  private static ContainerDraft applied(ContainerDraft container, List<ContainerCall> calls) {
    ContainerDraft result = container;
    for (ContainerCall call : calls) {
      result = call.apply(result);
    }
    return result;
  }

  private static Arbitrary<ContainerCall> containerCalls() {
    return Arbitraries.oneOf(
        Arbitraries.of(independentOfContainer()),
        Arbitraries.integers().between(0, 3).map(port -> c -> c.port(8080 + port)),
        Arbitraries.strings().ofMaxLength(6).map(text -> c -> c.env("TEXT", text)),
        Arbitraries.strings().ofMaxLength(3).map(name -> c -> c.env(name, "text")),
        Arbitraries.strings().ofMaxLength(8).map(text -> c -> c.args(text)),
        Arbitraries.of("/a", "/b", "/c")
            .map(path -> c -> c.mount(path, configMap("m").put("k", "v").volume())),
        Arbitraries.of("/d", "/e").map(path -> c -> c.mount(path, "nfs")),
        Arbitraries.of("250m", "fast", "1.5").map(cpu -> c -> c.cpu(cpu)));
  }
}
