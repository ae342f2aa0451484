package dev.lading.cluster.network;

import java.util.List;
import java.util.Locale;

/**
 * One query and its answer.
 *
 * @param name the full name that was asked for
 * @param type the type of record
 * @param outcome what came of it
 * @param records the records, names that stand for other names first
 */
public record DnsAnswer(String name, RecordType type, Outcome outcome, List<DnsRecord> records) {

  /** Outcomes of a query. */
  public enum Outcome {
    /** There are records. */
    ANSWER,
    /** The name is there, but has no records of this type. */
    NO_DATA,
    /** There is no such name. */
    NO_SUCH_NAME,
    /** The name is not of the cluster: a server outside answers, which is not predicted. */
    FORWARDED,
    /** The query does not reach the server. */
    BLOCKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Lists that do not change. */
  public DnsAnswer {
    records = List.copyOf(records);
  }

  @Override
  public String toString() {
    return name + " " + type + ": " + (records.isEmpty() ? outcome : records);
  }
}
