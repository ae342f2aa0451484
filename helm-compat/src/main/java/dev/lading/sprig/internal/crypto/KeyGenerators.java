package dev.lading.sprig.internal.crypto;

import java.security.AlgorithmParameterGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.random.RandomGenerator;

/** New keys from the random source of a run. */
final class KeyGenerators {
  private KeyGenerators() {}

  static KeyMaterial rsa(int bits, RandomGenerator random) {
    return generate(
        "RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), RunRandom.of(random));
  }

  static KeyMaterial ecdsa(RandomGenerator random) {
    return generate("EC", new ECGenParameterSpec("secp256r1"), RunRandom.of(random));
  }

  static KeyMaterial ed25519(RandomGenerator random) {
    return generate("Ed25519", NamedParameterSpec.ED25519, RunRandom.of(random));
  }

  static KeyMaterial dsa(RandomGenerator random) {
    SecureRandom source = RunRandom.of(random);
    try {
      AlgorithmParameterGenerator parameters = AlgorithmParameterGenerator.getInstance("DSA");
      parameters.init(new DSAGenParameterSpec(2048, 256), source);
      return generate(
          "DSA", parameters.generateParameters().getParameterSpec(DSAParameterSpec.class), source);
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }

  static KeyMaterial generate(
      String algorithm, AlgorithmParameterSpec parameters, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters, random);
      KeyPair pair = generator.generateKeyPair();
      return new KeyMaterial(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }
}
