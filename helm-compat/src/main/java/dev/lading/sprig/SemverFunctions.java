package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.sprig.internal.semver.SemanticVersion;
import dev.lading.sprig.internal.semver.VersionConstraints;
import dev.lading.sprig.internal.semver.VersionObject;

/** Sprig's semantic versions (semver.go; docs/semver.md). */
final class SemverFunctions {
  private SemverFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "semantic versions",
        named("semver")
            .takes(STRING)
            .gives(VersionObject.pointerType())
            .does(
                "Takes a version apart.",
                (call, a) -> VersionObject.pointer(SemanticVersion.parse(a.string(0)))),
        named("semverCompare")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether a version fits constraints.",
                (call, a) -> fits(a.string(0), a.string(1))));
  }

  private static boolean fits(String constraints, String version) {
    VersionConstraints parsed = VersionConstraints.parse(constraints);
    return parsed.matches(SemanticVersion.parse(version));
  }
}
