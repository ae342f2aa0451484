package dev.lading.sprig.internal.semver;

import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.UINT64;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.internal.json.JsonSelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What {@code semver} gives to a template: a pointer to a version, with the version's methods; the
 * next versions are plain ones, which lack the methods Go declares on the pointer.
 */
public final class VersionObject implements GoObject, JsonSelf {
  private static final GoType PLAIN = GoType.struct("semver.Version");
  private static final GoType PLAIN_POINTER = GoType.pointerTo(PLAIN);
  private static final GoType VALUE =
      PLAIN.withMethods(valueMethods()).withString(Object::toString);
  private static final GoType POINTER = GoType.pointerTo(VALUE).withMethods(pointerMethods());

  private final GoType type;
  private final SemanticVersion version;

  private VersionObject(GoType type, SemanticVersion version) {
    this.type = type;
    this.version = version;
  }

  /** A pointer to a version. */
  public static VersionObject pointer(SemanticVersion version) {
    return new VersionObject(POINTER, version);
  }

  /** The declared result type of {@code semver}. */
  public static GoType pointerType() {
    return POINTER;
  }

  /** What reflection can copy of it: a version without any of its parts. */
  public VersionObject blank() {
    return new VersionObject(type, SemanticVersion.ZERO);
  }

  private static SemanticVersion version(@Nullable Object value) {
    return ((VersionObject) Objects.requireNonNull(value)).version;
  }

  private static SemanticVersion receiver(Arguments arguments) {
    return version(arguments.receiver());
  }

  private static List<TemplateFunction> valueMethods() {
    return List.of(
        number("Major", SemanticVersion::major),
        number("Minor", SemanticVersion::minor),
        number("Patch", SemanticVersion::patch),
        text("Prerelease", SemanticVersion::prerelease),
        text("Metadata", SemanticVersion::metadata),
        text("String", SemanticVersion::toString),
        next("IncPatch", SemanticVersion::nextPatch),
        next("IncMinor", SemanticVersion::nextMinor),
        next("IncMajor", SemanticVersion::nextMajor));
  }

  private static List<TemplateFunction> pointerMethods() {
    List<TemplateFunction> methods = new ArrayList<>();
    methods.add(text("Original", SemanticVersion::original));
    methods.add(
        TemplateFunction.named("Compare")
            .takes(PLAIN_POINTER)
            .gives(INT)
            .does("-1, 0 or 1.", (call, a) -> (long) Integer.signum(compare(a))));
    methods.add(comparison("LessThan", order -> order < 0));
    methods.add(comparison("LessThanEqual", order -> order <= 0));
    methods.add(comparison("GreaterThan", order -> order > 0));
    methods.add(comparison("GreaterThanEqual", order -> order >= 0));
    methods.add(comparison("Equal", order -> order == 0));
    return methods;
  }

  private static int compare(Arguments a) {
    return receiver(a).compareTo(version(a.value(0)));
  }

  private static TemplateFunction number(String name, ToLongFunction<SemanticVersion> part) {
    return TemplateFunction.named(name)
        .gives(UINT64)
        .does("A number of it.", (call, a) -> GoInteger.uint64(part.applyAsLong(receiver(a))));
  }

  private static TemplateFunction text(String name, Function<SemanticVersion, String> part) {
    return TemplateFunction.named(name)
        .gives(STRING)
        .does("A text of it.", (call, a) -> part.apply(receiver(a)));
  }

  private static TemplateFunction next(String name, UnaryOperator<SemanticVersion> step) {
    return TemplateFunction.named(name)
        .gives(PLAIN)
        .does("A later version.", (call, a) -> new VersionObject(VALUE, step.apply(receiver(a))));
  }

  private static TemplateFunction comparison(String name, IntPredicate test) {
    return TemplateFunction.named(name)
        .takes(PLAIN_POINTER)
        .gives(BOOL)
        .does("Compares with another one.", (call, a) -> test.test(compare(a)));
  }

  @Override
  public GoType goType() {
    return type;
  }

  @Override
  public List<String> fieldNames() {
    return List.of();
  }

  @Override
  public @Nullable Object field(String name) {
    return null;
  }

  @Override
  public String jsonString() {
    return version.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionObject object
        && type.equals(object.type)
        && version.equals(object.version);
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  @Override
  public String toString() {
    return version.toString();
  }
}
