package dev.lading.cluster.network;

/** Whose resolver a container has; it decides how a name is searched. */
public enum Libc {
  /**
   * The GNU C library: a name with {@code ndots} dots or more is tried as it is first, then with
   * the search domains.
   */
  GLIBC,
  /**
   * musl, as in Alpine images: a name with {@code ndots} dots or more is only tried as it is, and a
   * name that is there without an address ends the search.
   */
  MUSL
}
