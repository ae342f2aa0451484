package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResourceIdTest {

  private static final Comparator<ResourceId> ORDER =
      Comparator.comparing(ResourceId::group)
          .thenComparing(ResourceId::version)
          .thenComparing(ResourceId::kind)
          .thenComparing(ResourceId::namespace)
          .thenComparing(ResourceId::name);

  @Provide
  static Arbitrary<ResourceId> ids() {
    return Arbitraries.of("", "a", "b")
        .list()
        .ofSize(5)
        .map(p -> new ResourceId(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4)));
  }

  private static List<String> parts(ResourceId id) {
    return List.of(id.group(), id.version(), id.kind(), id.namespace(), id.name());
  }

  @Property
  void compareTo_anyTwo_isByEachPartInTurn(
      @ForAll("ids") ResourceId left, @ForAll("ids") ResourceId right) {
    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(Integer.signum(ORDER.compare(left, right)));
  }

  @Property
  void equals_anyTwo_isEqualityOfAllParts(
      @ForAll("ids") ResourceId left, @ForAll("ids") ResourceId right) {
    assertThat(left.equals(right)).isEqualTo(parts(left).equals(parts(right)));
  }

  @Property
  void hashCode_equalIds_isTheSame(@ForAll("ids") ResourceId id) {
    assertThat(new ResourceId(id.group(), id.version(), id.kind(), id.namespace(), id.name()))
        .hasSameHashCodeAs(id)
        .isEqualTo(id);
  }
}
