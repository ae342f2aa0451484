package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted and pointed out, with the whole message. */
class FindingsTest {

  private static void assertFindings(List<Problem> findings, String... messages) {
    assertThat(findings).extracting(Problem::toString).containsExactly(messages);
  }

  @Test
  void hostPath_outsideOfADaemonSet_isPointedOut() {
    DeploymentDraft web =
        deployment("web")
            .container("c", c -> c.image("a").mount("/a", Volumes.hostPath("logs", "/var/log")));
    assertFindings(
        web.findings(),
        "deployment(\"web\").volume(\"logs\"): A path of the node is mounted outside of a"
            + " DaemonSet; Pods see other files on another node; use a claim, or a DaemonSet");
    assertThat(web.problems()).isEmpty();
  }

  @Test
  void hostPath_inADaemonSet_isFine() {
    assertThat(
            daemonSet("agent")
                .container("c", c -> c.image("a").mount("/a", Volumes.hostPath("l", "/var/log")))
                .findings())
        .isEmpty();
  }

  @Test
  void replicas_onOneReadWriteOnceClaim_arePointedOut() {
    PersistentVolumeClaimDraft disk = persistentVolumeClaim("disk").readWriteOnce().storage("1Gi");
    DeploymentDraft web = deployment("web").container("c", c -> c.image("a").mount("/a", disk));
    assertFindings(
        web.replicas(3).findings(),
        "deployment(\"web\").volume(\"disk\"): 3 replicas share one claim that is ReadWriteOnce:"
            + " they all have to run on one node, and others stay pending; use readWriteMany(),"
            + " one replica, or a StatefulSet with claimTemplate(…)");
    assertThat(web.findings()).isEmpty();
  }

  @Test
  void replicas_ofClaimTemplates_areFine() {
    assertThat(
            statefulSet("db")
                .replicas(3)
                .container(
                    "c",
                    c ->
                        c.image("a").mount("/a", claimTemplate("d").readWriteOnce().storage("1Gi")))
                .findings())
        .isEmpty();
  }

  @Test
  void replicas_besideAnAutoscaler_arePointedOut() {
    DeploymentDraft web = deployment("web").container("c", c -> c.image("a"));
    assertFindings(
        web.replicas(3).autoscaler().between(2, 5).findings(),
        "autoscaler(\"web\"): deployment(\"web\") says replicas(3) too; leave replicas out, or"
            + " every apply undoes what the autoscaler did");
    assertThat(web.autoscaler().between(2, 5).findings()).isEmpty();
  }

  @Test
  @SuppressWarnings("deprecation") // what this test is about
  void deprecatedVolumes_arePointedOut_withWhatToUse() {
    assertFindings(
        deployment("web")
            .container("c", c -> c.image("a").mount("/a", Volumes.gitRepo("src", "https://x/y")))
            .findings(),
        "deployment(\"web\").volume(\"src\"): gitRepo volumes are deprecated; use an init container"
            + " that clones into an emptyDir");
    assertFindings(
        persistentVolume("v")
            .capacity("1Gi")
            .readWriteOnce()
            .awsElasticBlockStore(disk -> disk.volumeID("vol-1"))
            .findings(),
        "persistentVolume(\"v\"): awsElasticBlockStore volumes are deprecated; use a claim, or csi"
            + " with driver ebs.csi.aws.com");
  }

  @Test
  void binding_toNobody_andToAnAccountWithoutNamespace_arePointedOut() {
    RoleDraft role = role("r").allow(r -> r.get().resources("pods"));
    assertFindings(
        roleBinding("b", role).findings(),
        "roleBinding(\"b\"): The role is given to nobody; call to(…), toUser(…) or toGroup(…)");
    assertFindings(
        role.to(serviceAccount("a")).findings(),
        "roleBinding(\"r\").to(\"a\"): The service account has no namespace, which the API insists"
            + " on; call namespace(…) on the account, or let an overlay set it");
  }

  @Test
  void findings_ofSeveralParts_comeTogether() {
    assertThat(
            Lading.findings(
                deployment("a")
                    .container("c", c -> c.image("a").mount("/a", Volumes.hostPath("l", "/l"))),
                List.of(roleBinding("b", role("r").allow(r -> r.get().resources("pods"))))))
        .extracting(Problem::code)
        .containsExactly("dsl-host-path", "dsl-no-subject");
  }
}
