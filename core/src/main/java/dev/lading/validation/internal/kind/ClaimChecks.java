package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What a claim must say, on its own and within others. */
final class ClaimChecks {

  private static final Set<String> MODES =
      Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

  private ClaimChecks() {}

  static void check(Field spec, Rule rule, Report report) {
    modes(spec.get("accessModes"), rule, report);
    Field storage = spec.at("resources", "requests", "storage");
    if (storage.isAbsent()) {
      report.add(rule, storage, "The claim asks for no storage", "add resources.requests.storage");
    } else if (ResourceAmounts.amount(storage).map(amount -> amount.signum() <= 0).orElse(false)) {
      report.add(
          rule,
          storage,
          "The claim asks for " + storage.scalar() + " of storage",
          "ask for more than 0");
    }
    Field limit = spec.at("resources", "limits", "storage");
    Optional<BigDecimal> most = ResourceAmounts.amount(limit);
    Optional<BigDecimal> least = ResourceAmounts.amount(storage);
    if (most.isPresent() && least.isPresent() && least.get().compareTo(most.get()) > 0) {
      report.add(
          rule,
          storage,
          "The request " + storage.scalar() + " is above the limit " + limit.scalar(),
          "lower the request or raise the limit");
    }
    Field source = spec.get("dataSource");
    if (source.isPresent()
        && !source.get("kind").is("PersistentVolumeClaim")
        && source.get("apiGroup").text().isEmpty()) {
      report.add(
          rule,
          source,
          "A data source of kind " + source.get("kind").text() + " needs an apiGroup",
          "add it, or name a PersistentVolumeClaim");
    }
  }

  /** Access modes of claims and volumes. */
  static void modes(Field modes, Rule rule, Report report) {
    if (modes.size() == 0) {
      report.add(rule, modes, "There is no access mode", "add accessModes, such as ReadWriteOnce");
    }
    for (Field mode : modes.items()) {
      if (mode.isText() && !MODES.contains(mode.text())) {
        report.add(
            rule,
            mode,
            "\"" + mode.text() + "\" is no access mode",
            "use one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod");
      }
    }
    if (modes.size() > 1 && modes.texts().contains("ReadWriteOncePod")) {
      report.add(
          rule,
          modes,
          "ReadWriteOncePod excludes other access modes",
          "keep ReadWriteOncePod alone");
    }
  }
}
