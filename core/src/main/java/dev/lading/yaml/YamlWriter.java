package dev.lading.yaml;

import dev.lading.model.io.ObjectWriter;
import dev.lading.yaml.internal.emit.CanonicalEmitter;
import dev.lading.yaml.internal.emit.TextBuffer;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical YAML: the bytes {@code sigs.k8s.io/yaml}, and with it {@code kubectl -o yaml}
 * and {@code kubectl kustomize}, produce for the same object.
 *
 * <p>Block style, two spaces, sequences in the column of their key, keys in go-yaml's natural
 * order, {@code ---} between documents, lines end in {@code \n}. The same values give the same text
 * on every machine. One writer serves one stream, from one thread.
 */
public final class YamlWriter {

  private static final int DRAIN_AT = 1 << 16;

  /** Room for what templates turn into text most: a few lines. */
  private static final int FIRST_CAPACITY = 512;

  private final @Nullable Appendable sink;
  private final TextBuffer buffer;
  private boolean any;

  private YamlWriter(@Nullable Appendable sink, int capacity) {
    this.sink = sink;
    this.buffer = new TextBuffer(capacity);
  }

  /** A writer that hands its text on to a sink; call {@link #flush} at the end. */
  public static YamlWriter to(Appendable sink) {
    return new YamlWriter(sink, DRAIN_AT + 4096);
  }

  /** One document as text. The value streams itself into the writer it is given. */
  public static String write(Consumer<ObjectWriter> value) {
    YamlWriter writer = new YamlWriter(null, FIRST_CAPACITY);
    value.accept(new CanonicalEmitter(writer.buffer));
    return writer.buffer.toString();
  }

  /**
   * One document as text, from a tree of maps, lists and scalars.
   *
   * @throws IllegalArgumentException when the tree holds anything else, see {@link
   *     ObjectWriter#tree}
   */
  public static String writeTree(@Nullable Object tree) {
    return write(out -> out.tree(tree));
  }

  /**
   * Adds a document to the stream.
   *
   * @throws IOException from the sink
   */
  public void document(Consumer<ObjectWriter> value) throws IOException {
    if (any) {
      buffer.ascii("---");
      buffer.newline();
    }
    any = true;
    value.accept(new CanonicalEmitter(buffer));
    if (buffer.length() >= DRAIN_AT) {
      flush();
    }
  }

  /**
   * Hands all text on to the sink.
   *
   * @throws IOException from the sink
   */
  public void flush() throws IOException {
    if (sink != null) {
      buffer.drainTo(sink);
    }
  }
}
