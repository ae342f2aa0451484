package dev.lading.dsl;

import dev.lading.model.Binary;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The {@code .dockerconfigjson} that {@code kubectl create secret docker-registry} writes. */
final class RegistryLogin {

  private RegistryLogin() {}

  static Binary json(String server, String user, String password, String email) {
    String login = user + ":" + password;
    String auth = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    StringBuilder json = new StringBuilder("{\"auths\":{");
    string(json, server).append(":{");
    member(json, "username", user).append(',');
    member(json, "password", password).append(',');
    if (!email.isEmpty()) {
      member(json, "email", email).append(',');
    }
    member(json, "auth", auth).append("}}}");
    return Binary.ofUtf8(json.toString());
  }

  private static StringBuilder member(StringBuilder json, String name, String value) {
    string(json, name).append(':');
    return string(json, value);
  }

  private static StringBuilder string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(json, text.charAt(i));
    }
    return json.append('"');
  }

  /** As Go's {@code encoding/json} writes it: characters of HTML are escaped too. */
  private static void character(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      default -> {
        if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          json.append("\\u").append(hex(c));
        } else {
          json.append(c);
        }
      }
    }
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }
}
