package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.io.KeyOrder;
import dev.lading.populated.PopulatedTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  static Stream<KindFacts> kinds() {
    return PopulatedTrees.FACTS.kinds().stream();
  }

  @Test
  void catalog_knowsEveryKindOfTheTable() {
    List<String> missing = new ArrayList<>();
    kinds()
        .filter(kind -> ResourceTypes.find(kind.apiVersion(), kind.kind()).isEmpty())
        .forEach(kind -> missing.add(kind.toString()));
    assertThat(missing).isEmpty();
    assertThat(ResourceTypes.all()).hasSize(PopulatedTrees.FACTS.kinds().size());
    System.out.println("kinds with a type: " + ResourceTypes.all().size());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void read_everyFieldFilled_writesTheSame(KindFacts kind) {
    for (long seed = 0; seed < 3; seed++) {
      Map<String, @Nullable Object> tree = new PopulatedTrees(seed).of(kind);
      ApiObject value = type(kind).read(new StrictTreeReader(tree));
      assertThat(value.toTree()).isEqualTo(tree);
      assertThat(type(kind).read(new StrictTreeReader(value.toTree()))).isEqualTo(value);
      assertOrdered(value.toTree());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void toBuilder_everyFieldFilled_buildsTheSame(KindFacts kind) throws Exception {
    ApiObject value = type(kind).read(new StrictTreeReader(new PopulatedTrees(7).of(kind)));
    Object builder = type(kind).javaType().getMethod("toBuilder").invoke(value);
    assertThat(((ObjectBuilder<?>) builder).build()).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void read_emptyCollectionsAndObjects_keepsThem(KindFacts kind) {
    Map<String, @Nullable Object> tree = new TreeMap<>();
    tree.put("apiVersion", kind.apiVersion());
    tree.put("kind", kind.kind());
    TypeFacts type = PopulatedTrees.FACTS.type(kind.type());
    for (FieldFacts field : type.fields()) {
      if (field.shape() != Shape.SINGLE || field.isObject()) {
        tree.put(field.name(), field.shape() == Shape.LIST ? List.of() : Map.of());
      }
    }
    assertThat(type(kind).read(new StrictTreeReader(tree)).toTree()).isEqualTo(tree);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void read_nothingButUnknownFields_keepsThem(KindFacts kind) throws Exception {
    Map<String, @Nullable Object> tree = new TreeMap<>();
    tree.put("aaa", List.of(Map.of("x", 1L)));
    tree.put("zzz", Map.of());
    ApiObject value =
        (ApiObject) type(kind).javaType().getMethod("fromTree", Map.class).invoke(null, tree);
    assertThat(value.toTree()).isEqualTo(tree);
    assertThat(value.unknownFields()).isEqualTo(tree);
    Object builder = type(kind).javaType().getMethod("toBuilder").invoke(value);
    assertThat(((ObjectBuilder<?>) builder).build()).isEqualTo(value);
  }

  private static ResourceType<? extends ApiObject> type(KindFacts kind) {
    ResourceType<?> type = ResourceTypes.find(kind.apiVersion(), kind.kind()).orElseThrow();
    assertThat(ResourceTypes.find(type.javaType())).isPresent();
    return type;
  }

  private static void assertOrdered(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, Object> members = (Map<String, Object>) map;
      assertThat(members.keySet()).containsExactly(KeyOrder.sortedKeys(members));
      members.values().forEach(RoundTripTest::assertOrdered);
    } else if (tree instanceof List<?> list) {
      list.forEach(RoundTripTest::assertOrdered);
    }
  }
}
