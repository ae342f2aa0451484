package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.text.BaseText;
import org.jspecify.annotations.Nullable;

/**
 * A PEM block (Go's encoding/pem).
 *
 * @param type the words between BEGIN and the dashes
 */
@SuppressWarnings("ArrayRecordComponent") // blocks are made, written and dropped, never compared
record Pem(String type, byte[] content) {
  private static final int LINE = 64;
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";

  String encode() {
    StringBuilder out = new StringBuilder(BEGIN).append(type).append(DASHES).append('\n');
    String text = BaseText.BASE64.encode(content);
    for (int i = 0; i < text.length(); i += LINE) {
      out.append(text, i, Math.min(i + LINE, text.length())).append('\n');
    }
    return out.append("-----END ").append(type).append(DASHES).append('\n').toString();
  }

  /** The first block of a text, {@code null} when there is none. */
  static @Nullable Pem find(String text) {
    int begin = text.startsWith(BEGIN) ? 0 : text.indexOf("\n" + BEGIN) + 1;
    if (begin == 0 && !text.startsWith(BEGIN)) {
      return null;
    }
    int lineEnd = text.indexOf('\n', begin);
    if (lineEnd < 0) {
      return null;
    }
    String line = text.substring(begin, lineEnd).stripTrailing();
    if (!line.endsWith(DASHES)) {
      return find(text.substring(lineEnd));
    }
    String type = line.substring(BEGIN.length(), line.length() - DASHES.length());
    int end = text.indexOf("\n-----END " + type + DASHES, lineEnd);
    byte[] content = end < 0 ? null : decode(withoutHeaders(text.substring(lineEnd, end)));
    return content == null ? find(text.substring(lineEnd)) : new Pem(type, content);
  }

  private static byte @Nullable [] decode(String body) {
    try {
      return BaseText.BASE64.decode(body.replace(" ", "").replace("\t", ""));
    } catch (FunctionException e) {
      return null;
    }
  }

  /** Drops lines of the form {@code Key: value} at the start. */
  private static String withoutHeaders(String body) {
    String rest = body.stripLeading();
    int lineEnd = rest.indexOf('\n');
    int colon = rest.indexOf(':');
    boolean header = colon >= 0 && lineEnd > colon;
    return header ? withoutHeaders(rest.substring(lineEnd + 1)) : rest;
  }

  /** The content may be a key: it stays out of logs. */
  @Override
  public String toString() {
    return "Pem[" + type + "]";
  }
}
