package dev.lading.sprig;

import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoType;

/** Functions that go by several names. */
final class Aliases {
  private Aliases() {}

  /** The same function under another name. */
  static TemplateFunction of(String name, TemplateFunction function) {
    Signature signature = function.signature();
    GoType[] parameters = signature.parameters().toArray(new GoType[0]);
    TemplateFunction.Declaration declaration = TemplateFunction.named(name);
    declaration =
        signature.variadic() ? declaration.takesMany(parameters) : declaration.takes(parameters);
    declaration = declaration.gives(signature.result());
    declaration = function.isHermetic() ? declaration : declaration.notHermetic();
    return declaration.does(function.sentence(), function::call);
  }
}
