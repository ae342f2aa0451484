package dev.lading.examples;

import dev.lading.examples.shop.ImmutableHost;
import dev.lading.examples.shop.ImmutablePostgresValues;
import dev.lading.examples.shop.ImmutableShopValues;
import dev.lading.examples.shop.PostgresValues;
import dev.lading.examples.shop.ShopValues;
import dev.lading.packages.values.SecretText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** Values of the shop at random. */
final class ShopInstances {

  private ShopInstances() {}

  /** The same instances every time. */
  static List<ShopValues> some(int count) {
    List<ShopValues> some = new ArrayList<>();
    JqwikSession.run(
        () ->
            any().generator(100).stream(new Random(8))
                .limit(count)
                .forEach(each -> some.add(each.value())));
    return some;
  }

  static Arbitrary<ShopValues> any() {
    return Combinators.combine(
            word().map(host -> host + ".example:5000/shop"),
            Arbitraries.strings()
                .withChars("0123456789abcdef.")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "v" + text),
            Arbitraries.integers().between(1, 20),
            Arbitraries.of(ShopValues.LogLevel.class),
            Arbitraries.integers().between(0, 3),
            settings(),
            hosts(),
            database())
        .as(
            (registry, version, replicas, level, switches, settings, hosts, database) ->
                ImmutableShopValues.builder()
                    .registry(registry)
                    .version(version)
                    .replicas(replicas)
                    .logLevel(level)
                    .debug(switches % 2 == 1)
                    .cache(switches > 1)
                    .settings(settings)
                    .hosts(hosts)
                    .certificate(
                        hosts.size() == 1
                            ? java.util.Optional.empty()
                            : java.util.Optional.of("certificate-" + replicas))
                    .database(database)
                    .build());
  }

  private static Arbitrary<String> word() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9);
  }

  /** Texts that YAML and templates might trip over. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.of("true", "1e3", "{{ .Values }}", "a: b", "#", "\"", "\\", "'", "null", "~"),
        Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(12),
        Arbitraries.of("größe", "two\nlines", " padded ", "0x1F", "12:30", "%d%s"));
  }

  private static Arbitrary<Map<String, String>> settings() {
    return Arbitraries.maps(
            Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(2).ofMaxLength(8), text())
        .ofMaxSize(4);
  }

  private static Arbitrary<List<ShopValues.Host>> hosts() {
    Arbitrary<List<String>> paths =
        word().map(path -> "/" + path).list().uniqueElements().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(word(), paths)
        .as(
            (name, under) ->
                (ShopValues.Host)
                    ImmutableHost.builder().name(name + ".example").paths(under).build())
        .list()
        .uniqueElements(ShopValues.Host::name)
        .ofMaxSize(3);
  }

  private static Arbitrary<PostgresValues> database() {
    return Combinators.combine(
            word(),
            word(),
            Arbitraries.strings().ascii().ofMinLength(8).ofMaxLength(20),
            Arbitraries.integers().between(1, 5000),
            word().optional())
        .as(
            (name, user, password, size, disk) ->
                ImmutablePostgresValues.builder()
                    .name(name)
                    .user(user)
                    .password(SecretText.of(password))
                    .storage(size + "Gi")
                    .storageClass(disk)
                    .build());
  }
}
