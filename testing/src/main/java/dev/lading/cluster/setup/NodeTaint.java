package dev.lading.cluster.setup;

/**
 * A taint of a node.
 *
 * @param key what it is about
 * @param value more about it; may be empty
 * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
 */
public record NodeTaint(String key, String value, String effect) {

  /**
   * Reads {@code key=value:effect} or {@code key:effect}.
   *
   * @throws IllegalArgumentException when there is no colon
   */
  public static NodeTaint parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a taint is key=value:effect, not '" + text + "'");
    }
    String keyValue = text.substring(0, colon);
    int equals = keyValue.indexOf('=');
    String key = equals < 0 ? keyValue : keyValue.substring(0, equals);
    String value = equals < 0 ? "" : keyValue.substring(equals + 1);
    return new NodeTaint(key, value, text.substring(colon + 1));
  }
}
