package dev.lading.packages.internal.type;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.lading.packages.internal.tree.ValueNode;
import dev.lading.packages.internal.tree.ValueNodes;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A values type as it was read once: its shape, its defaults, and the way to instances. */
public final class BoundType {

  private static final ClassValue<BoundType> TYPES =
      new ClassValue<>() {
        @Override
        protected BoundType computeValue(Class<?> type) {
          return new BoundType(type);
        }
      };

  private final Class<?> type;
  private final Shape.Group shape;
  private final ValueNode.Table defaults;

  private BoundType(Class<?> type) {
    this.type = type;
    this.shape = TypeReader.read(type);
    this.defaults = readDefaults();
  }

  /**
   * What there is to know about a type; read once per class.
   *
   * @throws IllegalArgumentException when it cannot be a values type
   */
  public static BoundType of(Class<?> type) {
    return TYPES.get(type);
  }

  /** Its attributes. */
  public Shape.Group shape() {
    return shape;
  }

  /** What attributes are when nothing is said; mandatory ones are missing. */
  public ValueNode.Table defaults() {
    return defaults;
  }

  /** An instance, and the secrets in it. */
  public record Bound(Object value, SecretWords secrets) {}

  /**
   * An instance with the values over the defaults.
   *
   * @throws LadingException with everything that is wrong
   */
  public Bound bind(ValueNode.Table values) {
    Binder binder = new Binder();
    Map<String, @Nullable Object> tree = binder.group(shape, defaults.plus(values), "");
    if (!binder.problems().isEmpty()) {
      throw new LadingException(binder.problems());
    }
    try {
      return new Bound(convert(tree), binder.secrets());
    } catch (IllegalArgumentException refused) {
      throw new LadingException(refusal(refused, binder.secrets()));
    }
  }

  private Object convert(Map<String, @Nullable Object> tree) {
    return ValuesMapper.MAPPER.convertValue(tree, type);
  }

  /** Why the type itself refuses the values: a check of its own, or a text it cannot read. */
  private static Problem refusal(IllegalArgumentException refused, SecretWords secrets) {
    Throwable why = refused;
    StringBuilder path = new StringBuilder();
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonMappingException mapping) {
        path.setLength(0);
        path.append(path(mapping.getPath()));
      }
      why = cause;
    }
    String message =
        why instanceof JsonMappingException mapping
            ? mapping.getOriginalMessage()
            : String.valueOf(why.getMessage());
    return Problem.of("values-check", secrets.mask(message)).withPath(path.toString());
  }

  private static String path(List<JsonMappingException.Reference> references) {
    String path = "";
    for (JsonMappingException.Reference reference : references) {
      String name = reference.getFieldName();
      path = name == null ? path + "[" + reference.getIndex() + "]" : Binder.path(path, name);
    }
    return path;
  }

  private ValueNode.Table readDefaults() {
    try {
      Map<String, @Nullable Object> all = ValuesMapper.toTree(convert(Placeholders.of(shape)));
      return ValueNodes.table(Placeholders.without(shape, all));
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "the defaults of "
              + type.getName()
              + " cannot be found out: give mandatory attributes an @Example that its checks take",
          refused);
    }
  }

  /** The values of an instance. */
  public static Map<String, @Nullable Object> write(Object instance) {
    return new LinkedHashMap<>(ValuesMapper.toTree(instance));
  }
}
