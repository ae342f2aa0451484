package dev.lading.helm.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.helm.chart.HelmVersion;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainManifestTest {

  private static final List<String> STARTS =
      List.of("", "  ", "    ", "- ", "  - ", "    - ", "- - ", "      ", "#", " ");

  private static final List<String> ENTRIES =
      List.of(
          "apiVersion: v1",
          "kind: ConfigMap",
          "Kind: Other",
          "metadata:",
          "metadata: {}",
          "name: web",
          "name: 1",
          "name:",
          "annotations:",
          "helm.sh/hook: pre-install",
          "weight: \"5\"",
          "a: |",
          "b: >-",
          "c: 'x: y'",
          "text # note",
          "text",
          "x: y: z",
          "\"key\": 1",
          "yes: no",
          "list: []",
          "f: {name: http, port: 80, to: \"x, y\"}",
          "q: \"x: \\\"y\\\" \\n\\t\\\\\"",
          "name: \"w\\tb\"",
          "r: \"\\u00e9 \\x\"",
          "s: \"a\" b",
          "t: 'a\'\'\'",
          "g: [a, 'b', [1.5, {}], { c: d } ]",
          "h: [a,b]",
          "metadata: {name: web}",
          "annotations: {a: b}",
          "{a: b}",
          "[a, b]: c",
          "i: {yes: no}",
          "j: {a: b: c}",
          "k: [a, ]",
          "l: {a, b: -}",
          "m: {a: b} # note",
          "? key",
          "&a b",
          "--flag=on",
          "tab:\t1",
          "é: 1",
          "");

  @Provide
  static Arbitrary<String> documents() {
    Arbitrary<String> line =
        Arbitraries.of(STARTS).flatMap(start -> Arbitraries.of(ENTRIES).map(start::concat));
    return line.list().ofMinSize(1).ofMaxSize(9).map(lines -> String.join("\n", lines).strip());
  }

  @Property(tries = 20_000)
  void head_anyLines_isNoneOrTheParsers(@ForAll("documents") String document) {
    ManifestHead plain = PlainManifest.head(document);
    if (plain != null) {
      assertThat(plain).isEqualTo(ManifestHead.parse(document, HelmVersion.V4_1));
    }
  }

  @Test
  void head_usualManifest_isFoundWithoutTheParser() {
    String document =
        """
        # a note
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: "web-1"
          annotations:
            helm.sh/hook: post-install,post-upgrade
            helm.sh/hook-weight: "5"
          labels:
            app: web
        spec:
          template:
            spec:
              containers:
              - name: main
                args:
                - --port=80
                - |
                  kind: Other
                    deeper

                env: []
                ports: [{name: http, containerPort: 80}, {name: "b c", containerPort: 81}]
              restartPolicy: Never
        """;
    assertThat(PlainManifest.head(document))
        .isEqualTo(
            new ManifestHead(
                "batch/v1",
                "Job",
                "web-1",
                Map.of("helm.sh/hook", "post-install,post-upgrade", "helm.sh/hook-weight", "5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: A\nkind: B",
        "kind: A\nKIND: B",
        "kind: 5",
        "kind: null",
        "kind: A\n b: c",
        "kind: A\nmetadata:\n- a: b",
        "metadata:\n  annotations:\n  - a: b",
        "metadata:\n  annotations:\n    a:\n      b: c",
        "metadata:\n  name: a\nmetadata:\n  name: b",
        "  kind: A\nmore: b",
        "kind: &a A",
        "kind: A\n---\nkind: B",
        "a: |\n   x\n  y",
        "a: b: c",
        "a: {b: c",
        "a: {b: c} d",
        "a: {b: c: d}",
        "a: \"\\u0041\"",
        "a: \"b",
        "a: \"b\" c",
        "a: \"b\\",
        "kind: \"A\\n\"",
        "a: ['b''c']",
        "a: {yes: b}",
        "metadata: {name: a}",
        "a:\n\tb: c",
        "- kind: A",
        "text"
      })
  void head_unusual_isLeftToTheParser(String document) {
    assertThat(PlainManifest.head(document)).isNull();
  }
}
