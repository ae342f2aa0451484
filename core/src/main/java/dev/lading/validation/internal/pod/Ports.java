package dev.lading.validation.internal.pod;

import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Field;
import java.util.Optional;

/** The grammar of port numbers and names. */
public final class Ports {

  private static final int MOST = 65_535;

  private Ports() {}

  /** What is wrong with a port number, if anything; absent ones are right. */
  public static Optional<String> number(Field port) {
    if (!port.isInteger()) {
      return Optional.empty();
    }
    long number = port.number(1);
    return number >= 1 && number <= MOST
        ? Optional.empty()
        : Optional.of("The port " + number + " is not between 1 and 65535");
  }

  /** What is wrong with a port number or name, if anything. */
  public static Optional<String> numberOrName(Field port) {
    if (!port.isText()) {
      return number(port);
    }
    Optional<String> wrong =
        port.text().isEmpty() ? Optional.of("must not be empty") : Names.portName(port.text());
    return wrong.map(text -> "The port \"" + port.text() + "\" " + text);
  }
}
