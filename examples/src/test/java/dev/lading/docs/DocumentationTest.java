package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every page: its Java is in a source that is compiled, its YAML is in a file or
 * printed by the test of the page, its plugins are those of an integration test, its links lead
 * somewhere, and it names no machine.
 *
 * <p>A path that tests make ({@code directory.resolve("overlays/prod")}) stands on a page as {@code
 * Path.of("overlays/prod")}.
 */
class DocumentationTest {

  private static final Pattern PROPERTY = Pattern.compile("@([\\w.-]+)@");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern URL = Pattern.compile("https?://[^\\s)>`\"]+");
  private static final Pattern MADE_PATH = Pattern.compile("directory\\.resolve\\((\"[^\"]*\")\\)");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.])/(root|home|work|Users)/|[A-Z]:\\\\\\\\|\\.m2/");
  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final List<String> HOSTS =
      List.of("kubernetes.io", "helm.sh", "apache.org", "example.com", "github.com", "w3.org");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Page.ROOT.resolve("docs"));
        Stream<Path> root = Files.list(Page.ROOT)) {
      return Stream.concat(root, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .map(Page.ROOT::relativize)
          .sorted()
          .toList();
    }
  }

  private static Stream<DynamicTest> eachPage(Check check) throws IOException {
    return pages().stream()
        .map(path -> path.toString().replace('\\', '/'))
        .map(path -> DynamicTest.dynamicTest(path, () -> check.of(path, Page.of(path))));
  }

  private interface Check {
    void of(String path, Page page) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> java_ofEveryPage_isInASourceThatIsCompiled() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path source : sources(".java")) {
      sources.add(lines(Files.readString(source)));
    }
    return eachPage(
        (path, page) ->
            assertThat(page.blocks("java"))
                .allSatisfy(
                    block ->
                        assertThat(sources)
                            .as("%s:%s\n%s", path, block.start(), block.text())
                            .anyMatch(source -> source.contains(lines(block.text())))));
  }

  @TestFactory
  Stream<DynamicTest> yaml_ofEveryPage_isInAFileOrPrintedByTheTestOfThePage() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path source : sources(".java", ".yaml", ".txt", ".tpl")) {
      texts.add(lines(Files.readString(source)));
    }
    return eachPage(
        (path, page) -> {
          if (texts.stream().anyMatch(text -> text.contains("Page.of(\"" + path + "\")"))) {
            return;
          }
          assertThat(page.blocks("yaml"))
              .allSatisfy(
                  block ->
                      assertThat(texts)
                          .as("%s:%s", path, block.start())
                          .anyMatch(text -> text.contains(lines(block.text()))));
        });
  }

  @TestFactory
  Stream<DynamicTest> plugins_ofEveryPage_areRunByAnIntegrationTest() throws IOException {
    List<String> poms = new ArrayList<>();
    String root = Files.readString(Page.ROOT.resolve("pom.xml"));
    for (Path pom : sources("pom.xml")) {
      poms.add(lines(PROPERTY.matcher(Files.readString(pom)).replaceAll(is -> value(is, root))));
    }
    return eachPage(
        (path, page) ->
            assertThat(page.blocks("xml"))
                .filteredOn(block -> !block.text().startsWith("<project"))
                .allSatisfy(
                    block ->
                        assertThat(poms)
                            .as("%s:%s", path, block.start())
                            .anyMatch(pom -> pom.contains(lines(block.text())))));
  }

  /** What a property of the root POM is filled in with when a consumer's build runs. */
  private static String value(MatchResult property, String root) {
    String name = property.group(1);
    String start = "<" + name + ">";
    int at = root.indexOf(start);
    return name.equals("project.version")
        ? VERSION
        : at < 0
            ? property.group()
            : root.substring(at + start.length(), root.indexOf("</" + name + ">", at));
  }

  @TestFactory
  Stream<DynamicTest> links_ofEveryPage_leadSomewhere() throws IOException {
    return eachPage(
        (path, page) -> {
          Matcher link = LINK.matcher(prose(page));
          while (link.find()) {
            follow(Path.of(path), link.group(1));
          }
        });
  }

  private static void follow(Path page, String target) throws IOException {
    if (target.matches("https?:.*")) {
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    assertThat(Page.ROOT.resolve(to)).as("link %s of %s", target, page).exists();
    if (hash >= 0) {
      assertThat(anchors(Page.of(to.toString())))
          .as("link %s of %s", target, page)
          .contains(target.substring(hash + 1));
    }
  }

  /** The anchors of the headings, as forges make them. */
  private static List<String> anchors(Page page) {
    return prose(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> pages_all_nameNoMachine() throws IOException {
    return eachPage(
        (path, page) -> {
          assertThat(page.text()).as(path).doesNotContainPattern(MACHINE);
          assertThat(URL.matcher(page.text()).results().map(MatchResult::group))
              .as("hosts in %s", path)
              .allMatch(url -> isPublic(URI.create(url).getHost()));
        });
  }

  private static boolean isPublic(String host) {
    boolean service = host.indexOf('.') < 0; // of the cluster a page speaks of
    return service
        || HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }

  /** A page without its blocks and inline code. */
  private static String prose(Page page) {
    String text = page.text();
    for (Page.Block block : page.blocks()) {
      text = text.replace(block.text(), "\n");
    }
    return text.lines()
        .map(line -> line.startsWith("#") ? line : CODE.matcher(line).replaceAll(""))
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> sources(String... endings) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder :
        List.of("examples/src", "crd/src/test", "interop/src/test", "maven-plugin/src/it")) {
      Path root = Page.ROOT.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files
              .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
              .forEach(sources::add);
        }
      }
    }
    return sources;
  }

  /** The lines of a text, each between line ends, without indentation and blank lines. */
  private static String lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> MADE_PATH.matcher(line).replaceAll("Path.of($1)"))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
