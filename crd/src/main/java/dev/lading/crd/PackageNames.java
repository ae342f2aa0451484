package dev.lading.crd;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/** Packages for API groups: {@code acme.cert-manager.io} is {@code acme.certmanager.io}. */
final class PackageNames {

  private PackageNames() {}

  static String of(String group) {
    List<String> segments = new ArrayList<>();
    for (String label : group.split("\\.")) {
      segments.add(segment(label));
    }
    return String.join(".", segments);
  }

  /** A legal part of a package name. */
  static String segment(String label) {
    String word = label.replace("-", "");
    if (Character.isDigit(word.charAt(0))) {
      return "_" + word;
    }
    return SourceVersion.isKeyword(word) ? word + "_" : word;
  }
}
