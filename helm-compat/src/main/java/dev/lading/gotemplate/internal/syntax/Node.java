package dev.lading.gotemplate.internal.syntax;

/**
 * A place an error can happen at. Its text is Go's printing of the node, made from the source only
 * when somebody asks.
 *
 * @param offset where Go says the node is; of {@code .a.b} that is the second dot
 * @param start where its text starts
 */
public record Node(Source source, Form form, int offset, int start) {

  /** How far a node's text reaches. */
  public enum Form {
    /** One token. */
    WORD,
    /** One operand, up to a space. */
    OPERAND,
    /** Operands, up to a pipe. */
    COMMAND,
    /** Commands, up to the closing parenthesis or delimiter. */
    PIPELINE,
    /** A pipeline within its delimiters. */
    ACTION,
    /** A template call within its delimiters. */
    TEMPLATE
  }

  /** The node as Go prints it. */
  public String text() {
    return new SyntaxPrinter(this).print();
  }

  /** Go's {@code name:line:column}, the column from 0. */
  public String location() {
    return source.name() + ":" + source.line(offset) + ":" + source.byteColumn(offset);
  }
}
