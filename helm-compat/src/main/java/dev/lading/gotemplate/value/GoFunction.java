package dev.lading.gotemplate.value;

/**
 * A Go function: a value that templates can pass on and call, and the form of a type's methods. The
 * one implementation is {@code dev.lading.gotemplate.function.TemplateFunction}.
 */
public interface GoFunction extends GoValue {

  /** The name templates call it by. */
  String name();

  @Override
  default GoType goType() {
    return GoType.FUNC;
  }
}
