package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.net.IpAddress;
import dev.lading.sprig.internal.text.ByteText;
import dev.lading.sprig.internal.time.GoTime;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate shall say.
 *
 * @param addresses 4 or 16 bytes each
 */
record CertificateRequest(
    BigInteger serial,
    String commonName,
    List<byte[]> addresses,
    List<String> dnsNames,
    GoTime notBefore,
    GoTime notAfter,
    boolean isAuthority) {
  private static final long DAY_NANOS = 86_400_000_000_000L;

  /**
   * A request from a template's arguments.
   *
   * @throws FunctionException with Sprig's message for an address or name that is none
   */
  static CertificateRequest of(
      String commonName,
      List<? extends @Nullable Object> ips,
      List<? extends @Nullable Object> dnsNames,
      long daysValid,
      GoTime now,
      BigInteger serial) {
    List<byte[]> addresses = addresses(ips);
    return new CertificateRequest(
        serial,
        commonName,
        addresses,
        names(dnsNames),
        now,
        now.plus(DAY_NANOS * daysValid),
        false);
  }

  CertificateRequest forAuthority() {
    return new CertificateRequest(
        serial, commonName, addresses, dnsNames, notBefore, notAfter, true);
  }

  private static List<byte[]> addresses(List<? extends @Nullable Object> ips) {
    List<byte[]> addresses = new ArrayList<>();
    for (Object ip : ips) {
      if (!(ip instanceof String text)) {
        throw new FunctionException("error parsing ip: " + GoFormat.value(ip) + " is not a string");
      }
      byte[] address = IpAddress.find(text);
      if (address == null) {
        throw new FunctionException("error parsing ip: " + text);
      }
      addresses.add(shortest(address));
    }
    return addresses;
  }

  /** IPv4 addresses in IPv6 clothes go out as what they are. */
  private static byte[] shortest(byte[] address) {
    byte[] mapped = new byte[12];
    mapped[10] = -1;
    mapped[11] = -1;
    boolean isMapped = address.length == 16 && Arrays.equals(mapped, Arrays.copyOf(address, 12));
    return isMapped ? Arrays.copyOfRange(address, 12, 16) : address;
  }

  private static List<String> names(List<? extends @Nullable Object> dnsNames) {
    List<String> names = new ArrayList<>();
    for (Object name : dnsNames) {
      if (!(name instanceof String text)) {
        throw new FunctionException(
            "error processing alternate dns name: " + GoFormat.value(name) + " is not a string");
      }
      names.add(text);
    }
    return names;
  }

  /** Checks what can be told only when the certificate is written. */
  void checkNames() {
    for (String name : dnsNames) {
      if (!ByteText.isAscii(name)) {
        throw new FunctionException(
            "error creating certificate: x509: "
                + GoFormat.quote(name)
                + " cannot be encoded as an IA5String");
      }
    }
  }
}
