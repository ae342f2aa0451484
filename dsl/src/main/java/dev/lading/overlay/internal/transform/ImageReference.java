package dev.lading.overlay.internal.transform;

/**
 * An image as it is written, taken apart (kustomize {@code api/internal/image}).
 *
 * @param name registry and repository
 * @param tag the tag without the colon; empty for none
 * @param digest the digest without the at sign; empty for none
 */
record ImageReference(String name, String tag, String digest) {

  static ImageReference parse(String text) {
    int from = Math.max(text.indexOf('/'), 0);
    int at = text.indexOf('@', from);
    int colon = text.indexOf(':', from);
    if (at >= 0 && (colon < 0 || at < colon)) {
      return new ImageReference(text.substring(0, at), "", text.substring(at + 1));
    }
    if (colon < 0) {
      return new ImageReference(text, "", "");
    }
    String name = text.substring(0, colon);
    return at < 0
        ? new ImageReference(name, text.substring(colon + 1), "")
        : new ImageReference(name, text.substring(colon + 1, at), text.substring(at + 1));
  }

  @Override
  public String toString() {
    return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
  }
}
