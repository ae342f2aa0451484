package dev.lading.sprig.internal.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References resolved against bases, with the results RFC 3986 (5.4) and Go's net/url give. */
class GoUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://a/b/c/d;p?q, g:h, g:h",
    "http://a/b/c/d;p?q, g, http://a/b/c/g",
    "http://a/b/c/d;p?q, ./g, http://a/b/c/g",
    "http://a/b/c/d;p?q, g/, http://a/b/c/g/",
    "http://a/b/c/d;p?q, /g, http://a/g",
    "http://a/b/c/d;p?q, //g, http://g",
    "http://a/b/c/d;p?q, ?y, http://a/b/c/d;p?y",
    "http://a/b/c/d;p?q, g?y, http://a/b/c/g?y",
    "http://a/b/c/d;p?q, '#s', http://a/b/c/d;p?q#s",
    "http://a/b/c/d;p?q, '', http://a/b/c/d;p?q",
    "http://a/b/c/d;p?q, ., http://a/b/c/",
    "http://a/b/c/d;p?q, .., http://a/b/",
    "http://a/b/c/d;p?q, ../g, http://a/b/g",
    "http://a/b/c/d;p?q, ../.., http://a/",
    "http://a/b/c/d;p?q, ../../../../g, http://a/g",
    "http://a/b/c/d;p?q, /./g, http://a/g",
    "http://a/b/c/d;p?q, g/../h, http://a/b/c/h",
    "'', x.json, /x.json",
    "'', '#/a', '#/a'",
    "file:///values.schema.json, other.json#/a, file:///other.json#/a",
    "mailto:a@b.c, '#x', mailto:a@b.c#x",
  })
  void resolve_reference_answersAsGo(String base, String reference, String expected) {
    assertThat(GoUrl.parse(base).resolve(GoUrl.parse(reference))).hasToString(expected);
  }
}
