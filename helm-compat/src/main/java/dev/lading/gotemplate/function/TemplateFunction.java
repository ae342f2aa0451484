package dev.lading.gotemplate.function;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoFunction;
import dev.lading.gotemplate.value.GoType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function templates can call, declared as data: name, signature, one sentence, body.
 *
 * <pre>{@code
 * TemplateFunction.named("trunc").takes(INT, STRING).gives(STRING)
 *     .does("Cuts a string to so many bytes, from its end when the number is negative.", (call, a) -> cut(a.integer(0), a.string(1)));
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads, provided the body is.
 */
public final class TemplateFunction implements GoFunction {
  private final String name;
  private final Signature signature;
  private final boolean hermetic;
  private final String sentence;
  private final Body body;

  private TemplateFunction(Declaration declaration, String sentence, Body body) {
    this.name = declaration.name;
    this.signature =
        new Signature(declaration.parameters, declaration.variadic, declaration.result);
    this.hermetic = declaration.hermetic;
    this.sentence = sentence;
    this.body = body;
  }

  /** What a function does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Computes the result.
     *
     * @throws FunctionException to fail as Go's function would
     */
    @Nullable Object call(CallContext call, Arguments arguments);
  }

  /**
   * Starts the declaration of a hermetic function that takes nothing and gives {@code interface{}}.
   */
  public static Declaration named(String name) {
    return new Declaration(name);
  }

  /** The name templates call it by. */
  @Override
  public String name() {
    return name;
  }

  /** What it takes and gives. */
  public Signature signature() {
    return signature;
  }

  /**
   * False when the result depends on more than the arguments: the clock, the random source, the
   * host.
   */
  public boolean isHermetic() {
    return hermetic;
  }

  /** One sentence for readers of the function list. */
  public String sentence() {
    return sentence;
  }

  /** Runs the body on arguments that fit the signature. */
  public @Nullable Object call(CallContext call, Arguments arguments) {
    return body.call(call, arguments);
  }

  @Override
  public String toString() {
    return name;
  }

  /** A function being declared. Not thread-safe; lives for one expression. */
  public static final class Declaration {
    private final String name;
    private List<GoType> parameters = List.of();
    private boolean variadic;
    private GoType result = GoType.ANY;
    private boolean hermetic = true;

    private Declaration(String name) {
      this.name = name;
    }

    /** The parameter types. */
    public Declaration takes(GoType... types) {
      parameters = List.of(types);
      variadic = false;
      return this;
    }

    /** The parameter types, the last one taking any number of arguments. */
    public Declaration takesMany(GoType... types) {
      parameters = List.of(types);
      variadic = true;
      return this;
    }

    /** The declared result type; default {@code interface{}}. */
    public Declaration gives(GoType type) {
      result = type;
      return this;
    }

    /** Says that the result depends on more than the arguments. */
    public Declaration notHermetic() {
      hermetic = false;
      return this;
    }

    /** Ends the declaration. */
    public TemplateFunction does(String sentence, Body body) {
      return new TemplateFunction(this, sentence, body);
    }
  }
}
