package dev.lading.sprig.internal.crypto;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A private key and its public key. */
record KeyMaterial(PrivateKey secret, PublicKey open) {

  /** The algorithm as the JDK names it: RSA, EC, DSA or EdDSA. */
  String algorithm() {
    return secret.getAlgorithm();
  }

  /** Shows nothing of the key. */
  @Override
  public String toString() {
    return "KeyMaterial[" + algorithm() + "]";
  }
}
