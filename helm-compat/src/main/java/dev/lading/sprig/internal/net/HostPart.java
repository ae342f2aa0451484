package dev.lading.sprig.internal.net;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.text.ByteText;

/** The host and port of a URL (parseHost and splitHostPort of net/url/url.go, Go 1.25). */
final class HostPart {
  private HostPart() {}

  static String parse(String view) {
    int open = view.lastIndexOf('[');
    if (open >= 0) {
      return parseLiteral(view, open);
    }
    int colon = view.lastIndexOf(':');
    if (colon >= 0) {
      checkPort(view.substring(colon));
    }
    return UrlEscapes.HOST.unescape(view);
  }

  /** An IPv6 address in brackets, maybe with a zone and a port. */
  private static String parseLiteral(String view, int open) {
    int close = view.lastIndexOf(']');
    if (close < 0) {
      throw new FunctionException("missing ']' in host");
    }
    String port = view.substring(close + 1);
    checkPort(port);
    if (open > 0) {
      throw new FunctionException("invalid IP-literal");
    }
    String literal = view.substring(open + 1, close);
    int zone = literal.indexOf("%25");
    String address =
        zone < 0
            ? UrlEscapes.HOST.unescape(literal)
            : UrlEscapes.HOST.unescape(literal.substring(0, zone))
                + UrlEscapes.ZONE.unescape(literal.substring(zone));
    checkAddress(address);
    return "[" + address + "]" + port;
  }

  private static void checkAddress(String address) {
    IpAddress parsed;
    try {
      parsed = IpAddress.parse(ByteText.ofView(address));
    } catch (FunctionException e) {
      throw new FunctionException("invalid host: " + e.text(), e);
    }
    if (parsed.isVersion4()) {
      throw new FunctionException("invalid IP-literal");
    }
  }

  private static void checkPort(String port) {
    if (!isPort(port)) {
      throw new FunctionException(
          "invalid port " + GoFormat.quote(ByteText.ofView(port)) + " after host");
    }
  }

  /** Nothing, or a colon and digits. */
  private static boolean isPort(String port) {
    if (port.isEmpty()) {
      return true;
    }
    for (int i = 1; i < port.length(); i++) {
      if (port.charAt(i) < '0' || port.charAt(i) > '9') {
        return false;
      }
    }
    return port.charAt(0) == ':';
  }

  static String withoutPort(String view) {
    int colon = view.lastIndexOf(':');
    String host = colon >= 0 && isPort(view.substring(colon)) ? view.substring(0, colon) : view;
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
