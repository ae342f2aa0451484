package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.BaseText;
import java.util.function.UnaryOperator;

/** Sprig's encodings (strings.go; docs/encoding.md). Malformed input yields the error's text. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "encoding",
        encoding("b64enc", "Encodes in base 64.", BaseText.BASE64),
        decoding("b64dec", "Decodes base 64.", BaseText.BASE64),
        encoding("b32enc", "Encodes in base 32.", BaseText.BASE32),
        decoding("b32dec", "Decodes base 32.", BaseText.BASE32));
  }

  private static TemplateFunction encoding(String name, String sentence, BaseText base) {
    return named(name)
        .takes(STRING)
        .gives(STRING)
        .does(
            sentence,
            (call, a) -> {
              call.requireStringLength(2L * a.string(0).length());
              return base.encode(a.string(0));
            });
  }

  private static TemplateFunction decoding(String name, String sentence, BaseText base) {
    return named(name)
        .takes(STRING)
        .gives(STRING)
        .does(
            sentence,
            (call, a) ->
                Silenced.orMessage(
                    () -> GoStrings.fromBytes(base.decode(a.string(0))), UnaryOperator.identity()));
  }
}
