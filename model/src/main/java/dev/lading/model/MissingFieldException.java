package dev.lading.model;

/**
 * A builder was asked for an object that lacks a field nothing works without.
 *
 * <p>The message names the outermost type under construction and the path from there: {@code
 * Deployment: spec.template.spec.containers[0].name is required}.
 */
public final class MissingFieldException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String typeName;
  private final String path;

  /** The builder of {@code typeName} has no value for {@code path}. */
  public MissingFieldException(String typeName, String path) {
    super(typeName + ": " + path + " is required");
    this.typeName = typeName;
    this.path = path;
  }

  /** The same fact as seen from the enclosing object, where the value sits at {@code segment}. */
  public MissingFieldException within(String enclosingType, String segment) {
    MissingFieldException outer = new MissingFieldException(enclosingType, segment + "." + path);
    outer.setStackTrace(getStackTrace());
    return outer;
  }

  /** The type whose builder reported it, such as {@code Deployment}. */
  public String typeName() {
    return typeName;
  }

  /** Where the missing field belongs, from {@link #typeName} on. */
  public String path() {
    return path;
  }
}
