package dev.lading.model;

/**
 * Collects the fields of one API object. Builders are for one thread; the objects they make are
 * immutable, and a builder may be used on after {@link #build}.
 *
 * @param <T> the type built
 */
public interface ObjectBuilder<T> {

  /**
   * The object as collected so far.
   *
   * @throws MissingFieldException when a field nothing works without was not set
   */
  T build();
}
