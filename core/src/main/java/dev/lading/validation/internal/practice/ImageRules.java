package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;

/** Images. */
public final class ImageRules implements Check {

  static final Rule LATEST =
      Practice.good("latest-tag", "Images have a fixed version")
          .because(
              "the same manifest starts another program tomorrow, and a rollback does not help")
          .fix("name a version or a digest")
          .like(
              "kube-linter:latest-tag",
              "kube-score:container-image-tag",
              "polaris:tagNotSpecified");

  static final Rule PULL_POLICY =
      Practice.optional("image-pull-policy", "Images are always asked for")
          .because("without it a Pod starts images that others pulled, with no look at credentials")
          .fix("set imagePullPolicy: Always")
          .like("kube-score:container-image-pull-policy", "polaris:pullPolicyNotAlways");

  /** The family. */
  public static final Family FAMILY = Family.of("images", new ImageRules(), LATEST, PULL_POLICY);

  private ImageRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    for (Field container : pod.containersAndInit()) {
      Field image = container.get("image");
      String name = image.text();
      if (!name.isEmpty() && !hasVersion(name)) {
        report.add(LATEST, image, "The image \"" + name + "\" has no fixed version");
      }
      if (image.isPresent() && !container.get("imagePullPolicy").is("Always")) {
        report.add(
            PULL_POLICY,
            container.get("imagePullPolicy"),
            Practice.the(container) + " takes an image that is there already");
      }
    }
  }

  private static boolean hasVersion(String image) {
    if (image.indexOf('@') >= 0) {
      return true;
    }
    int colon = image.lastIndexOf(':');
    boolean tag = colon > image.lastIndexOf('/');
    return tag && !image.substring(colon + 1).equals("latest");
  }
}
