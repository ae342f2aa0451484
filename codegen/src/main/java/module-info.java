/** From facts about an API to Java source. */
module dev.lading.codegen {
  requires com.fasterxml.jackson.databind;
  requires transitive com.palantir.javapoet;
  requires java.compiler;
  requires static transitive org.jspecify;

  exports dev.lading.codegen;
  exports dev.lading.codegen.emit;
  exports dev.lading.codegen.facts;
  exports dev.lading.codegen.plan;
}
