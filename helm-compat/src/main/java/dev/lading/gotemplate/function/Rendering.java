package dev.lading.gotemplate.function;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.TemplateException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result that asks for more: a function body returns it to have a template rendered, the text of
 * which becomes the function's result. Helm's {@code include} and {@code tpl} are such functions.
 *
 * <p>Unlike {@link CallContext#render} this costs no Java stack, however deep templates render each
 * other: prefer it.
 */
public final class Rendering {
  private final @Nullable Templates set;
  private final String name;
  private final @Nullable Object data;
  private final Function<String, @Nullable Object> finish;
  private final Function<TemplateException, FunctionException> failure;
  private final Runnable lastly;

  private Rendering(
      @Nullable Templates set,
      String name,
      @Nullable Object data,
      Function<String, @Nullable Object> finish,
      Function<TemplateException, FunctionException> failure,
      Runnable lastly) {
    this.set = set;
    this.name = name;
    this.data = data;
    this.finish = finish;
    this.failure = failure;
    this.lastly = lastly;
  }

  /** Renders an associated template. */
  public static Rendering of(String name, @Nullable Object data) {
    return new Rendering(null, name, data, text -> text, Rendering::wrap, () -> {});
  }

  /** Renders a template of another set. */
  public static Rendering of(Templates set, String name, @Nullable Object data) {
    return new Rendering(set, name, data, text -> text, Rendering::wrap, () -> {});
  }

  private static FunctionException wrap(TemplateException failure) {
    return new FunctionException(String.valueOf(failure.getMessage()), failure);
  }

  /** Makes the function's result of the text. */
  public Rendering then(Function<String, @Nullable Object> made) {
    return new Rendering(set, name, data, made, failure, lastly);
  }

  /** Makes the function's failure of the template's; default: the same message. */
  public Rendering onFailure(Function<TemplateException, FunctionException> made) {
    return new Rendering(set, name, data, finish, made, lastly);
  }

  /** Does something when the rendering ends, whatever its end. */
  public Rendering lastly(Runnable action) {
    return new Rendering(set, name, data, finish, failure, action);
  }

  /** The set to take the template from; {@code null} for the one being executed. */
  public @Nullable Templates set() {
    return set;
  }

  /** The template's name. */
  public String name() {
    return name;
  }

  /** The template's dot. */
  public @Nullable Object data() {
    return data;
  }

  /** The function's result. */
  public @Nullable Object finish(String text) {
    return finish.apply(text);
  }

  /** The function's failure. */
  public FunctionException fail(TemplateException cause) {
    return failure.apply(cause);
  }

  /** Runs what {@link #lastly(Runnable)} asked for. */
  public void end() {
    lastly.run();
  }
}
