package dev.lading.dsl;

import dev.lading.model.core.v1.Protocol;
import dev.lading.model.networking.v1.NetworkPolicy;
import dev.lading.model.networking.v1.NetworkPolicySpec;
import dev.lading.model.networking.v1.PolicyType;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What traffic Pods may have. Whatever is not allowed in a direction that a policy speaks of is
 * refused; a policy that says nothing refuses all that comes in.
 */
public final class NetworkPolicyDraft extends Draft<NetworkPolicy, NetworkPolicyDraft> {

  private static final int DNS = 53;

  private NetworkPolicyDraft(State<NetworkPolicy> state) {
    super(state);
  }

  static NetworkPolicyDraft of(String name, WorkloadDraft<?, ?> workload) {
    return new NetworkPolicyDraft(workload.related(of(name).state()))
        .spec(made -> made.podSelector(Labels.selector(workload.selectorLabels())));
  }

  static NetworkPolicyDraft of(String name) {
    NetworkPolicy empty = NetworkPolicy.builder().spec(spec -> spec.podSelector(all -> {})).build();
    return new NetworkPolicyDraft(State.of("networkPolicy", NetworkPolicy.class, name, empty));
  }

  @Override
  NetworkPolicyDraft with(State<NetworkPolicy> newState) {
    return new NetworkPolicyDraft(newState);
  }

  private NetworkPolicySpec spec() {
    return state().resource().spec().orElseThrow();
  }

  private NetworkPolicyDraft spec(Consumer<NetworkPolicySpec.Builder> change) {
    return edit(NetworkPolicy::toBuilder, made -> made.spec(change));
  }

  private NetworkPolicyDraft speakingOf(PolicyType type) {
    return spec().policyTypes().contains(type) ? this : spec(made -> made.addPolicyType(type));
  }

  /** For Pods with this label. Default: all of the namespace, or those of the workload. */
  public NetworkPolicyDraft podsLabelled(String key, String value) {
    return spec(made -> made.podSelector(selector -> selector.putMatchLabel(key, value)));
  }

  /** Allows traffic in: {@code allowFrom(r -> r.with(api).port("postgres"))}. */
  public NetworkPolicyDraft allowFrom(UnaryOperator<TrafficRule> change) {
    TrafficRule rule = change.apply(TrafficRule.EVERYTHING);
    return speakingOf(PolicyType.INGRESS)
        .spec(
            made ->
                made.addIngress(
                    each -> {
                      rule.peers().forEach(each::addFrom);
                      rule.ports().forEach(each::addPort);
                    }));
  }

  /** Allows traffic out. */
  public NetworkPolicyDraft allowTo(UnaryOperator<TrafficRule> change) {
    TrafficRule rule = change.apply(TrafficRule.EVERYTHING);
    return speakingOf(PolicyType.EGRESS)
        .spec(
            made ->
                made.addEgress(
                    each -> {
                      rule.peers().forEach(each::addTo);
                      rule.ports().forEach(each::addPort);
                    }));
  }

  /** Allows to ask name servers, without which little works once traffic out is limited. */
  public NetworkPolicyDraft allowDns() {
    return allowTo(rule -> rule.port(DNS, Protocol.UDP).port(DNS, Protocol.TCP));
  }

  /** Refuses what comes in and is not allowed. */
  public NetworkPolicyDraft refuseOtherIngress() {
    return speakingOf(PolicyType.INGRESS);
  }

  /** Refuses what goes out and is not allowed. */
  public NetworkPolicyDraft refuseOtherEgress() {
    return speakingOf(PolicyType.EGRESS);
  }
}
