package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;
import java.util.Locale;

/** Persistent volumes, claims and storage classes. */
public final class StorageRules implements Check {

  static final Rule VOLUME_SOURCE =
      Rule.schema("persistent-volume-source", "A persistent volume has one source")
          .after("pkg/apis/core/validation/validation.go, ValidatePersistentVolumeSpec");

  static final Rule VOLUME =
      Rule.schema(
              "persistent-volume", "A persistent volume says how large it is and who may use it")
          .after("pkg/apis/core/validation/validation.go, ValidatePersistentVolumeSpec");

  static final Rule CLAIM =
      Rule.schema("volume-claim", "A claim says how much it needs and how it is used")
          .after("pkg/apis/core/validation/validation.go, ValidatePersistentVolumeClaimSpec");

  static final Rule CLASS =
      Rule.schema("storage-class", "A storage class is complete")
          .after("pkg/apis/storage/validation/validation.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of("storage", new StorageRules(), VOLUME_SOURCE, VOLUME, CLAIM, CLASS);

  private static final List<String> NO_SOURCES =
      List.of(
          "accessModes",
          "capacity",
          "claimRef",
          "mountOptions",
          "nodeAffinity",
          "persistentVolumeReclaimPolicy",
          "storageClassName",
          "volumeAttributesClassName",
          "volumeMode");

  private static final int MOST_PARAMETERS = 512;

  private StorageRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "PersistentVolume")) {
      volume(subject.spec(), report);
    } else if (subject.is("", "PersistentVolumeClaim")) {
      ClaimChecks.check(subject.spec(), CLAIM, report);
      className(subject.spec(), CLAIM, report);
    } else if (subject.is("storage.k8s.io", "StorageClass")) {
      storageClass(subject.root(), report);
    }
  }

  private static void className(Field spec, Rule rule, Report report) {
    Field name = spec.get("storageClassName");
    if (!name.text().isEmpty()) {
      Names.dnsSubdomain(name.text())
          .ifPresent(
              wrong ->
                  report.add(
                      rule,
                      name,
                      "The storage class \"" + name.text() + "\" " + wrong,
                      "rename it"));
    }
  }

  private static void volume(Field spec, Report report) {
    List<String> sources = OneOf.set(spec, NO_SOURCES.toArray(new String[0]));
    if (sources.size() != 1) {
      report.add(
          VOLUME_SOURCE,
          spec,
          sources.isEmpty()
              ? "The volume has no source"
              : "The volume has the sources " + OneOf.and(sources),
          "give it one, such as nfs, csi or hostPath");
    }
    ClaimChecks.modes(spec.get("accessModes"), VOLUME, report);
    Field capacity = spec.at("capacity", "storage");
    if (capacity.isAbsent()) {
      report.add(VOLUME, capacity, "The volume has no capacity", "add capacity.storage");
    } else if (ResourceAmounts.amount(capacity).map(amount -> amount.signum() <= 0).orElse(false)) {
      report.add(VOLUME, capacity, "The capacity is not above 0", "set the real one");
    }
    className(spec, VOLUME, report);
    if (spec.get("local").isPresent() && spec.get("nodeAffinity").isAbsent()) {
      report.add(
          VOLUME,
          spec.get("local"),
          "A local volume does not say which node it is on",
          "add nodeAffinity");
    }
    boolean recycle = spec.get("persistentVolumeReclaimPolicy").is("Recycle");
    if (recycle && spec.at("hostPath", "path").is("/")) {
      report.add(
          VOLUME,
          spec.get("persistentVolumeReclaimPolicy"),
          "Recycling this volume would delete everything on the node",
          "use Retain");
    }
  }

  private static void storageClass(Field root, Report report) {
    Field provisioner = root.get("provisioner");
    if (provisioner.is("")) {
      report.add(CLASS, provisioner, "The provisioner is empty", "name one");
    } else if (provisioner.isText()) {
      Names.qualifiedName(provisioner.text().toLowerCase(Locale.ROOT))
          .ifPresent(
              wrong ->
                  report.add(
                      CLASS,
                      provisioner,
                      "The provisioner \"" + provisioner.text() + "\" " + wrong,
                      "correct the name"));
    }
    Field parameters = root.get("parameters");
    if (parameters.size() > MOST_PARAMETERS) {
      report.add(CLASS, parameters, "There are more than 512 parameters", "remove some");
    }
    for (Field term : root.get("allowedTopologies").items()) {
      for (Field expression : term.get("matchLabelExpressions").items()) {
        if (expression.get("values").size() == 0 && expression.get("values").isPresent()) {
          report.add(CLASS, expression, "The topology term has no values", "add them");
        }
      }
    }
  }
}
