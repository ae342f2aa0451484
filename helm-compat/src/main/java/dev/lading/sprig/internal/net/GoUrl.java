package dev.lading.sprig.internal.net;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.text.ByteText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go's net/url takes it apart and puts it together. All parts are byte views until they
 * leave; immutable.
 */
public final class GoUrl {
  private final String scheme;
  private final String opaque;
  private final @Nullable UserInfo user;
  private final String host;
  private final String path;
  private final String rawPath;
  private final String query;
  private final String fragment;

  private GoUrl(
      String scheme,
      String opaque,
      @Nullable UserInfo user,
      String host,
      String path,
      String rawPath,
      String query,
      String fragment) {
    this.scheme = scheme;
    this.opaque = opaque;
    this.user = user;
    this.host = host;
    this.path = path;
    this.rawPath = rawPath;
    this.query = query;
    this.fragment = fragment;
  }

  /** A URL of its parts as a template gives them. */
  public static GoUrl of(
      String scheme,
      String opaque,
      String userInfo,
      String host,
      String path,
      String query,
      String fragment) {
    return new GoUrl(
        ByteText.view(scheme),
        ByteText.view(opaque),
        userInfo.isEmpty() ? null : parse("proto://" + userInfo + "@host").user,
        ByteText.view(host),
        ByteText.view(path),
        "",
        ByteText.view(query),
        ByteText.view(fragment));
  }

  /**
   * url.Parse.
   *
   * @throws FunctionException with Go's message
   */
  public static GoUrl parse(String text) {
    int hash = text.indexOf('#');
    String base = hash < 0 ? text : text.substring(0, hash);
    GoUrl url;
    try {
      url = parseBase(ByteText.view(base));
    } catch (FunctionException e) {
      throw failure(base, e);
    }
    if (hash < 0) {
      return url;
    }
    try {
      String view = ByteText.view(text.substring(hash + 1));
      return url.withFragment(UrlEscapes.FRAGMENT.unescape(view));
    } catch (FunctionException e) {
      throw failure(text, e);
    }
  }

  private static FunctionException failure(String text, FunctionException cause) {
    return new FunctionException("parse " + GoFormat.quote(text) + ": " + cause.text(), cause);
  }

  private GoUrl withFragment(String unescaped) {
    return new GoUrl(scheme, opaque, user, host, path, rawPath, query, unescaped);
  }

  private static GoUrl parseBase(String view) {
    checkControls(view);
    if (view.equals("*")) {
      return new GoUrl("", "", null, "", "*", "", "", "");
    }
    int colon = schemeEnd(view);
    String scheme = colon < 0 ? "" : view.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = view.substring(colon + 1);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    if (!rest.startsWith("/") && !scheme.isEmpty()) {
      return new GoUrl(scheme, rest, null, "", "", "", query, "");
    }
    checkFirstSegment(rest);
    boolean hasAuthority = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
    return hasAuthority
        ? parseAuthority(scheme, rest.substring(2), query)
        : withPath(scheme, null, "", rest, query);
  }

  private static void checkControls(String view) {
    for (int i = 0; i < view.length(); i++) {
      if (view.charAt(i) < ' ' || view.charAt(i) == 0x7F) {
        throw new FunctionException("net/url: invalid control character in URL");
      }
    }
  }

  /** Index of the colon behind a scheme, -1 when the text has none. */
  private static int schemeEnd(String view) {
    for (int i = 0; i < view.length(); i++) {
      char c = view.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        if (i == 0) {
          throw new FunctionException("missing protocol scheme");
        }
        return i;
      }
      if (!letter && (!later || i == 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static void checkFirstSegment(String rest) {
    if (rest.startsWith("/")) {
      return;
    }
    int slash = rest.indexOf('/');
    int colon = rest.indexOf(':');
    if (colon >= 0 && (slash < 0 || colon < slash)) {
      throw new FunctionException("first path segment in URL cannot contain colon");
    }
  }

  private static GoUrl parseAuthority(String scheme, String rest, String query) {
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int at = authority.lastIndexOf('@');
    String host = HostPart.parse(authority.substring(at + 1));
    UserInfo user = at < 0 ? null : UserInfo.parse(authority.substring(0, at));
    return withPath(scheme, user, host, path, query);
  }

  private static GoUrl withPath(
      String scheme, @Nullable UserInfo user, String host, String escaped, String query) {
    String path = UrlEscapes.PATH.unescape(escaped);
    String rawPath = UrlEscapes.PATH.escape(path).equals(escaped) ? "" : escaped;
    return new GoUrl(scheme, "", user, host, path, rawPath, query, "");
  }

  /** URL.ResolveReference: this URL is the base. */
  public GoUrl resolve(GoUrl reference) {
    if (!reference.scheme.isEmpty() || !reference.host.isEmpty() || reference.user != null) {
      String given = reference.scheme.isEmpty() ? scheme : reference.scheme;
      String cleaned = UrlPath.resolve(reference.escapedPath(), "");
      return withPath(given, reference.user, reference.host, cleaned, reference.query)
          .withOpaque(reference.opaque)
          .withFragment(reference.fragment);
    }
    boolean fragmentOnly = reference.path.isEmpty() && reference.query.isEmpty();
    String where = fragmentOnly && reference.fragment.isEmpty() ? fragment : reference.fragment;
    String asked = fragmentOnly ? query : reference.query;
    if (reference.path.isEmpty() && !opaque.isEmpty()) {
      return new GoUrl(scheme, opaque, null, "", "", "", asked, where);
    }
    String joined = UrlPath.resolve(escapedPath(), reference.escapedPath());
    return withPath(scheme, user, host, joined, asked).withFragment(where);
  }

  private GoUrl withOpaque(String other) {
    return new GoUrl(scheme, other, user, host, path, rawPath, query, fragment);
  }

  public String scheme() {
    return scheme;
  }

  public String opaque() {
    return ByteText.ofView(opaque);
  }

  /** Escaped user and password; empty when there are none. */
  public String userInfo() {
    return user == null ? "" : user.escaped();
  }

  public String host() {
    return ByteText.ofView(host);
  }

  /** The host without port and brackets. */
  public String hostname() {
    return ByteText.ofView(HostPart.withoutPort(host));
  }

  public String path() {
    return ByteText.ofView(path);
  }

  public String query() {
    return ByteText.ofView(query);
  }

  public String fragment() {
    return ByteText.ofView(fragment);
  }

  /** URL.String. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (!scheme.isEmpty()) {
      out.append(scheme).append(':');
    }
    if (opaque.isEmpty()) {
      appendAuthority(out);
      appendPath(out);
    } else {
      out.append(opaque);
    }
    if (!query.isEmpty()) {
      out.append('?').append(query);
    }
    if (!fragment.isEmpty()) {
      out.append('#').append(UrlEscapes.FRAGMENT.escape(fragment));
    }
    return ByteText.ofView(out.toString());
  }

  private void appendAuthority(StringBuilder out) {
    boolean any = !host.isEmpty() || user != null;
    boolean marked = any || (!scheme.isEmpty() && !path.isEmpty());
    if (marked) {
      out.append("//");
    }
    if (user != null) {
      out.append(user.escaped()).append('@');
    }
    out.append(UrlEscapes.HOST.escape(host));
  }

  private void appendPath(StringBuilder out) {
    String escaped = escapedPath();
    if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) {
      out.append('/');
    }
    if (out.length() == 0) {
      int slash = escaped.indexOf('/');
      int colon = escaped.indexOf(':');
      out.append(colon >= 0 && (slash < 0 || colon < slash) ? "./" : "");
    }
    out.append(escaped);
  }

  private String escapedPath() {
    if (!rawPath.isEmpty() && UrlEscapes.PATH.isEscaped(rawPath)) {
      return rawPath;
    }
    return path.equals("*") ? "*" : UrlEscapes.PATH.escape(path);
  }
}
