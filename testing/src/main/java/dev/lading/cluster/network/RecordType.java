package dev.lading.cluster.network;

/** Types of DNS records. */
public enum RecordType {
  /** An IPv4 address. */
  A,
  /** An IPv6 address. */
  AAAA,
  /** Another name. */
  CNAME,
  /** A port and a name. */
  SRV,
  /** The name of an address. */
  PTR,
  /** Text. */
  TXT
}
