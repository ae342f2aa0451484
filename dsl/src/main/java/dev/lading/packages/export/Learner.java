package dev.lading.packages.export;

import dev.lading.packages.export.Abstraction.Raw;
import dev.lading.packages.export.Template.Block;
import dev.lading.packages.export.Template.Member;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the template that many renderings have in common: places are matched by key, name or
 * position; what differs between them must be a variable, a condition or a loop.
 */
final class Learner {

  private static final int MOST_VARIANTS = 12;

  private final Variables variables;
  private final List<Problem> findings = new ArrayList<>();

  Learner(Variables variables) {
    this.variables = variables;
  }

  /** What no template could be found for. */
  List<Problem> findings() {
    return findings;
  }

  /** The template of all resources. */
  Template.Sequence learn(List<Sample> samples) {
    List<Instance> instances = new ArrayList<>();
    for (Sample sample : samples) {
      Object node = new Abstraction(sample).of(sample.resources());
      instances.add(new Instance(sample, Map.of(), node));
    }
    return list(instances, "");
  }

  /** The alternatives for a place: usually one. */
  private List<Member> cases(List<Instance> instances, @Nullable Pattern key, String place) {
    Map<Object, List<Instance>> kinds = new LinkedHashMap<>();
    for (Instance instance : instances) {
      kinds.computeIfAbsent(kind(instance.node()), any -> new ArrayList<>()).add(instance);
    }
    List<Member> cases = new ArrayList<>();
    for (List<Instance> same : kinds.values()) {
      Condition condition = condition(same, instances, place);
      if (same.get(0).node() instanceof Raw) {
        cases.addAll(scalars(same, instances, key, place));
      } else {
        cases.add(new Member(condition, key, collection(same, place)));
      }
    }
    return cases;
  }

  private static Object kind(Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.isEmpty() ? "no entries" : "map";
    }
    return node instanceof List<?> list ? (list.isEmpty() ? "no items" : "list") : "scalar";
  }

  private Template collection(List<Instance> instances, String place) {
    Object node = instances.get(0).node();
    if (node instanceof Map<?, ?> map) {
      return map.isEmpty() ? new Template.Fixed(Map.of()) : mapping(instances, place);
    }
    return ((List<?>) node).isEmpty() ? new Template.Fixed(List.of()) : list(instances, place);
  }

  /** When these of all instances are there; null for always. */
  private @Nullable Condition condition(List<Instance> present, List<Instance> all, String place) {
    if (present.size() == all.size()) {
      return null;
    }
    List<Instance> absent = new ArrayList<>(all);
    absent.removeAll(present);
    return condition(place, present, absent);
  }

  private @Nullable Condition condition(
      String place, List<Instance> present, List<Instance> absent) {
    if (absent.isEmpty()) {
      return null;
    }
    Condition found = Condition.of(present, absent, variables.all());
    if (found == null) {
      findings.add(
          Problem.of(
                  "export-condition",
                  "It depends on more than switches, choices and whether something is set")
              .withPath(place)
              .withHint("the chart always has it"));
    }
    return found;
  }

  // ---- scalars

  private List<Member> scalars(
      List<Instance> instances, List<Instance> all, @Nullable Pattern key, String place) {
    Template one = oneFor(instances);
    if (one != null) {
      return List.of(new Member(condition(instances, all, place), key, one));
    }
    Map<Object, List<Instance>> variants = new LinkedHashMap<>();
    for (Instance instance : instances) {
      Raw raw = (Raw) instance.node();
      variants
          .computeIfAbsent(
              List.of(instance.generic(raw.pattern()), raw.value() instanceof String),
              any -> new ArrayList<>())
          .add(instance);
    }
    List<Member> members = new ArrayList<>();
    if (variants.size() <= MOST_VARIANTS) {
      for (List<Instance> same : variants.values()) {
        Template template = oneFor(same);
        List<Instance> others = new ArrayList<>(all);
        others.removeAll(same);
        Condition when = Condition.of(same, others, variables.all());
        if (template == null || when == null) {
          return List.of(unknown(instances, key, place));
        }
        members.add(new Member(when, key, template));
      }
      return members;
    }
    return List.of(unknown(instances, key, place));
  }

  private Member unknown(List<Instance> instances, @Nullable Pattern key, String place) {
    Raw first = (Raw) instances.get(0).node();
    boolean text = first.value() instanceof String;
    findings.add(
        Problem.of(
                "export-value",
                text
                    ? "The text is made of values in a way that a chart cannot follow"
                    : "The value is computed from others")
            .withPath(place)
            .withHint("the chart leaves it empty; pass values through unchanged"));
    return new Member(null, key, new Template.Fixed(text ? "" : 0L));
  }

  /** A template that gives all of these; or null. */
  private @Nullable Template oneFor(List<Instance> instances) {
    Raw first = (Raw) instances.get(0).node();
    if (instances.stream()
        .allMatch(each -> Objects.equals(((Raw) each.node()).value(), first.value()))) {
      if (first.pattern().refs().isEmpty()) {
        return new Template.Fixed(first.value());
      }
    }
    for (Instance instance : instances) {
      Pattern pattern = instance.generic(((Raw) instance.node()).pattern());
      Template template = template(pattern, first.value() instanceof String);
      if (template != null && instances.stream().allMatch(each -> gives(template, each))) {
        return template;
      }
    }
    for (Variable variable : variables.all()) {
      Template template =
          template(
              new Pattern(List.of(new Pattern.Ref(variable.path())), false),
              first.value() instanceof String);
      boolean scalar =
          switch (variable.kind()) {
            case TEXT, WHOLE, FLAG, CHOICE -> true;
            case DECIMAL -> !(first.value() instanceof String);
            case LIST, TABLE, GROUP -> false;
          };
      boolean inScope =
          instances.get(0).at().keySet().containsAll(Variable.listsIn(variable.path()));
      if (scalar
          && inScope
          && template != null
          && instances.stream().allMatch(each -> gives(template, each))) {
        return template;
      }
    }
    return null;
  }

  private static @Nullable Template template(Pattern pattern, boolean text) {
    if (pattern.refs().isEmpty() || pattern.refs().stream().anyMatch(Learner::isOpen)) {
      return null;
    }
    if (text) {
      return new Template.Text(pattern);
    }
    return pattern.parts().size() == 1 ? new Template.Native(pattern.refs().get(0)) : null;
  }

  private static boolean isOpen(String path) {
    return path.replace(Variable.ITEM, "").indexOf('[') >= 0;
  }

  private static boolean gives(Template template, Instance instance) {
    return Objects.equals(
        new Evaluation(instance).value(template), ((Raw) instance.node()).value());
  }

  // ---- collections

  private Template.Mapping mapping(List<Instance> instances, String place) {
    Places places = new Places();
    for (Instance instance : instances) {
      places.begin();
      ((Map<?, ?>) instance.node())
          .forEach((key, member) -> places.add(instance, (Raw) key, member, (Raw) key));
    }
    List<Block> blocks = new ArrayList<>();
    for (Places.Place each : places.all()) {
      Raw key = (Raw) Objects.requireNonNull(each.key());
      Pattern generic = each.instances().get(0).generic(key.pattern());
      String path = place + (place.isEmpty() ? "" : ".") + key.value();
      blocks.add(new Block(each.list(), members(each, instances, generic, path)));
    }
    return new Template.Mapping(blocks);
  }

  private Template.Sequence list(List<Instance> instances, String place) {
    Places places = new Places();
    boolean aligned = Places.sameLengthWithoutLoops(instances);
    for (Instance instance : instances) {
      places.begin();
      List<?> items = (List<?>) instance.node();
      for (int i = 0; i < items.size(); i++) {
        places.add(
            instance, aligned ? i : Places.identity(instance, items.get(i)), items.get(i), null);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (Places.Place each : places.all()) {
      String path = Places.nameOf(place, each, blocks.size());
      Block block = new Block(each.list(), members(each, instances, null, path));
      Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && last.list() != null && last.list().equals(block.list())) {
        List<Member> both = new ArrayList<>(last.members());
        both.addAll(block.members());
        blocks.set(blocks.size() - 1, new Block(last.list(), both));
      } else {
        blocks.add(block);
      }
    }
    return new Template.Sequence(blocks);
  }

  private List<Member> members(
      Places.Place place, List<Instance> around, @Nullable Pattern key, String path) {
    List<Instance> present = place.instances();
    Condition condition = condition(path, present, place.absentFrom(around));
    List<Member> members = new ArrayList<>();
    for (Member member : cases(present, key, path)) {
      members.add(new Member(both(condition, member.condition()), key, member.value()));
    }
    return members;
  }

  private @Nullable Condition both(@Nullable Condition a, @Nullable Condition b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (!a.negated() && !b.negated()) {
      List<Condition.Test> tests = new ArrayList<>(a.tests());
      b.tests().stream().filter(test -> !tests.contains(test)).forEach(tests::add);
      return new Condition(tests, false);
    }
    // a negated one of a single test is that test the other way round
    Condition left = a.plain();
    Condition right = b.plain();
    if (left != null && right != null) {
      return both(left, right);
    }
    findings.add(
        Problem.of("export-condition", "Two conditions meet that cannot be written as one"));
    return a;
  }
}
