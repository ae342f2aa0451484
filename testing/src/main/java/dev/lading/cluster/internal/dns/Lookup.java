package dev.lading.cluster.internal.dns;

import dev.lading.cluster.network.DnsAnswer.Outcome;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.RecordType;
import java.util.List;

/**
 * What the server finds under one name.
 *
 * @param alias the name it stands for; empty when it is none
 */
record Lookup(Outcome outcome, List<DnsRecord> records, String alias) {

  static final Lookup NO_SUCH_NAME = new Lookup(Outcome.NO_SUCH_NAME, List.of(), "");
  static final Lookup NO_DATA = new Lookup(Outcome.NO_DATA, List.of(), "");
  static final Lookup FORWARDED = new Lookup(Outcome.FORWARDED, List.of(), "");

  /** Those of {@code all} that have the type; whether there is such a name at all. */
  static Lookup of(List<DnsRecord> all, boolean exists, RecordType type) {
    List<DnsRecord> records = all.stream().filter(one -> one.type() == type).toList();
    if (!records.isEmpty()) {
      return new Lookup(Outcome.ANSWER, records, "");
    }
    return exists ? NO_DATA : NO_SUCH_NAME;
  }

  static Lookup alias(DnsRecord record) {
    return new Lookup(Outcome.ANSWER, List.of(record), record.data());
  }
}
