package dev.lading.packages.export;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.packages.Capabilities;
import dev.lading.packages.KubernetesVersion;
import dev.lading.packages.ManifestPackage;
import dev.lading.packages.Release;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.Values;
import dev.lading.packages.internal.trace.RenderTrace;
import dev.lading.packages.internal.type.Attribute;
import dev.lading.packages.internal.type.BoundType;
import dev.lading.packages.internal.type.Constraints;
import dev.lading.packages.internal.type.Shape;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tries a package out with values of its type: everything on, everything off, and at random. */
final class Sampler {

  /** How switches, optional values and lists are set. */
  private enum Mode {
    ON,
    OFF,
    RANDOM
  }

  private final ManifestPackage<?> subject;
  private final BoundType type;
  private final RenderTrace trace = new RenderTrace();
  private final Random random = new Random(8);
  private final Words words = new Words(random);
  private final Map<String, Words.Way> ways = new LinkedHashMap<>();
  private final Set<String> fixed = new LinkedHashSet<>();
  private final List<String> refusals = new ArrayList<>();
  private Mode mode = Mode.ON;
  private String flipped = "";

  Sampler(ManifestPackage<?> subject) {
    this.subject = subject;
    this.type = BoundType.of(subject.valuesType());
  }

  RenderTrace trace() {
    return trace;
  }

  /** Attributes that no value but the default would do for. */
  Set<String> fixed() {
    return fixed;
  }

  /** What to learn from. */
  List<Sample> toLearn(int more) {
    findWays(type.shape(), "Values", type.defaults().plain());
    List<Sample> samples = new ArrayList<>();
    add(samples, Mode.ON, "");
    add(samples, Mode.OFF, "");
    add(samples, Mode.ON, "");
    for (Variable variable : new Variables(type.shape(), questions()).all()) {
      int times = Math.max(1, variable.constants().size());
      for (int i = 0; i < times; i++) {
        add(samples, Mode.ON, variable.path());
        add(samples, Mode.OFF, variable.path());
      }
    }
    samples.addAll(atRandom(more));
    return samples;
  }

  /** Why the package refused values since {@link #atRandom} was called last. */
  List<String> refusals() {
    return refusals;
  }

  /** More samples. */
  List<Sample> atRandom(int count) {
    List<Sample> samples = new ArrayList<>();
    refusals.clear();
    for (int i = 0; i < count; i++) {
      add(samples, Mode.RANDOM, "");
    }
    return samples;
  }

  /** What was asked about the cluster, as variables. */
  List<String> questions() {
    List<String> questions = new ArrayList<>();
    trace.apis().forEach(api -> questions.add("Api " + api));
    trace.versions().forEach(version -> questions.add("AtLeast " + version));
    return questions;
  }

  private void add(List<Sample> samples, Mode newMode, String newFlipped) {
    mode = newMode;
    flipped = newFlipped;
    Sample sample = sample(group(type.shape(), "Values", type.defaults().plain()));
    if (render(sample)) {
      samples.add(sample);
    }
  }

  private Sample sample(Map<String, Object> tree) {
    Release release = Release.release(words.word()).namespace(words.word());
    Map<String, Boolean> answers = new LinkedHashMap<>();
    Set<String> apis = new TreeSet<>();
    KubernetesVersion least = null;
    for (String question : questions()) {
      boolean yes = on(question);
      String asked = question.substring(question.indexOf(' ') + 1);
      if (question.startsWith("Api ")) {
        answers.put(question, yes);
        if (yes) {
          apis.add(asked);
        }
      } else if (yes) {
        KubernetesVersion version = KubernetesVersion.of(asked);
        least = least == null || version.compareTo(least) > 0 ? version : least;
      }
    }
    Capabilities cluster = Capabilities.defaults();
    if (!trace.apis().isEmpty()) {
      cluster = cluster.withOnlyApis(apis);
    }
    if (!trace.versions().isEmpty()) {
      cluster = cluster.withKubernetes(least == null ? "1.0" : least.toString());
    }
    for (String version : trace.versions()) {
      answers.put("AtLeast " + version, cluster.isAtLeast(version));
    }
    return new Sample(
        on(Variables.UPGRADE) ? release.asUpgrade() : release, cluster, answers, tree);
  }

  private boolean render(Sample sample) {
    try {
      sample.rendered(trees(sample));
      return true;
    } catch (LadingException refused) {
      refusals.add(refused.problems().get(0).toString());
      return false;
    }
  }

  private List<Object> trees(Sample sample) {
    @SuppressWarnings("unchecked") // plain maps of maps are maps
    Map<String, @Nullable Object> tree =
        (Map<String, @Nullable Object>)
            java.util.Objects.requireNonNull(Sample.plain(sample.tree()));
    Manifests all =
        subject
            .render(
                RenderRequest.of(sample.release())
                    .withValues(Values.of(tree))
                    .withCapabilities(sample.capabilities())
                    .withTrace(trace))
            .all();
    List<Object> trees = new ArrayList<>();
    for (KubernetesResource resource : all) {
      trees.add(resource.toTree());
    }
    return trees;
  }

  /** Finds for each text the first way to make one that the package takes. */
  private void findWays(Shape.Group group, String path, @Nullable Object defaults) {
    for (Attribute attribute : group.attributes()) {
      String own = path + "." + attribute.name();
      Object value = defaults instanceof Map<?, ?> map ? map.get(attribute.name()) : null;
      Shape shape = attribute.shape();
      while (shape instanceof Shape.Sequence || shape instanceof Shape.Table) {
        shape = shape instanceof Shape.Sequence list ? list.item() : ((Shape.Table) shape).value();
      }
      if (shape instanceof Shape.Group inner) {
        findWays(inner, own, value);
      } else if (shape instanceof Shape.Text || shape instanceof Shape.Whole) {
        findWay(own);
      }
    }
  }

  private void findWay(String path) {
    for (Words.Way way : Words.Way.values()) {
      ways.put(path, way);
      for (int tries = 0; tries < 8; tries++) {
        Mode each = tries % 2 == 0 ? Mode.ON : Mode.RANDOM;
        List<Sample> tried = new ArrayList<>();
        add(tried, each, "");
        if (!tried.isEmpty()) {
          return;
        }
      }
    }
    fixed.add(path);
  }

  /** Where an attribute is declared, whatever lists it is in. */
  private static String plainPath(String path) {
    return path.replace(Variable.ITEM, "").replace("#value", "");
  }

  private boolean on(String path) {
    boolean flip = path.equals(flipped);
    return switch (mode) {
      case ON -> !flip;
      case OFF -> flip || flipped.startsWith(path + ".") || flipped.startsWith(path + "[");
      case RANDOM -> random.nextInt(4) > 0;
    };
  }

  private Map<String, Object> group(Shape.Group group, String path, @Nullable Object defaults) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Attribute attribute : group.attributes()) {
      String own = path + "." + attribute.name();
      Object value = defaults instanceof Map<?, ?> map ? map.get(attribute.name()) : null;
      if (attribute.optional() && !on(own)) {
        continue;
      }
      tree.put(attribute.name(), value(attribute, attribute.shape(), own, own, value));
    }
    return tree;
  }

  private Object value(
      Attribute attribute, Shape shape, String path, String way, @Nullable Object defaults) {
    if (shape instanceof Shape.Group inner) {
      return group(inner, path, defaults);
    }
    if (shape instanceof Shape.Flag) {
      return on(path);
    }
    if (shape instanceof Shape.Sequence list) {
      List<Object> items = new ArrayList<>();
      int size = size(attribute, path);
      for (int i = 0; i < size; i++) {
        items.add(value(attribute, list.item(), path + Variable.ITEM, way, null));
      }
      return items;
    }
    if (shape instanceof Shape.Table table) {
      Map<String, Object> entries = new LinkedHashMap<>();
      if (defaults instanceof Map<?, ?> map) {
        // defaults of maps stay below whatever is given
        map.forEach(
            (key, member) -> entries.put((String) key, java.util.Objects.requireNonNull(member)));
      }
      int size = size(attribute, path);
      for (int i = 0; i < size; i++) {
        String entry = path + Variable.ITEM + "#value";
        entries.put(words.word(), value(attribute, table.value(), entry, way, null));
      }
      return new Sample.Entries(entries);
    }
    return scalar(attribute, shape, path, way, defaults);
  }

  private int size(Attribute attribute, String path) {
    int asked = on(path) ? 2 + random.nextInt(2) : 0;
    Constraints limits = attribute.constraints();
    boolean length =
        attribute.shape() instanceof Shape.Sequence || attribute.shape() instanceof Shape.Table;
    return length ? Math.min(Math.max(asked, limits.minLength()), limits.maxLength()) : asked;
  }

  private Object scalar(
      Attribute attribute, Shape shape, String path, String way, @Nullable Object defaults) {
    Constraints asked = attribute.constraints();
    Words.Way how = ways.getOrDefault(plainPath(way), Words.Way.EXAMPLE);
    if (shape instanceof Shape.Choice choice) {
      return choice.constants().get(random.nextInt(choice.constants().size()));
    }
    if (shape instanceof Shape.Whole) {
      return whole(asked, how);
    }
    if (shape instanceof Shape.Decimal) {
      double least = Math.max(asked.min(), 0);
      return least + (Math.min(asked.max(), least + 100) - least) * random.nextInt(64) / 64;
    }
    if (!asked.oneOf().isEmpty()) {
      return asked.oneOf().get(random.nextInt(asked.oneOf().size()));
    }
    List<String> examples = new ArrayList<>(attribute.examples());
    if (defaults instanceof String text) {
      examples.add(text);
    }
    Constraints each = shape == attribute.shape() ? asked : asked.ofMembers();
    String text = words.text(how, examples, each);
    for (Words.Way other : Words.Way.values()) {
      text = text == null ? words.text(other, examples, each) : text;
    }
    if (text == null) {
      fixed.add(plainPath(path));
    }
    return text != null ? text : examples.isEmpty() ? "x" : examples.get(0);
  }

  private Object whole(Constraints asked, Words.Way way) {
    long least = (long) Math.max(asked.min(), way == Words.Way.WORD ? 10_000 : 1);
    long greatest = (long) Math.min(asked.max(), way == Words.Way.WORD ? 65_000 : 9);
    if (least > greatest) {
      least = (long) Math.max(asked.min(), Math.max(asked.max() - 50_000, -1000));
      greatest = (long) Math.min(asked.max(), (double) least + 50_000);
    }
    return least + random.nextInt((int) (greatest - least) + 1);
  }
}
