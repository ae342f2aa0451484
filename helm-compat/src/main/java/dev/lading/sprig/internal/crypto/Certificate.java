package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificate functions give to a template: certificate and private key in PEM. */
public final class Certificate implements GoObject {
  public static final GoType TYPE = GoType.struct("sprig.certificate");
  private static final List<String> FIELDS = List.of("Cert", "Key");

  private final String cert;
  private final String key;

  public Certificate(String cert, String key) {
    this.cert = cert;
    this.key = key;
  }

  public String cert() {
    return cert;
  }

  String key() {
    return key;
  }

  @Override
  public GoType goType() {
    return TYPE;
  }

  @Override
  public List<String> fieldNames() {
    return FIELDS;
  }

  @Override
  public @Nullable Object field(String name) {
    return name.equals("Cert") ? cert : key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Certificate that && cert.equals(that.cert) && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return cert.hashCode();
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "sprig.certificate";
  }
}
