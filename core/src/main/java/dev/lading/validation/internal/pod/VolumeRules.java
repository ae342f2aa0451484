package dev.lading.validation.internal.pod;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.name.Paths;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The volumes of Pods, and where containers mount them. */
public final class VolumeRules implements Check {

  private static final String UPSTREAM = "pkg/apis/core/validation/validation.go, validateVolumes";

  static final Rule SOURCE =
      Rule.schema("volume-source", "A volume has one source")
          .fix("keep one and remove the others")
          .after(UPSTREAM);

  static final Rule NAME =
      Rule.schema("volume-name", "Names of volumes are DNS labels")
          .fix("rename it")
          .after(UPSTREAM);

  static final Rule HOST_PATH_TYPE =
      Rule.schema("host-path-type", "The type of a host path is a known one")
          .fix(
              "use one of DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice,"
                  + " BlockDevice")
          .after(UPSTREAM);

  static final Rule FILE_MODE =
      Rule.schema("file-mode", "File modes are between 0 and 0777")
          .fix("write 0644 in octal or 420 in decimal")
          .after(UPSTREAM);

  static final Rule ITEM_PATH =
      Rule.schema("volume-item-path", "Paths of projected files stay inside the volume")
          .fix("write a relative path without '..'")
          .after(UPSTREAM);

  static final Rule PROJECTED =
      Rule.schema("projected-conflict", "Sources of a projected volume fill different paths")
          .fix("give one of them another path")
          .after("pkg/apis/core/validation/validation.go, validateProjectionSources");

  static final Rule MOUNT =
      Rule.schema("mount-without-volume", "A container mounts volumes the Pod has")
          .after("pkg/apis/core/validation/validation.go, ValidateVolumeMounts");

  static final Rule MOUNT_PATH =
      Rule.schema("mount-path", "A container mounts one volume at a path")
          .fix("mount it elsewhere")
          .after("pkg/apis/core/validation/validation.go, ValidateVolumeMounts");

  static final Rule SUB_PATH =
      Rule.schema("sub-path", "A sub-path stays inside the volume")
          .fix("write a relative path without '..'")
          .after("pkg/apis/core/validation/validation.go, ValidateVolumeMounts");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "volumes",
          new VolumeRules(),
          SOURCE,
          NAME,
          HOST_PATH_TYPE,
          FILE_MODE,
          ITEM_PATH,
          PROJECTED,
          MOUNT,
          MOUNT_PATH,
          SUB_PATH);

  private static final long MOST_MODE = 0777;

  private static final Set<String> HOST_PATH_TYPES =
      Set.of(
          "",
          "DirectoryOrCreate",
          "Directory",
          "FileOrCreate",
          "File",
          "Socket",
          "CharDevice",
          "BlockDevice");

  private VolumeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
  }

  private static void check(PodTemplate pod, Report report) {
    Set<String> names = new HashSet<>();
    for (Field volume : pod.spec().get("volumes").items()) {
      names.add(volume.get("name").text());
      volume(volume, report);
    }
    for (Field claim : pod.owner().spec().get("volumeClaimTemplates").items()) {
      names.add(claim.at("metadata", "name").text());
    }
    for (Field container : pod.allContainers()) {
      mounts(container, names, report);
    }
  }

  private static void volume(Field volume, Report report) {
    Grammar.check(report, NAME, volume.get("name"), "The volume name", Names::dnsLabel);
    List<String> sources = OneOf.set(volume, "name");
    if (sources.size() > 1) {
      report.add(
          SOURCE,
          volume,
          "The volume \"" + volume.get("name").text() + "\" has the sources " + OneOf.and(sources));
    }
    Field type = volume.at("hostPath", "type");
    if (type.isText() && !HOST_PATH_TYPES.contains(type.text())) {
      report.add(HOST_PATH_TYPE, type, "\"" + type.text() + "\" is no type of a host path");
    }
    for (String source : List.of("configMap", "secret", "downwardAPI", "projected")) {
      mode(volume.get(source).get("defaultMode"), report);
      items(volume.get(source), report);
    }
    projected(volume.at("projected", "sources"), report);
  }

  private static void mode(Field mode, Report report) {
    if (mode.isInteger() && (mode.number(0) < 0 || mode.number(0) > MOST_MODE)) {
      report.add(
          FILE_MODE,
          mode,
          "The mode " + mode.scalar() + " is not between 0 and 511 (0777 in octal)");
    }
  }

  private static void items(Field source, Report report) {
    for (Field item : source.get("items").items()) {
      mode(item.get("mode"), report);
      path(item.get("path"), report);
    }
  }

  private static void path(Field path, Report report) {
    if (path.isText()) {
      Paths.insideVolume(path.text())
          .ifPresent(
              wrong -> report.add(ITEM_PATH, path, "The path \"" + path.text() + "\" " + wrong));
    }
  }

  private static void projected(Field sources, Report report) {
    Map<String, String> filled = new HashMap<>();
    for (Field source : sources.items()) {
      List<String> kinds = OneOf.set(source);
      if (kinds.size() > 1) {
        report.add(SOURCE, source, "The projection has the sources " + OneOf.and(kinds));
      }
      for (Field kind : source.members()) {
        items(kind, report);
        fill(kind.get("path"), filled, report);
        path(kind.get("path"), report);
        for (Field item : kind.get("items").items()) {
          fill(item.get("path"), filled, report);
        }
      }
    }
  }

  private static void fill(Field path, Map<String, String> filled, Report report) {
    if (path.isText()) {
      String first = filled.putIfAbsent(path.text(), path.toString());
      if (first != null) {
        report.add(
            PROJECTED, path, "The path \"" + path.text() + "\" is filled already, by " + first);
      }
    }
  }

  private static void mounts(Field container, Set<String> volumes, Report report) {
    Map<String, String> paths = new HashMap<>();
    for (Field mount : container.get("volumeMounts").items()) {
      missing(mount, volumes, container, report);
      Field path = mount.get("mountPath");
      if (path.isText()) {
        Paths.mountPath(path.text())
            .ifPresent(
                wrong -> report.add(MOUNT_PATH, path, "The path \"" + path.text() + "\" " + wrong));
        String first = paths.putIfAbsent(path.text(), mount.get("name").text());
        if (first != null) {
          report.add(
              MOUNT_PATH,
              path,
              "The volume \"" + first + "\" is mounted at \"" + path.text() + "\" already");
        }
      }
      subPath(mount, report);
    }
    for (Field device : container.get("volumeDevices").items()) {
      missing(device, volumes, container, report);
    }
  }

  private static void missing(Field mount, Set<String> volumes, Field container, Report report) {
    Field name = mount.get("name");
    if (!name.text().isEmpty() && !volumes.contains(name.text())) {
      String nearest = report.nearest(name.text(), () -> List.copyOf(volumes));
      report.add(
          MOUNT,
          name,
          "The container \""
              + container.get("name").text()
              + "\" mounts the volume \""
              + name.text()
              + "\", which the Pod does not have",
          nearest == null ? "add the volume" : "did you mean " + nearest + "?");
    }
  }

  private static void subPath(Field mount, Report report) {
    for (String name : List.of("subPath", "subPathExpr")) {
      Field path = mount.get(name);
      if (path.isText()) {
        Paths.insideVolume(path.text())
            .ifPresent(
                wrong -> report.add(SUB_PATH, path, "The path \"" + path.text() + "\" " + wrong));
      }
    }
    if (!mount.get("subPath").text().isEmpty() && !mount.get("subPathExpr").text().isEmpty()) {
      report.add(
          SUB_PATH,
          mount.get("subPathExpr"),
          "subPath and subPathExpr exclude each other",
          "keep one of the two");
    }
  }
}
