package dev.lading.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is what the rules say of themselves. Run with {@code -Dlading.record=true}
 * to write it anew.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("../docs/rules.md");

  @Test
  void page_isWhatTheRulesSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("lading.record")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void checksOfOtherTools_allHaveARule() {
    for (String line : MutationTest.read("checks.txt").lines().toList()) {
      if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        for (String check : line.substring(colon + 1).strip().split(" ")) {
          String name = line.substring(0, colon) + ":" + check;
          assertThat(Rules.like(name)).as(name).isNotEmpty();
        }
      }
    }
  }

  @Test
  void rules_areDocumented() {
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.title()).isNotEmpty().doesNotEndWith(".");
              assertThat(rule.reason()).as(rule.id()).isNotEmpty().doesNotEndWith(".");
            });
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\n");
    page.append("What `Validator` looks for: " + Rules.all().size() + " rules. ");
    page.append("Generated from the rules by `RulesPageTest`; do not edit.\n\n");
    page.append("| profile | rules |\n|---|---|\n");
    for (Profile profile : Profile.values()) {
      long count =
          Rules.all().stream()
              .filter(rule -> profile.categories().contains(rule.category()))
              .count();
      page.append("| `" + profile + "` | " + count + " |\n");
    }
    page.append("\nRules marked *on request* belong to no profile; switch them on with ");
    page.append("`Validator.enable`.\n");
    for (Family family : Rules.families()) {
      page.append("\n## " + capital(family.name()) + "\n\n");
      page.append("| rule | severity | profile | demands | because |\n|---|---|---|---|---|\n");
      for (Rule rule : family.rules()) {
        page.append("| `" + rule.id() + "` | " + rule.severity() + " | " + profile(rule));
        page.append(" | " + rule.title() + " | " + rule.reason() + " |\n");
      }
    }
    page.append("\n# The checks of other tools\n");
    MutationTest.read("checks.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> tool(page, line));
    return page.toString();
  }

  private static void tool(StringBuilder page, String line) {
    String tool = line.substring(0, line.indexOf(':'));
    String[] checks = line.substring(tool.length() + 1).strip().split(" ");
    page.append("\n## " + tool + " (" + checks.length + ")\n\n| check | our rules |\n|---|---|\n");
    for (String check : checks) {
      page.append("| `" + check + "` | ");
      page.append(
          String.join(
              ", ",
              Rules.like(tool + ":" + check).stream().map(rule -> "`" + rule.id() + "`").toList()));
      page.append(" |\n");
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String profile(Rule rule) {
    return switch (rule.category()) {
      case SCHEMA -> "schema";
      case REFERENCE -> "standard";
      case PRACTICE -> "recommended";
      case STRICT -> "strict";
      case OPTIONAL -> "*on request*";
      case SECURITY_BASELINE -> "baseline";
      case SECURITY_RESTRICTED -> "restricted";
      case SUPPRESSION -> "always";
    };
  }
}
