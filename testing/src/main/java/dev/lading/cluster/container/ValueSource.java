package dev.lading.cluster.container;

/**
 * Where a value that a container sees comes from.
 *
 * @param kind what kind of source
 * @param object the object it is in: a config map, secret or service; empty for the Pod itself
 * @param key the key in the object, or the field path
 */
public record ValueSource(Kind kind, String object, String key) {

  /** Kinds of sources. */
  public enum Kind {
    /** Written in the manifest. */
    LITERAL("the manifest"),
    /** A key of a config map. */
    CONFIG_MAP("ConfigMap"),
    /** A key of a secret; its value is never shown. */
    SECRET("Secret"),
    /** A field of the Pod, through the Downward API. */
    POD_FIELD("field"),
    /** Requests or limits of a container, through the Downward API. */
    RESOURCE_FIELD("resource"),
    /** A service link. */
    SERVICE("Service"),
    /** Made by the cluster: a token or a certificate. */
    CLUSTER("the cluster");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Whether the value must not be shown. */
  public boolean isSecret() {
    return kind == Kind.SECRET || kind == Kind.CLUSTER;
  }

  /** Such as {@code key lives of ConfigMap game-demo}. */
  @Override
  public String toString() {
    return switch (kind) {
      case LITERAL -> kind.word;
      case CONFIG_MAP, SECRET -> "key " + key + " of " + kind.word + " " + object;
      case POD_FIELD, RESOURCE_FIELD -> kind.word + " " + key;
      case SERVICE -> kind.word + " " + object;
      case CLUSTER -> key + " of " + kind.word;
    };
  }
}
