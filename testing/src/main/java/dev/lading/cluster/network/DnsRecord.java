package dev.lading.cluster.network;

/**
 * A resource record of the cluster's DNS.
 *
 * @param name the name, without a dot at the end
 * @param type what kind of data
 * @param data an address, a name, or for SRV priority, weight, port and name
 */
public record DnsRecord(String name, RecordType type, String data) {

  @Override
  public String toString() {
    return name + " " + type + " " + data;
  }
}
