package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.RecordType;
import dev.lading.model.core.v1.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Names of IPv4 addresses: {@code 7.0.244.10.in-addr.arpa}.
 *
 * <p>Follows {@code serviceRecordForIP} of CoreDNS {@code plugin/kubernetes/reverse.go}: the
 * address of a Service has the Service's name, that of an endpoint its own name if it has a
 * hostname; others are forwarded.
 */
final class ReverseRecords {

  private static final String REVERSE = ".in-addr.arpa";

  private final ClusterObjects objects;
  private final ServiceEndpoints endpoints;
  private final String domain;

  ReverseRecords(ClusterObjects objects, String domain) {
    this.objects = objects;
    this.endpoints = new ServiceEndpoints(objects);
    this.domain = domain;
  }

  Lookup lookUp(String name, RecordType type) {
    if (!name.endsWith(REVERSE)) {
      return Lookup.FORWARDED;
    }
    List<String> parts =
        Arrays.asList(name.substring(0, name.length() - REVERSE.length()).split("\\.", -1));
    Collections.reverse(parts);
    List<DnsRecord> records = names(name, String.join(".", parts));
    return records.isEmpty() ? Lookup.FORWARDED : Lookup.of(records, true, type);
  }

  private List<DnsRecord> names(String name, String address) {
    List<DnsRecord> records = new ArrayList<>();
    for (Service service : objects.all(Service.class)) {
      if (Services.clusterAddresses(service).contains(address)) {
        return List.of(new DnsRecord(name, RecordType.PTR, full(service)));
      }
    }
    for (Service service : objects.all(Service.class)) {
      for (Endpoint endpoint : endpoints.of(service).ready()) {
        if (endpoint.address().equals(address) && endpoint.hostname().isPresent()) {
          records.add(
              new DnsRecord(name, RecordType.PTR, endpoint.hostname().get() + "." + full(service)));
        }
      }
    }
    return records;
  }

  private String full(Service service) {
    return Owners.name(service) + "." + Owners.namespace(service) + ".svc." + domain;
  }
}
