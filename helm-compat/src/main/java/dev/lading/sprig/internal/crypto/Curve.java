package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;

/** The elliptic curves Go's crypto/x509 knows, and the point a private key stands for. */
enum Curve {
  P224("1.3.132.0.33", "secp224r1", 224),
  P256("1.2.840.10045.3.1.7", "secp256r1", 256),
  P384("1.3.132.0.34", "secp384r1", 384),
  P521("1.3.132.0.35", "secp521r1", 521);

  private static final BigInteger THREE = BigInteger.valueOf(3);

  private final String identifier;
  private final String jdkName;
  private final int bits;

  Curve(String identifier, String jdkName, int bits) {
    this.identifier = identifier;
    this.jdkName = jdkName;
    this.bits = bits;
  }

  String identifier() {
    return identifier;
  }

  /** Bytes of a coordinate. */
  int size() {
    return (bits + 7) / 8;
  }

  static Curve of(ECParameterSpec parameters) {
    for (Curve curve : values()) {
      if (curve.bits == parameters.getCurve().getField().getFieldSize()) {
        return curve;
      }
    }
    throw unknown();
  }

  /** The curve whose encoded object identifier this is. */
  static Curve ofIdentifier(byte[] encoded) {
    for (Curve curve : values()) {
      if (Arrays.equals(Der.identifier(curve.identifier), encoded)) {
        return curve;
      }
    }
    throw unknown();
  }

  private static FunctionException unknown() {
    return new FunctionException("x509: unknown elliptic curve");
  }

  ECParameterSpec parameters() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(jdkName));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new MissingAlgorithmException(e);
    }
  }

  /** The uncompressed form of a point. */
  byte[] encode(ECPoint point) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(4);
    out.writeBytes(PrivateKeys.fixed(point.getAffineX(), size()));
    out.writeBytes(PrivateKeys.fixed(point.getAffineY(), size()));
    return out.toByteArray();
  }

  /** The public point of a private key. */
  ECPoint publicPoint(BigInteger secret) {
    ECParameterSpec parameters = parameters();
    BigInteger prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
    BigInteger a = parameters.getCurve().getA();
    ECPoint result = ECPoint.POINT_INFINITY;
    for (int i = secret.bitLength() - 1; i >= 0; i--) {
      result = add(result, result, prime, a);
      if (secret.testBit(i)) {
        result = add(result, parameters.getGenerator(), prime, a);
      }
    }
    return result;
  }

  private static ECPoint add(ECPoint left, ECPoint right, BigInteger prime, BigInteger a) {
    if (left.equals(ECPoint.POINT_INFINITY)) {
      return right;
    }
    BigInteger x = left.getAffineX();
    BigInteger y = left.getAffineY();
    BigInteger rise;
    BigInteger run;
    if (left.equals(right)) {
      rise = x.multiply(x).multiply(THREE).add(a);
      run = y.shiftLeft(1);
    } else {
      rise = right.getAffineY().subtract(y);
      run = right.getAffineX().subtract(x);
    }
    if (run.mod(prime).signum() == 0) {
      return ECPoint.POINT_INFINITY;
    }
    BigInteger slope = rise.multiply(run.modInverse(prime)).mod(prime);
    BigInteger sumX = slope.multiply(slope).subtract(x).subtract(right.getAffineX()).mod(prime);
    BigInteger sumY = slope.multiply(x.subtract(sumX)).subtract(y).mod(prime);
    return new ECPoint(sumX, sumY);
  }
}
