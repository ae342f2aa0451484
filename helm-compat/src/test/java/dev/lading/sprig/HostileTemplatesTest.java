package dev.lading.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that would take all memory, all time or the stack end in a named error. */
class HostileTemplatesTest {
  private static final long STACK = 512 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ repeat 10000000000 \"ab\" }}",
        "{{ repeat 100000 (repeat 100000 \"a\") }}",
        "{{ until 1000000000 }}",
        "{{ until -9223372036854775807 }}",
        "{{ untilStep 0 9223372036854775807 1 }}",
        "{{ untilStep -9223372036854775808 9223372036854775807 3 }}",
        "{{ seq 1 100000000 }}",
        "{{ indent 10000000000 \"a\" }}",
        "{{ indent 9223372036854775807 \"a\\nb\" }}",
        "{{ nindent 100000 (repeat 100000 \"\\n\") }}",
        "{{ replace \"a\" (repeat 100000 \"b\") (repeat 100000 \"a\") }}",
        "{{ replace \"\" (repeat 100000 \"b\") (repeat 100000 \"a\") }}",
        "{{ regexReplaceAll \"a\" (repeat 100000 \"a\") (repeat 100000 \"b\") }}",
        "{{ wrapWith 1 (repeat 100000 \"b\") (repeat 100000 \"a\") }}",
        "{{ randAlphaNum 1000000000000 }}",
        "{{ randBytes 9223372036854775807 }}",
        "{{ splitList \"\" (repeat 20000000 \"a\") }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ deepCopy $d }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $e := dict }}{{ $_ := set $e \"d\" $e }}{{ merge $d $e }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $e := dict }}{{ $_ := set $e \"d\" $e }}{{ mergeOverwrite $d $e }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ mustToJson $d }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toRawJson $d }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ quote $d }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toString $d }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ join \",\" (list $d) }}",
        "{{ $d := dict \"a\" 1 }}{{ range until 40 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ mustToJson $d }}",
        "{{ $d := dict \"a\" 1 }}{{ range until 40 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}{{ deepCopy $d }}",
        "{{ mustRegexMatch (printf \"%sa%s\" (repeat 20000 \"(\") (repeat 20000 \")\")) \"a\" }}",
        "{{ mustRegexMatch \"((a{1000}){1000}){1000}\" \"a\" }}",
        "{{ mustRegexMatch \"(((a{100}){10}){10}){10}\" \"a\" }}",
        "{{ mustFromJson (repeat 1000000 \"[\") }}",
      })
  void hostileTemplate_endsInANamedError(String template) throws InterruptedException {
    HelmOracle.Answer[] answer = new HelmOracle.Answer[1];
    Throwable[] escaped = new Throwable[1];
    Thread thread =
        new Thread(null, () -> answer[0] = SprigCase.ourAnswer(template), "hostile", STACK);
    thread.setUncaughtExceptionHandler((t, e) -> escaped[0] = e);
    thread.start();
    thread.join();
    assertThat(escaped[0]).isNull();
    assertThat(answer[0].ok()).isFalse();
    assertThat(answer[0].text()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ toJson $d | quote }}",
        "{{ mustFromJson (printf \"%s%s\" (repeat 9999 \"[\") (repeat 9999 \"]\")) | toJson | len }}",
        "{{ regexMatch (printf \"%sa%s\" (repeat 900 \"(\") (repeat 900 \")\")) \"a\" }}",
        "{{ regexMatch \"(a|b)*c\" (repeat 40000 \"ab\") }}",
        "{{ regexMatch \"(a*)*b\" (repeat 40000 \"a\") }}",
        "{{ until 1000000 | len }}",
      })
  void heavyTemplate_isDoneOnASmallStack(String template) throws InterruptedException {
    HelmOracle.Answer[] answer = new HelmOracle.Answer[1];
    Thread thread =
        new Thread(null, () -> answer[0] = SprigCase.ourAnswer(template), "heavy", STACK);
    thread.start();
    thread.join();
    assertThat(answer[0]).isNotNull();
    assertThat(answer[0].ok()).as(answer[0].text()).isTrue();
  }
}
