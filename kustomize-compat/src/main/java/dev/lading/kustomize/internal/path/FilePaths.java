package dev.lading.kustomize.internal.path;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes. */
public final class FilePaths {

  private FilePaths() {}

  /** A path below a directory, without {@code .} and {@code ..}. */
  public static String join(String directory, String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (directory + "/" + path).split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return "/" + String.join("/", segments);
  }

  /** The directory a path is in; that of the root is the root. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** Whether a path is a directory or lies below it. */
  public static boolean isWithin(String path, String directory) {
    return directory.equals("/") || path.equals(directory) || path.startsWith(directory + "/");
  }

  /** A relative path below a relative directory, without {@code .} and inner {@code ..}. */
  public static String joinRelative(String directory, String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (directory + "/" + path).split("/")) {
      boolean up = segment.equals("..");
      if (up && !segments.isEmpty() && !segments.peekLast().equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
