package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.sprig.internal.net.GoUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sprig's URLs and names of hosts (url.go, network.go; docs/url.md, network.md). */
final class UrlFunctions {
  private UrlFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "urls",
        named("urlParse")
            .takes(STRING)
            .gives(DICT)
            .does("Takes a URL apart.", (call, a) -> parse(a.string(0))),
        named("urlJoin")
            .takes(DICT)
            .gives(STRING)
            .does("Puts a URL together.", (call, a) -> join(a.map(0))),
        named("getHostByName")
            .takes(STRING)
            .gives(STRING)
            .does("The address of a host: empty, as nothing is looked up.", (call, a) -> ""));
  }

  private static Map<String, @Nullable Object> parse(String text) {
    GoUrl url;
    try {
      url = GoUrl.parse(text);
    } catch (FunctionException e) {
      throw new FunctionException("unable to parse url: " + e.text(), e);
    }
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("scheme", url.scheme());
    parts.put("host", url.host());
    parts.put("hostname", url.hostname());
    parts.put("path", url.path());
    parts.put("query", url.query());
    parts.put("opaque", url.opaque());
    parts.put("fragment", url.fragment());
    parts.put("userinfo", url.userInfo());
    return parts;
  }

  private static String join(@Nullable Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> parts = given == null ? Map.of() : given;
    String scheme = part(parts, "scheme");
    String host = part(parts, "host");
    String path = part(parts, "path");
    String query = part(parts, "query");
    String opaque = part(parts, "opaque");
    String fragment = part(parts, "fragment");
    String userInfo = part(parts, "userinfo");
    try {
      return GoUrl.of(scheme, opaque, userInfo, host, path, query, fragment).toString();
    } catch (FunctionException e) {
      throw new FunctionException("unable to parse userinfo in dict: " + e.text(), e);
    }
  }

  private static String part(Map<String, @Nullable Object> parts, String key) {
    if (!parts.containsKey(key)) {
      return "";
    }
    Object value = parts.get(key);
    if (value == null) {
      throw Lists.nilPointer();
    }
    if (value instanceof String text) {
      return text;
    }
    throw new FunctionException(
        "unable to parse "
            + key
            + " key, must be of type string, but "
            + GoValues.kindOf(value).goName()
            + " found");
  }
}
