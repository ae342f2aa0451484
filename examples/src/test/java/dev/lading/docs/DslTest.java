package dev.lading.docs;

import static dev.lading.dsl.Lading.*;
import static dev.lading.dsl.Volumes.hostPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.CronJobDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.dsl.PersistentVolumeClaimDraft;
import dev.lading.dsl.RoleDraft;
import dev.lading.dsl.Schedule;
import dev.lading.dsl.SecretDraft;
import dev.lading.dsl.ServiceAccountDraft;
import dev.lading.dsl.ServiceDraft;
import dev.lading.dsl.StatefulSetDraft;
import dev.lading.dsl.Topology;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DslTest {

  @Test
  void page_prints() throws IOException {
    Page.of("docs/dsl.md")
        .prints(
            web().toYaml(),
            database().toYaml(),
            routes().toYaml(),
            access().toYaml(),
            nightly().toYaml(),
            catchThrowable(DslTest::broken).getMessage(),
            findingsOfHostPath());
  }

  private static Manifests web() {
    ConfigMapDraft config = configMap("game").put("lives", "3").put("game.properties", "a=b\n");
    DeploymentDraft web =
        deployment("web")
            .replicas(2)
            .container(
                "nginx",
                c ->
                    c.image("nginx:1.27")
                        .port("http", 8080)
                        .env("LIVES", config.key("lives"))
                        .mount("/config", config.items("game.properties").readOnly())
                        .memory(mebibytes(64))
                        .readiness(httpGet("/ready", "http").every(seconds(5))));
    Manifests app = manifests(config, web, web.service());
    return app;
  }

  private static Manifests database() {
    SecretDraft login = secret("login").put("password", "change-me");
    StatefulSetDraft postgres =
        statefulSet("postgres")
            .container(
                "postgres",
                c ->
                    c.image("postgres:17")
                        .port("postgres", 5432)
                        .env("POSTGRES_PASSWORD", login.key("password"))
                        .mount("/data", claimTemplate("disk").storage("20Gi").readWriteOnce()));
    Manifests database = manifests(login, postgres, postgres.headlessService("postgres"));
    return database;
  }

  private static Manifests routes() {
    ServiceDraft web = service("web").selector("app", "web").port(80);
    Manifests routes =
        manifests(
            web,
            ingress("shop").route("shop.example.com", "/", web).tls("cert", "shop.example.com"));
    return routes;
  }

  private static Manifests access() {
    ServiceAccountDraft account = serviceAccount("reader");
    RoleDraft role = role("config-reader").allow(rule -> rule.read().resources("configmaps"));
    Manifests access = manifests(account, role, role.to(account));
    return access;
  }

  private static Manifests nightly() {
    PersistentVolumeClaimDraft backups =
        persistentVolumeClaim("backups").storage("5Gi").readWriteOnce();
    CronJobDraft nightly =
        cronJob("backup", Schedule.cron("0 3 * * *"))
            .container(
                "dump", c -> c.image("postgres:17").command("pg_dump").mount("/backups", backups));
    Manifests jobs = application("shop").namespace("shop").manifests(backups, nightly);
    return jobs;
  }

  private static Manifests broken() {
    DeploymentDraft web =
        deployment("Web").container("nginx", c -> c.port("http", 80).port("http", 81));
    return manifests(web);
  }

  private static String findingsOfHostPath() {
    DeploymentDraft agent =
        deployment("agent")
            .container(
                "agent", c -> c.image("agent:1").mount("/logs", hostPath("logs", "/var/log")));
    List<Problem> findings = findings(agent);
    return findings.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void draft_branches() {
    DeploymentDraft worker = deployment("worker").container("main", c -> c.image("worker:1"));
    DeploymentDraft slow = worker.replicas(1);
    DeploymentDraft fast = worker.replicas(10).scheduling(s -> s.spreadOver(Topology.ZONE));
    assertThat(slow.build().spec().replicas()).hasValue(1);
    assertThat(fast.build().spec().replicas()).hasValue(10);
  }

  @Test
  void tweak_reachesEveryField() {
    Deployment web =
        deployment("web")
            .container("nginx", c -> c.image("nginx:1.27").tweak(n -> n.withTty(true)))
            .tweak(d -> d.withSpec(spec -> spec.minReadySeconds(10)))
            .build();
    assertThat(web.spec().minReadySeconds()).hasValue(10);
  }
}
