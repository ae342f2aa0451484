package dev.lading.validation.internal.reference;

import dev.lading.validation.internal.pod.ResourceAmounts;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims, volumes and storage classes. */
public final class StorageReferenceRules implements Check {

  static final Rule CLASS =
      References.missing("missing-storage-class", "Storage classes that are named exist")
          .because("a claim whose class does not exist waits for ever")
          .after("pkg/controller/volume/persistentvolume");

  static final Rule VOLUME =
      References.missing("missing-volume", "Persistent volumes that claims name exist")
          .because("a claim that names a volume binds to no other")
          .after("pkg/controller/volume/persistentvolume");

  static final Rule TOO_SMALL =
      References.broken("volume-too-small", "A volume has what the claim that names it needs")
          .because("the claim waits for ever")
          .fix("make the volume fit the claim")
          .after("pkg/controller/volume/persistentvolume, checkVolumeSatisfyClaim");

  static final Rule DEFAULTS =
      Rule.of(
              "several-default-classes",
              Category.REFERENCE,
              Severity.WARNING,
              "One class at most is the default")
          .because("which default applies depends on age, or nothing is accepted at all")
          .fix("remove the annotation from all but one")
          .after(
              "pkg/volume/util/storageclass.go; plugin/pkg/admission/network/defaultingressclass");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "storage of claims", new StorageReferenceRules(), CLASS, VOLUME, TOO_SMALL, DEFAULTS);

  private static final String STORAGE = "storage.k8s.io";
  private static final String DEFAULT_STORAGE = "storageclass.kubernetes.io/is-default-class";
  private static final String DEFAULT_INGRESS = "ingressclass.kubernetes.io/is-default-class";

  private StorageReferenceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "PersistentVolumeClaim")) {
      claim(subject, subject.spec(), report);
      volume(subject, report);
    } else if (subject.is("apps", "StatefulSet")) {
      for (Field template : subject.spec().get("volumeClaimTemplates").items()) {
        claim(subject, template.get("spec"), report);
      }
    } else if (subject.is(STORAGE, "StorageClass")) {
      defaults(subject, DEFAULT_STORAGE, report);
    } else if (subject.is("networking.k8s.io", "IngressClass")) {
      defaults(subject, DEFAULT_INGRESS, report);
    }
  }

  private static void claim(Subject subject, Field spec, Report report) {
    Field name = spec.get("storageClassName");
    boolean ofVolumes =
        subject.set().once(VolumeClasses.class, VolumeClasses::of).names().contains(name.text());
    if (!ofVolumes) {
      References.check(subject, report, CLASS, name, STORAGE, "StorageClass", false);
    }
  }

  /**
   * The classes of persistent volumes, which need not exist as StorageClasses.
   *
   * @param names their names
   */
  private record VolumeClasses(Set<String> names) {

    static VolumeClasses of(SubjectSet set) {
      Set<String> names = new HashSet<>();
      for (Subject volume : set.all("", "PersistentVolume")) {
        names.add(volume.spec().get("storageClassName").text());
      }
      return new VolumeClasses(names);
    }
  }

  private static void volume(Subject subject, Report report) {
    Field name = subject.spec().get("volumeName");
    References.check(subject, report, VOLUME, name, "", "PersistentVolume", false);
    Subject volume = subject.set().find("", "PersistentVolume", "", name.text()).orElse(null);
    if (volume == null) {
      return;
    }
    Field request = subject.spec().at("resources", "requests", "storage");
    Field capacity = volume.spec().at("capacity", "storage");
    Optional<BigDecimal> asked = ResourceAmounts.amount(request);
    Optional<BigDecimal> given = ResourceAmounts.amount(capacity);
    if (asked.isPresent() && given.isPresent() && asked.get().compareTo(given.get()) > 0) {
      report.add(
          TOO_SMALL,
          request,
          "The claim asks for " + request.scalar() + ", and its volume has " + capacity.scalar());
    }
    Set<String> modes = new HashSet<>(volume.spec().get("accessModes").texts());
    for (Field mode : subject.spec().get("accessModes").items()) {
      if (mode.isText() && !modes.contains(mode.text())) {
        report.add(
            TOO_SMALL,
            mode,
            "The volume \"" + name.text() + "\" has no access mode " + mode.text());
      }
    }
  }

  private static void defaults(Subject subject, String annotation, Report report) {
    Field mark = subject.metadata().get("annotations").get(annotation);
    if (!mark.is("true")) {
      return;
    }
    Subject first = subject.set().once(FirstDefaults.class, FirstDefaults::of).of(subject);
    if (first != null && first != subject) {
      report.add(DEFAULTS, mark, "\"" + first.name() + "\" is the default already");
    }
  }

  /**
   * The first default of each kind of classes.
   *
   * @param byKind by kind
   */
  private record FirstDefaults(Map<String, Subject> byKind) {

    static FirstDefaults of(SubjectSet set) {
      Map<String, Subject> byKind = new HashMap<>();
      add(set.all(STORAGE, "StorageClass"), DEFAULT_STORAGE, byKind);
      add(set.all("networking.k8s.io", "IngressClass"), DEFAULT_INGRESS, byKind);
      return new FirstDefaults(byKind);
    }

    private static void add(
        List<? extends Subject> classes, String annotation, Map<String, Subject> byKind) {
      for (Subject one : classes) {
        if (one.metadata().get("annotations").get(annotation).is("true")) {
          byKind.putIfAbsent(one.kind(), one);
        }
      }
    }

    @Nullable Subject of(Subject subject) {
      return byKind.get(subject.kind());
    }
  }
}
