package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.text.BaseText;
import dev.lading.sprig.internal.text.Runes;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Sprig's random strings (docs/strings.md, uuid.md, crypto.md), from the run's random source. */
final class RandomFunctions {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private RandomFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "random",
        characters("randAlphaNum", "Random letters and digits.", DIGITS + LETTERS),
        characters("randAlpha", "Random letters.", LETTERS),
        characters("randNumeric", "Random digits.", DIGITS),
        characters("randAscii", "Random printable characters.", printable()),
        named("randBytes")
            .takes(INT)
            .gives(STRING)
            .notHermetic()
            .does("Random bytes in base 64.", RandomFunctions::bytes),
        named("shuffle")
            .takes(STRING)
            .gives(STRING)
            .notHermetic()
            .does("The characters in random order.", RandomFunctions::shuffle),
        named("uuidv4")
            .gives(STRING)
            .notHermetic()
            .does("A random UUID.", (call, a) -> uuid(call.random())));
  }

  private static String printable() {
    StringBuilder out = new StringBuilder();
    for (char c = ' '; c < 0x7F; c++) {
      out.append(c);
    }
    return out.toString();
  }

  private static TemplateFunction characters(String name, String sentence, String alphabet) {
    return named(name)
        .takes(INT)
        .gives(STRING)
        .notHermetic()
        .does(sentence, (call, a) -> characters(call, a.integer(0), alphabet));
  }

  private static String characters(CallContext call, long count, String alphabet) {
    call.requireStringLength(count);
    call.spendSteps(Math.max(count, 0));
    StringBuilder out = new StringBuilder();
    for (long i = 0; i < count; i++) {
      out.append(alphabet.charAt(call.random().nextInt(alphabet.length())));
    }
    return out.toString();
  }

  private static String bytes(CallContext call, Arguments a) {
    long count = a.integer(0);
    if (count < 0) {
      throw FunctionException.runtimeError("makeslice: len out of range");
    }
    call.requireStringLength(count > Long.MAX_VALUE / 2 ? count : count * 4 / 3);
    byte[] bytes = new byte[(int) count];
    call.random().nextBytes(bytes);
    return BaseText.BASE64.encode(bytes);
  }

  private static String shuffle(CallContext call, Arguments a) {
    int[] runes = Runes.of(a.string(0));
    for (int i = runes.length - 1; i > 0; i--) {
      int other = call.random().nextInt(i + 1);
      int rune = runes[i];
      runes[i] = runes[other];
      runes[other] = rune;
    }
    return Runes.text(runes);
  }

  private static String uuid(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3F) | 0x80);
    String hex = HexFormat.of().formatHex(bytes);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
