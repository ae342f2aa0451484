/**
 * Drafts: describe an application, not its field tree.
 *
 * <p>{@link Lading} has a noun for everything there is, made for {@code import static}; a draft has
 * the verbs. Drafts are immutable: every call answers a new one.
 *
 * <pre>{@code
 * DeploymentDraft web =
 *     deployment("web")
 *         .replicas(3)
 *         .container("nginx", c -> c.image("nginx:1.27").port("http", 80));
 * ServiceDraft front = web.service();
 * Manifests app = manifests(web, front, ingress("web").route("shop.example.com", "/", front));
 * }</pre>
 *
 * <p><b>Relations come from objects.</b> A service made from a workload takes its labels, its
 * selector and its ports; an ingress leads to a service and finds its port; what is mounted becomes
 * a volume of the Pod, shared by all containers that mount it.
 *
 * <pre>{@code
 * ConfigMapDraft config = configMap("shop").put("currency", "EUR").put("shop.properties", "a=b\n");
 * SecretDraft login = secret("database").put("password", "change-me");
 * PodDraft pod =
 *     pod("shop")
 *         .container(
 *             "shop",
 *             c ->
 *                 c.image("registry.example.com/shop:1.0")
 *                     .env("CURRENCY", config.key("currency"))
 *                     .env("PASSWORD", login.key("password"))
 *                     .env("POD_IP", fieldRef("status.podIP"))
 *                     .mount("/etc/shop", config.items("shop.properties").readOnly())
 *                     .mount("/tmp", emptyDir("tmp")));
 * }</pre>
 *
 * <p><b>Labels.</b> Workloads that make Pods from a template carry {@code app.kubernetes.io/name},
 * and select by it; see {@link WorkloadDraft}. An {@link Application} adds the other recommended
 * labels, and a namespace, to all its parts. Everything else carries what it is given.
 *
 * <pre>{@code
 * Manifests shop =
 *     application("shop")
 *         .namespace("shop")
 *         .version("1.4.2")
 *         .manifests(web, web.service(), web.autoscaler().between(2, 10).cpu(70));
 * }</pre>
 *
 * <p><b>Drafts branch.</b> A half-built draft is a value like any other.
 *
 * <pre>{@code
 * DeploymentDraft canary = web.editContainer("nginx", c -> c.image("nginx:1.28")).replicas(1);
 * }</pre>
 *
 * <p><b>Everything typed stays reachable</b>, at the end of building, by {@link Draft#tweak},
 * {@link WorkloadDraft#tweakPods} and {@link ContainerDraft#tweak}.
 *
 * <pre>{@code
 * Deployment tweaked = web.tweak(d -> d.withSpec(spec -> spec.minReadySeconds(5))).build();
 * }</pre>
 *
 * <p><b>Problems and findings.</b> What Kubernetes would refuse, {@code build()} and {@code
 * manifests(…)} refuse: all of it at once, in a {@link DraftException} whose problems have paths
 * that read like the calls. What it accepts and few people want is among {@link Draft#findings}.
 * Lambdas that take a builder of the model speak the words of the API; such a builder says at once
 * when it lacks what nothing works without, or when a text is no quantity.
 */
@NullMarked
package dev.lading.dsl;

import org.jspecify.annotations.NullMarked;
