package dev.lading.cluster.internal.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.Resolution;
import dev.lading.cluster.network.ResolverConfig;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Rules of resolv.conf and of searching; dns.go is kubernetes pkg/kubelet/network/dns/dns.go. */
class ResolverTest {

  private static final DnsSettings SETTINGS =
      new DnsSettings(
          "cluster.local",
          "10.96.0.10",
          new ResolverConfig(
              List.of("192.168.0.2", "192.168.0.3"),
              List.of("ec2.internal"),
              List.of("timeout:2")));

  private static String client(String spec) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: client, namespace: shop, labels: {app: client}}
    spec:
      containers: [{name: main}]
    """
        + spec.indent(2)
        + "status: {podIP: 10.244.0.99, phase: Running}\n";
  }

  private static ResolverConfig config(String spec) {
    return ResolvConf.of(TestObjects.of(client(spec)).pod("client"), SETTINGS);
  }

  private static Resolution resolve(String name, String spec, Libc libc, String... more) {
    TestObjects objects =
        TestObjects.of(ClusterDnsTest.CLUSTER, client(spec), String.join("\n---\n", more));
    return new Resolver(objects, SETTINGS).resolve(name, objects.pod("client"), libc);
  }

  private static Resolution resolve(String name) {
    return resolve(name, "", Libc.GLIBC);
  }

  private static List<String> asked(Resolution resolution) {
    return resolution.queries().stream().map(DnsAnswer::name).toList();
  }

  // Source: dns.go GetPodDNS, podDNSCluster
  @Test
  void config_clusterFirst_isTheClustersServerAndDomains() {
    assertThat(config("").text())
        .isEqualTo(
            """
            search shop.svc.cluster.local svc.cluster.local cluster.local ec2.internal
            nameserver 10.96.0.10
            options ndots:5
            """);
  }

  // Source: dns.go getPodDNSType, ClusterFirst with hostNetwork
  @Test
  void config_clusterFirstInTheNetworkOfTheNode_isThatOfTheNode() {
    assertThat(config("hostNetwork: true\ndnsPolicy: ClusterFirst")).isEqualTo(SETTINGS.node());
  }

  // Source: dns.go getPodDNSType, ClusterFirstWithHostNet
  @Test
  void config_clusterFirstWithHostNet_isTheClusters() {
    assertThat(config("hostNetwork: true\ndnsPolicy: ClusterFirstWithHostNet").nameservers())
        .containsExactly("10.96.0.10");
  }

  // Source: dns.go getPodDNSType, Default
  @Test
  void config_default_isThatOfTheNode() {
    assertThat(config("dnsPolicy: Default")).isEqualTo(SETTINGS.node());
  }

  // Source: dns.go GetPodDNS, podDNSNone
  @Test
  void config_none_isOnlyThePodsOwn() {
    ResolverConfig config =
        config("dnsPolicy: None\ndnsConfig: {nameservers: [9.9.9.9], searches: [a.example]}");

    assertThat(config)
        .isEqualTo(new ResolverConfig(List.of("9.9.9.9"), List.of("a.example"), List.of()));
  }

  // Source: dns.go appendDNSConfig, omitDuplicates
  @Test
  void config_dnsConfig_isAppendedWithoutRepeats() {
    ResolverConfig config =
        config(
            "dnsConfig: {nameservers: [10.96.0.10, 9.9.9.9], searches: [cluster.local,"
                + " b.example]}");

    assertThat(config.nameservers()).containsExactly("10.96.0.10", "9.9.9.9");
    assertThat(config.searches()).hasSize(5).endsWith("ec2.internal", "b.example");
  }

  // Source: dns.go mergeDNSOptions
  @Test
  void config_options_areMergedByName() {
    ResolverConfig config =
        config("dnsConfig: {options: [{name: ndots, value: '2'}, {name: single-request}]}");

    assertThat(config.options()).containsExactly("ndots:2", "single-request");
    assertThat(config.ndots()).isEqualTo(2);
  }

  // Source: dns.go formDNSNameserversFitsLimits, MaxDNSNameservers 3
  @Test
  void config_manyServers_areCutToThree() {
    assertThat(
            config(
                    "dnsPolicy: None\n"
                        + "dnsConfig: {nameservers: [1.1.1.1, 2.2.2.2, 3.3.3.3, 4.4.4.4]}")
                .nameservers())
        .hasSize(3);
  }

  // Source: dns.go formDNSSearchFitsLimits, MaxDNSSearchPathsExpanded 32
  @Test
  void config_manySearches_areCutTo32() {
    StringBuilder searches = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      searches.append(i == 0 ? "" : ", ").append("d").append(i).append(".example");
    }

    assertThat(config("dnsConfig: {searches: [" + searches + "]}").searches()).hasSize(32);
  }

  // Source: dns.go formDNSSearchFitsLimits, MaxDNSSearchListCharsExpanded 2048
  @Test
  void config_longSearches_areCutTo2048Characters() {
    StringBuilder searches = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      searches.append(i == 0 ? "" : ", ").append("x".repeat(200)).append(i);
    }

    List<String> kept =
        config("dnsPolicy: None\ndnsConfig: {searches: [" + searches + "]}").searches();
    assertThat(String.join(" ", kept).length()).isLessThanOrEqualTo(2048).isGreaterThan(1800);
  }

  // Source: dns.go formDNSSearchFitsLimits, DNS1123SubdomainMaxLength 253
  @Test
  void config_tooLongDomain_isLeftOut() {
    assertThat(
            config("dnsPolicy: None\ndnsConfig: {searches: [" + "x".repeat(254) + ", ok.example]}")
                .searches())
        .containsExactly("ok.example");
  }

  // Source: resolv.conf(5), ndots is 1 by default
  @Test
  void ndots_notGiven_isOne() {
    assertThat(config("dnsPolicy: Default").ndots()).isEqualTo(1);
  }

  // Source: glibc res_query.c __res_context_search; the seed document's short name
  @Test
  void resolve_shortName_isFoundAtOnce() {
    Resolution found = resolve("auth");

    assertThat(asked(found)).containsExactly("auth.shop.svc.cluster.local");
    assertThat(found.addresses()).containsExactly("10.96.0.7");
    assertThat(found.targets()).containsExactly("Service shop/auth");
    assertThat(found.failedQueries()).isZero();
  }

  // Source: glibc res_query.c; the seed document's half name
  @Test
  void resolve_nameAndNamespace_needsTwoQueries() {
    Resolution found = resolve("auth.shop");

    assertThat(asked(found))
        .containsExactly("auth.shop.shop.svc.cluster.local", "auth.shop.svc.cluster.local");
    assertThat(found.failedQueries()).isEqualTo(1);
  }

  // Source: glibc res_query.c; four dots are fewer than ndots:5
  @Test
  void resolve_fullName_isSearchedFirstAllTheSame() {
    Resolution found = resolve("auth.shop.svc.cluster.local");

    assertThat(found.failedQueries()).isEqualTo(4);
    assertThat(found.fullName()).contains("auth.shop.svc.cluster.local");
  }

  // Source: resolv.conf(5), a dot at the end ends the search
  @Test
  void resolve_dotAtTheEnd_isOneQuery() {
    Resolution found = resolve("auth.shop.svc.cluster.local.");

    assertThat(asked(found)).containsExactly("auth.shop.svc.cluster.local");
    assertThat(found.isFound()).isTrue();
  }

  // Source: glibc res_query.c; the price of ndots:5 for names outside
  @Test
  void resolve_outsideName_failsInsideFirst() {
    Resolution found = resolve("example.com");

    assertThat(asked(found)).hasSize(5).endsWith("example.com.ec2.internal", "example.com");
    assertThat(found.failedQueries()).isEqualTo(4);
    assertThat(found.dependsOnOutside()).isTrue();
  }

  // Source: glibc res_query.c, dots >= ndots
  @Test
  void resolve_enoughDots_isTriedAsItIsFirst() {
    Resolution found =
        resolve("auth.shop", "dnsConfig: {options: [{name: ndots, value: '1'}]}", Libc.GLIBC);

    assertThat(asked(found)).startsWith("auth.shop");
    assertThat(found.isFound()).isTrue();
  }

  // Source: musl lookup_name.c name_from_dns_search, dots >= ndots ends the search
  @Test
  void resolve_enoughDotsWithMusl_isTriedAsItIsOnly() {
    Resolution found =
        resolve("auth.shop", "dnsConfig: {options: [{name: ndots, value: '1'}]}", Libc.MUSL);

    assertThat(asked(found)).containsExactly("auth.shop");
    assertThat(found.isFound()).isFalse();
  }

  // Source: musl lookup_name.c, NODATA ends the search; glibc goes on
  @Test
  void resolve_nameWithoutAddress_endsTheSearchOfMusl() {
    assertThat(asked(resolve("svc", "", Libc.MUSL)))
        .containsExactly(
            "svc.shop.svc.cluster.local", "svc.svc.cluster.local", "svc.cluster.local");
    assertThat(asked(resolve("svc", "", Libc.GLIBC))).hasSize(5);
  }

  // Source: docs "DNS for Services and Pods", other namespaces
  @Test
  void resolve_shortNameFromAnotherNamespace_isNotFound() {
    TestObjects objects =
        TestObjects.of(
            ClusterDnsTest.CLUSTER, client("").replace("namespace: shop", "namespace: other"));
    Resolution found =
        new Resolver(objects, SETTINGS).resolve("auth", objects.pod("client"), Libc.GLIBC);

    assertThat(found.isFound()).isFalse();
    assertThat(found.explain()).contains("auth.other.svc.cluster.local A: no such name");
  }

  // Source: dns.go, the node's server knows no Services
  @Test
  void resolve_withoutTheClustersServer_findsNoService() {
    Resolution found = resolve("auth", "dnsPolicy: Default", Libc.GLIBC);

    assertThat(found.isFound()).isFalse();
    assertThat(found.notes().get(0)).contains("no Service is found by name");
  }

  // Source: docs Network Policies, "default deny all egress traffic" includes DNS
  @Test
  void resolve_egressDeniedToDns_isBlocked() {
    Resolution found =
        resolve(
            "auth",
            "",
            Libc.GLIBC,
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Egress]}
            """);

    assertThat(found.isFound()).isFalse();
    assertThat(found.notes().get(0)).contains("Egress policy deny selects Pod shop/client");
  }

  // Source: kubelet_pods.go managedHostsFileContent
  @Test
  void resolve_ownNameAndAliases_comeFromHosts() {
    Resolution own = resolve("client");
    Resolution alias =
        resolve("old-db", "hostAliases: [{ip: 192.0.2.5, hostnames: [old-db]}]", Libc.GLIBC);

    assertThat(own.addresses()).containsExactly("10.244.0.99");
    assertThat(own.queries()).isEmpty();
    assertThat(alias.addresses()).containsExactly("192.0.2.5");
    assertThat(resolve("localhost").addresses()).containsExactly("127.0.0.1");
  }

  // Source: getaddrinfo(3), an address is not looked up
  @Test
  void resolve_address_needsNoQuery() {
    assertThat(resolve("10.96.0.7").queries()).isEmpty();
    assertThat(resolve("10.96.0.7").targets()).containsExactly("Service shop/auth");
  }

  // Source: spec 2.4.1; the seed document's headless records
  @Test
  void resolve_headlessService_givesThePods() {
    Resolution found = resolve("web-0.nginx");

    assertThat(found.targets()).containsExactly("Pod shop/web-0");
    assertThat(resolve("nginx").targets())
        .containsExactlyInAnyOrder("Pod shop/web-0", "Pod shop/web-1", "Pod shop/plain");
  }

  // Source: spec 2.5
  @Test
  void resolve_aliasOutside_dependsOnOutside() {
    Resolution found = resolve("db");

    assertThat(found.dependsOnOutside()).isTrue();
    assertThat(found.notes()).containsExactly("an alias of a name outside the cluster");
    assertThat(asked(found)).hasSize(1);
  }

  private static ResolverConfig withNdots(int ndots, List<String> searches) {
    return new ResolverConfig(List.of("1.1.1.1"), searches, List.of("ndots:" + ndots));
  }

  @Property
  void search_anyName_triesItAsItIsExactlyOnce(
      @ForAll @NotEmpty @Chars({'a', 'b', '.'}) @StringLength(max = 12) String name,
      @ForAll @IntRange(max = 5) int ndots,
      @ForAll @Size(max = 4)
          List<@StringLength(min = 1, max = 5) @Chars({'x', 'y'}) String> domains,
      @ForAll Libc libc) {
    List<String> names = SearchPath.of(name, withNdots(ndots, domains), libc);
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names.stream().filter(plain::equals)).hasSize(1);
    assertThat(names.size()).isLessThanOrEqualTo(domains.size() + 1);
  }

  @Property
  void search_dotAtTheEnd_isOneName(
      @ForAll @NotEmpty @Chars({'a', 'b'}) @StringLength(max = 12) String name, @ForAll Libc libc) {
    assertThat(SearchPath.of(name + ".", withNdots(5, List.of("x.y")), libc)).containsExactly(name);
  }

  @Property
  void search_fewDots_keepsTheOrderOfDomainsWithTheNameLast(
      @ForAll @Size(max = 6)
          List<@NotEmpty @StringLength(max = 4) @Chars({'x', 'y'}) String> domains,
      @ForAll Libc libc) {
    List<String> names = SearchPath.of("name", withNdots(1, domains), libc);
    List<String> distinct = domains.stream().distinct().map(domain -> "name." + domain).toList();

    assertThat(names.subList(0, names.size() - 1)).isEqualTo(distinct);
    assertThat(names.get(names.size() - 1)).isEqualTo("name");
  }

  @Property
  void search_musl_triesNoNameThatGlibcDoesNot(
      @ForAll @NotEmpty @Chars({'a', '.'}) @StringLength(max = 9) String name,
      @ForAll @IntRange(max = 5) int ndots) {
    ResolverConfig config = withNdots(ndots, List.of("x", "y"));

    assertThat(SearchPath.of(name, config, Libc.GLIBC))
        .containsAll(SearchPath.of(name, config, Libc.MUSL));
  }
}
