package dev.lading.overlay;

import dev.lading.overlay.internal.transform.ImageTransformer;

/** What becomes of an image; parts that are not named stay. Immutable. */
public final class ImageChange {

  static final ImageChange NONE = new ImageChange("", "", "", "");

  private final String newName;
  private final String newTag;
  private final String tagSuffix;
  private final String digest;

  private ImageChange(String newName, String newTag, String tagSuffix, String digest) {
    this.newName = newName;
    this.newTag = newTag;
    this.tagSuffix = tagSuffix;
    this.digest = digest;
  }

  /** Another registry and repository. */
  public ImageChange name(String name) {
    return new ImageChange(name, newTag, tagSuffix, digest);
  }

  /** Another tag; a digest the image had goes away. */
  public ImageChange tag(String tag) {
    return new ImageChange(newName, tag, tagSuffix, digest);
  }

  /** Something after the tag it has. */
  public ImageChange tagSuffix(String suffix) {
    return new ImageChange(newName, newTag, suffix, digest);
  }

  /** A digest such as {@code sha256:…} in the place of the tag. */
  public ImageChange digest(String sha) {
    return new ImageChange(newName, newTag, tagSuffix, sha);
  }

  ImageTransformer.Image of(String image) {
    return new ImageTransformer.Image(image, newName, newTag, tagSuffix, digest);
  }

  @Override
  public String toString() {
    return (newName.isEmpty() ? "" : " name " + newName)
        + (newTag.isEmpty() ? "" : " tag " + newTag)
        + (tagSuffix.isEmpty() ? "" : " tag suffix " + tagSuffix)
        + (digest.isEmpty() ? "" : " digest " + digest);
  }
}
