package dev.lading.dsl;

import java.util.HashSet;
import java.util.Set;

/** Names of volumes: DNS labels, unique in their Pod. */
final class VolumeNames {

  private static final int MAX = 63;
  private static final int ROOM_FOR_NUMBER = 4;

  private final Set<String> taken = new HashSet<>();

  /** A DNS label that looks like the name of a resource. */
  static String derive(String resourceName) {
    String label = resourceName.replace('.', '-');
    return label.length() <= MAX - ROOM_FOR_NUMBER
        ? label
        : withoutDashAtEnd(label.substring(0, MAX - ROOM_FOR_NUMBER));
  }

  private static String withoutDashAtEnd(String label) {
    int end = label.length();
    while (end > 0 && label.charAt(end - 1) == '-') {
      end--;
    }
    return label.substring(0, end);
  }

  /** Takes a name; false when it is taken already. */
  boolean take(String name) {
    return taken.add(name);
  }

  /** Takes the name, or the first of {@code name-2}, {@code name-3}… that is free. */
  String takeLike(String name) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }
}
