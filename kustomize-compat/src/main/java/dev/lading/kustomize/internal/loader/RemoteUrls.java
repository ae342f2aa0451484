package dev.lading.kustomize.internal.loader;

import java.util.Locale;

/** Recognises URLs as kustomize does (kustomize {@code api/internal/git/repospec.go}). */
public final class RemoteUrls {

  private RemoteUrls() {}

  /** Whether a path is the URL of a file. */
  public static boolean isFile(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Whether a path is a directory in a repository. */
  public static boolean isRepository(String path) {
    if (path.startsWith("/")) {
      return false;
    }
    int question = path.indexOf('?');
    String rest = withoutPrefix(question < 0 ? path : path.substring(0, question), "git::");
    for (String scheme : new String[] {"ssh://", "https://", "http://"}) {
      String after = withoutPrefix(rest, scheme);
      if (!after.equals(rest)) {
        return hasRepositoryPath(after, after.indexOf('/'));
      }
    }
    if (!withoutPrefix(rest, "file://").equals(rest)) {
      return rest.length() > "file://".length();
    }
    return isScpStyle(rest);
  }

  /** {@code git@host:path} and the short forms of one well-known host. */
  private static boolean isScpStyle(String text) {
    int user = userLength(text);
    String host = text.substring(user);
    String lower = host.toLowerCase(Locale.ROOT);
    boolean known = lower.startsWith("github.com/") || lower.startsWith("github.com:");
    if (user == 0 && !known) {
      return false;
    }
    int slash = host.indexOf('/');
    int colon = host.indexOf(':');
    boolean colonFirst = colon > 0 && (slash < 0 || colon < slash);
    return hasRepositoryPath(host, colonFirst ? colon : slash);
  }

  private static int userLength(String text) {
    int at = text.indexOf('@');
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '-';
      if (!letter && (i == 0 || !other)) {
        return 0;
      }
    }
    return at <= 0 ? 0 : at + 1;
  }

  private static boolean hasRepositoryPath(String text, int separator) {
    if (separator <= 0) {
      return false;
    }
    String path = text.substring(separator + 1);
    boolean marked = path.contains("_git/") || path.contains("//") || path.contains(".git");
    return !path.isEmpty() && (marked || path.indexOf('/') >= 0) && !path.startsWith("//");
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length())
        ? text.substring(prefix.length())
        : text;
  }
}
