package dev.lading.sprig.internal.json;

/** A Go object that knows its own JSON, as one with a MarshalJSON method. */
public interface JsonSelf {
  /**
   * The string its JSON is.
   *
   * @throws dev.lading.gotemplate.run.FunctionException when it has none
   */
  String jsonString();
}
