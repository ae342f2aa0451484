package dev.lading.maven;

import dev.lading.validation.Finding;
import dev.lading.validation.Findings;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import dev.lading.validation.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Checks what is rendered against the rules of {@code dev.lading.validation}. */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class ValidateMojo extends LadingMojo {

  /**
   * The rules: {@code schema}, {@code standard}, {@code recommended}, {@code strict}, {@code
   * pod-security-baseline} or {@code pod-security-restricted}.
   */
  @Parameter(property = "lading.profile", defaultValue = "standard")
  private String profile;

  /** The version of the cluster, such as {@code 1.31}; default the newest that is known. */
  @Parameter(property = "lading.kubernetesVersion")
  private @Nullable String kubernetesVersion;

  /** What exists elsewhere, as {@code Kind/name}. */
  @Parameter private List<String> externals = List.of();

  /** Rules that are not looked at, as {@code rule: reason}. */
  @Parameter private List<String> suppressions = List.of();

  /** The least severity that fails the build: {@code error}, {@code warning} or {@code info}. */
  @Parameter(property = "lading.failOn", defaultValue = "error")
  private String failOn;

  /** A file to write the findings to as SARIF. */
  @Parameter(property = "lading.sarif")
  private @Nullable File sarif;

  private final List<Finding> all = new ArrayList<>();

  @Override
  void process(Source source) throws IOException, MojoExecutionException {
    Findings findings = source.check(validator());
    getLog().info(source.name() + ": " + counted(findings.size(), "finding"));
    for (Finding finding : findings) {
      tell(finding);
      all.add(finding);
    }
  }

  private void tell(Finding finding) {
    String text = finding.toText().stripTrailing();
    switch (finding.severity()) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case INFO -> getLog().info(text);
    }
  }

  private Validator validator() throws MojoExecutionException {
    Validator validator = Validator.standard().withProfile(Profile.valueOf(constant(profile)));
    if (kubernetesVersion != null) {
      validator = validator.kubernetesVersion(kubernetesVersion);
    }
    for (String external : externals) {
      String[] parts = halves(external, '/', "<external>Kind/name</external>");
      validator = validator.external(parts[0], parts[1]);
    }
    for (String suppression : suppressions) {
      String[] parts = halves(suppression, ':', "<suppression>rule: reason</suppression>");
      validator = validator.suppress(parts[0], parts[1]);
    }
    return validator;
  }

  private static String[] halves(String text, char separator, String form)
      throws MojoExecutionException {
    int at = text.indexOf(separator);
    if (at < 1 || text.substring(at + 1).isBlank()) {
      throw new MojoExecutionException("'" + text + "' must have the form " + form);
    }
    return new String[] {text.substring(0, at).strip(), text.substring(at + 1).strip()};
  }

  @Override
  void finish() throws IOException, MojoFailureException {
    Findings findings = Findings.of(all);
    if (sarif != null) {
      Files.createDirectories(sarif.toPath().toAbsolutePath().getParent());
      Files.writeString(sarif.toPath(), findings.toSarif());
    }
    int failing = findings.atLeast(Severity.valueOf(constant(failOn))).size();
    if (failing > 0) {
      throw new MojoFailureException(
          counted(failing, "finding") + " of severity " + failOn + " or worse");
    }
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
