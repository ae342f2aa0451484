package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.EndpointPort;
import dev.lading.cluster.network.RecordType;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Records of Services and of their endpoints.
 *
 * <p>Follows sections 2.3 to 2.5 of the Kubernetes DNS specification and {@code findServices} of
 * CoreDNS {@code plugin/kubernetes/kubernetes.go}.
 */
final class ServiceRecords {

  private final ClusterObjects objects;
  private final ServiceEndpoints endpoints;
  private final String domain;

  ServiceRecords(ClusterObjects objects, String domain) {
    this.objects = objects;
    this.endpoints = new ServiceEndpoints(objects);
    this.domain = domain;
  }

  /** Looks up the labels before {@code svc}, the last one first: namespace, Service, more. */
  Lookup lookUp(String name, List<String> labels, RecordType type) {
    if (labels.size() < 2) {
      return labels.isEmpty() || objects.find(Namespace.class, "", labels.get(0)).isPresent()
          ? Lookup.NO_DATA
          : Lookup.NO_SUCH_NAME;
    }
    Optional<Service> service = objects.find(Service.class, labels.get(0), labels.get(1));
    if (service.isEmpty()) {
      return Lookup.NO_SUCH_NAME;
    }
    List<String> more = labels.subList(2, labels.size());
    if (Services.isExternalName(service.get())) {
      return more.isEmpty() ? external(name, service.get()) : Lookup.NO_SUCH_NAME;
    }
    return switch (more.size()) {
      case 0 -> whole(name, service.get(), type);
      case 1 -> endpoint(name, service.get(), more.get(0), type);
      case 2 -> port(name, service.get(), more.get(1), more.get(0), type);
      default -> Lookup.NO_SUCH_NAME;
    };
  }

  /** An alias; an address in the place of a name has no record. */
  private static Lookup external(String name, Service service) {
    String target = service.spec().flatMap(ServiceSpec::externalName).orElse("");
    return target.isEmpty() || Addresses.isAddress(target)
        ? Lookup.NO_SUCH_NAME
        : Lookup.alias(new DnsRecord(name, RecordType.CNAME, target));
  }

  private Lookup whole(String name, Service service, RecordType type) {
    List<DnsRecord> records = new ArrayList<>();
    Services.clusterAddresses(service)
        .forEach(address -> records.add(Addresses.record(name, address)));
    if (Services.isHeadless(service)) {
      ready(service).forEach(one -> records.add(Addresses.record(name, one.address())));
    }
    if (type == RecordType.SRV) {
      records.addAll(ports(name, service, "", ""));
    }
    return Lookup.of(records, !records.isEmpty(), type);
  }

  private Lookup endpoint(String name, Service service, String label, RecordType type) {
    List<DnsRecord> records = new ArrayList<>();
    for (Endpoint one : ready(service)) {
      if (label(one).equals(label)) {
        records.add(Addresses.record(name, one.address()));
      }
    }
    return Lookup.of(records, !records.isEmpty(), type);
  }

  private Lookup port(String name, Service service, String port, String protocol, RecordType type) {
    if (!port.startsWith("_") || !protocol.startsWith("_")) {
      return Lookup.NO_SUCH_NAME;
    }
    List<DnsRecord> records = ports(name, service, port.substring(1), protocol.substring(1));
    return Lookup.of(records, !records.isEmpty(), type);
  }

  /** The SRV records of ports; an empty name or protocol stands for all. */
  private List<DnsRecord> ports(String name, Service service, String port, String protocol) {
    List<DnsRecord> records = new ArrayList<>();
    if (Services.isHeadless(service)) {
      for (Endpoint one : ready(service)) {
        for (EndpointPort each : one.ports()) {
          if (fits(port, each.name()) && fits(protocol, each.protocol())) {
            records.add(srv(name, each.port(), label(one) + "." + full(service)));
          }
        }
      }
      return records;
    }
    for (ServicePort each : service.spec().map(ServiceSpec::ports).orElse(List.of())) {
      String its = each.protocol().map(Object::toString).orElse("TCP");
      if (fits(port, each.name().orElse("")) && fits(protocol, its)) {
        records.add(srv(name, each.port(), full(service)));
      }
    }
    return records;
  }

  private static boolean fits(String wanted, String actual) {
    return wanted.isEmpty() || actual.toLowerCase(Locale.ROOT).equals(wanted);
  }

  private static DnsRecord srv(String name, int port, String target) {
    return new DnsRecord(name, RecordType.SRV, "0 100 " + port + " " + target);
  }

  private String full(Service service) {
    return Owners.name(service) + "." + Owners.namespace(service) + ".svc." + domain;
  }

  private List<Endpoint> ready(Service service) {
    return endpoints.of(service).ready();
  }

  /** The label an endpoint has before the name of the Service. */
  static String label(Endpoint endpoint) {
    return endpoint.hostname().orElseGet(() -> Addresses.dashed(endpoint.address()));
  }
}
