package dev.lading.yaml.internal.emit;

/** Says which texts are safe as bare keys. */
public final class PlainKeys {

  private PlainKeys() {}

  /** Whether a key needs no quotes for any reader Kubernetes tools use. */
  public static boolean isPlain(String text) {
    return ScalarText.isSimpleKey(text)
        && new ScalarText().keyFormOf(text) == ScalarText.Form.PLAIN;
  }
}
