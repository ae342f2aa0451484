package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parses a text into events: the same texts accepted and refused as by go-yaml, the parser of the
 * Kubernetes tools, with the same values.
 *
 * <p>It follows go-yaml v2 (sigs.k8s.io/yaml), file parserc.go, which is libyaml in Go: a machine
 * whose state is the place in a production, with a stack of the places to come back to. Each method
 * reads one step of the production in its comment. Time and memory are linear in the text, whatever
 * it holds.
 *
 * <p>What go-yaml decides above its parser is left to the consumer: undefined aliases, tags that do
 * not fit, keys that occur twice.
 */
public final class TextEventSource implements EventSource {

  private final Cursor cursor;
  private final Tokenizer tokens;
  private final TagHandles handles = new TagHandles();

  private ParserState state = ParserState.FIRST_DOCUMENT;
  private ParserState[] returns = new ParserState[16];
  private int returnCount;

  /** Where the collections around the cursor start, for errors. */
  private long[] starts = new long[16];

  private int startCount;

  private long mark;
  private long afterColon;
  private String text = "";
  private ScalarStyle style = ScalarStyle.PLAIN;
  private @Nullable String anchor;
  private @Nullable String tag;
  private boolean flow;

  /**
   * Parses a text.
   *
   * @param source the file or other input, as the user named it, for errors
   */
  public TextEventSource(String text, @Nullable String source) {
    cursor = new Cursor(text, source);
    tokens = new Tokenizer(cursor);
  }

  @Override
  public EventKind next() {
    anchor = null;
    tag = null;
    return switch (state) {
      case FIRST_DOCUMENT -> firstDocument();
      case DOCUMENT_START -> documentStart();
      case DOCUMENT_CONTENT -> documentContent();
      case DOCUMENT_END -> documentEnd();
      case BLOCK_NODE -> node(true, false);
      case BLOCK_SEQUENCE_FIRST_ENTRY -> firstOf(ParserState.BLOCK_SEQUENCE_ENTRY);
      case BLOCK_SEQUENCE_ENTRY -> blockSequenceEntry();
      case INDENTLESS_SEQUENCE_ENTRY -> indentlessSequenceEntry();
      case BLOCK_MAPPING_FIRST_KEY -> firstOf(ParserState.BLOCK_MAPPING_KEY);
      case BLOCK_MAPPING_KEY -> blockMappingKey();
      case BLOCK_MAPPING_VALUE -> blockMappingValue();
      case BLOCK_MAPPING_CONTENT -> blockMappingPart(afterColon, ParserState.BLOCK_MAPPING_KEY);
      case FLOW_SEQUENCE_FIRST_ENTRY -> flowSequenceEntry(true);
      case FLOW_SEQUENCE_ENTRY -> flowSequenceEntry(false);
      case FLOW_PAIR_KEY -> flowPairKey();
      case FLOW_PAIR_VALUE -> flowPairValue();
      case FLOW_PAIR_END -> flowPairEnd();
      case FLOW_MAPPING_FIRST_KEY -> flowMappingKey(true);
      case FLOW_MAPPING_KEY -> flowMappingKey(false);
      case FLOW_MAPPING_VALUE -> flowMappingValue();
      case FLOW_MAPPING_CONTENT -> flowMappingPart(ParserState.FLOW_MAPPING_KEY, false);
      case FLOW_MAPPING_EMPTY_VALUE -> emptyScalar(tokenMark(), ParserState.FLOW_MAPPING_KEY);
      case END -> EventKind.STREAM_END;
    };
  }

  /** {@code stream ::= implicit_document? explicit_document*}: before the first of them. */
  private EventKind firstDocument() {
    return switch (tokens.peek()) {
      case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, STREAM_END -> explicitDocument();
      default -> {
        mark = tokens.mark();
        push(ParserState.DOCUMENT_END);
        state = ParserState.BLOCK_NODE;
        yield EventKind.DOCUMENT_START;
      }
    };
  }

  private EventKind documentStart() {
    while (tokens.peek() == TokenKind.DOCUMENT_END) {
      tokens.skip();
    }
    return explicitDocument();
  }

  /** {@code explicit_document ::= DIRECTIVE* DOCUMENT-START block_node? DOCUMENT-END*}. */
  private EventKind explicitDocument() {
    TokenKind kind = tokens.peek();
    mark = tokens.mark();
    if (kind == TokenKind.STREAM_END) {
      state = ParserState.END;
      return EventKind.STREAM_END;
    }
    readDirectives();
    if (tokens.peek() != TokenKind.DOCUMENT_START) {
      throw error("did not find expected <document start>", "start a document with ---");
    }
    tokens.skip();
    push(ParserState.DOCUMENT_END);
    state = ParserState.DOCUMENT_CONTENT;
    return EventKind.DOCUMENT_START;
  }

  private void readDirectives() {
    boolean hasVersion = false;
    while (true) {
      TokenKind kind = tokens.peek();
      if (kind == TokenKind.VERSION_DIRECTIVE) {
        if (hasVersion) {
          throw error("found duplicate %YAML directive", null);
        }
        checkVersion();
        hasVersion = true;
      } else if (kind == TokenKind.TAG_DIRECTIVE) {
        if (!handles.declare(tokens.value(), tokens.extra())) {
          throw error("found duplicate %TAG directive", null);
        }
      } else {
        return;
      }
      tokens.skip();
    }
  }

  private void checkVersion() {
    if (!tokens.value().equals("1.1")) {
      throw error(
          "found incompatible YAML document",
          "Kubernetes tools read YAML 1.1 only; remove the directive");
    }
  }

  private EventKind documentContent() {
    return switch (tokens.peek()) {
      case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END ->
          emptyScalar(tokens.mark(), pop());
      default -> node(true, false);
    };
  }

  private EventKind documentEnd() {
    if (tokenMark(TokenKind.DOCUMENT_END)) {
      tokens.skip();
    }
    handles.clear();
    state = ParserState.DOCUMENT_START;
    return EventKind.DOCUMENT_END;
  }

  /**
   * {@code node ::= ALIAS | properties? content | properties}.
   *
   * @param block whether block collections may stand here
   * @param indentless whether a sequence may stand here that is not indented
   */
  private EventKind node(boolean block, boolean indentless) {
    TokenKind kind = tokens.peek();
    mark = tokens.mark();
    if (kind == TokenKind.SCALAR) {
      return scalar();
    }
    if (kind == TokenKind.ALIAS) {
      anchor = tokens.value();
      tokens.skip();
      state = pop();
      return EventKind.ALIAS;
    }
    if (kind == TokenKind.ANCHOR || kind == TokenKind.TAG) {
      readProperties(kind);
      kind = tokens.peek();
    }
    return switch (kind) {
      case SCALAR -> scalar();
      case BLOCK_ENTRY ->
          indentless ? sequence(ParserState.INDENTLESS_SEQUENCE_ENTRY, false) : bare(block);
      case BLOCK_SEQUENCE_START ->
          block ? sequence(ParserState.BLOCK_SEQUENCE_FIRST_ENTRY, false) : bare(false);
      case BLOCK_MAPPING_START ->
          block ? mapping(ParserState.BLOCK_MAPPING_FIRST_KEY, false) : bare(false);
      case FLOW_SEQUENCE_START -> sequence(ParserState.FLOW_SEQUENCE_FIRST_ENTRY, true);
      case FLOW_MAPPING_START -> mapping(ParserState.FLOW_MAPPING_FIRST_KEY, true);
      default -> bare(block);
    };
  }

  /** {@code properties ::= TAG ANCHOR? | ANCHOR TAG?}. */
  private void readProperties(TokenKind first) {
    if (first == TokenKind.ANCHOR) {
      readAnchor();
      if (tokens.peek() == TokenKind.TAG) {
        readTag();
      }
    } else {
      String suffix = tokens.value();
      String handle = tokens.extra();
      long tagMark = tokens.mark();
      tokens.skip();
      if (tokens.peek() == TokenKind.ANCHOR) {
        readAnchor();
        tokens.peek();
      }
      resolveTag(handle, suffix, tagMark);
    }
  }

  private void readAnchor() {
    anchor = tokens.value();
    tokens.skip();
  }

  private void readTag() {
    String suffix = tokens.value();
    String handle = tokens.extra();
    long tagMark = tokens.mark();
    tokens.skip();
    tokens.peek();
    resolveTag(handle, suffix, tagMark);
  }

  private void resolveTag(String handle, String suffix, long tagMark) {
    tag = handles.resolve(handle, suffix);
    if (tag == null) {
      throw cursor.parserError(
          "while parsing a node",
          mark,
          "found undefined tag handle",
          tagMark,
          "declare " + handle + " with a %TAG directive, or put the text in quotes");
    }
  }

  private EventKind scalar() {
    text = tokens.value();
    style = tokens.style();
    tokens.skip();
    state = pop();
    return EventKind.SCALAR;
  }

  private EventKind sequence(ParserState inside, boolean isFlow) {
    state = inside;
    flow = isFlow;
    return EventKind.SEQUENCE_START;
  }

  private EventKind mapping(ParserState inside, boolean isFlow) {
    state = inside;
    flow = isFlow;
    return EventKind.MAPPING_START;
  }

  /** A node without content: an empty scalar, if it has properties. */
  private EventKind bare(boolean block) {
    if (anchor == null && tag == null) {
      throw cursor.parserError(
          block ? "while parsing a block node" : "while parsing a flow node",
          mark,
          "did not find expected node content",
          tokens.mark(),
          null);
    }
    return emptyScalar(mark, pop());
  }

  private EventKind emptyScalar(long at, ParserState after) {
    mark = at;
    text = "";
    style = ScalarStyle.PLAIN;
    state = after;
    return EventKind.SCALAR;
  }

  /** Goes over the token that starts a block collection. */
  private EventKind firstOf(ParserState entries) {
    enter();
    return entries == ParserState.BLOCK_SEQUENCE_ENTRY ? blockSequenceEntry() : blockMappingKey();
  }

  /** {@code block_sequence ::= BLOCK-SEQUENCE-START (BLOCK-ENTRY block_node?)* BLOCK-END}. */
  private EventKind blockSequenceEntry() {
    TokenKind kind = tokens.peek();
    if (kind == TokenKind.BLOCK_ENTRY) {
      long after = skipIndicator();
      return switch (tokens.peek()) {
        case BLOCK_ENTRY, BLOCK_END -> emptyScalar(after, ParserState.BLOCK_SEQUENCE_ENTRY);
        default -> {
          push(ParserState.BLOCK_SEQUENCE_ENTRY);
          yield node(true, false);
        }
      };
    }
    if (kind == TokenKind.BLOCK_END) {
      return leave(EventKind.SEQUENCE_END);
    }
    throw unexpected(
        "while parsing a block collection",
        "did not find expected '-' indicator",
        "start every entry with - in the same column");
  }

  /** {@code indentless_sequence ::= (BLOCK-ENTRY block_node?)+}. */
  private EventKind indentlessSequenceEntry() {
    if (!tokenMark(TokenKind.BLOCK_ENTRY)) {
      state = pop();
      return EventKind.SEQUENCE_END;
    }
    long after = skipIndicator();
    return switch (tokens.peek()) {
      case BLOCK_ENTRY, KEY, VALUE, BLOCK_END ->
          emptyScalar(after, ParserState.INDENTLESS_SEQUENCE_ENTRY);
      default -> {
        push(ParserState.INDENTLESS_SEQUENCE_ENTRY);
        yield node(true, false);
      }
    };
  }

  /** {@code block_mapping ::= BLOCK-MAPPING-START ((KEY node?)? (VALUE node?)?)* BLOCK-END}. */
  private EventKind blockMappingKey() {
    TokenKind kind = tokens.peek();
    if (kind == TokenKind.KEY) {
      return tokens.isWholeKey()
          ? wholeKey(ParserState.BLOCK_MAPPING_CONTENT)
          : blockMappingPart(skipIndicator(), ParserState.BLOCK_MAPPING_VALUE);
    }
    if (kind == TokenKind.BLOCK_END) {
      return leave(EventKind.MAPPING_END);
    }
    throw unexpected(
        "while parsing a block mapping",
        "did not find expected key",
        "check the indentation and the quotes of this line and of the one before");
  }

  /** {@code KEY SCALAR VALUE} in one step, which is what most keys are. */
  private EventKind wholeKey(ParserState content) {
    mark = tokens.mark();
    text = tokens.value();
    style = tokens.style();
    afterColon = tokens.skipWholeKey();
    state = content;
    return EventKind.SCALAR;
  }

  private EventKind blockMappingValue() {
    if (!tokenMark(TokenKind.VALUE)) {
      return emptyScalar(mark, ParserState.BLOCK_MAPPING_KEY);
    }
    return blockMappingPart(skipIndicator(), ParserState.BLOCK_MAPPING_KEY);
  }

  private EventKind blockMappingPart(long after, ParserState then) {
    return switch (tokens.peek()) {
      case KEY, VALUE, BLOCK_END -> emptyScalar(after, then);
      default -> {
        push(then);
        yield node(true, true);
      }
    };
  }

  /** {@code flow_sequence ::= "[" (flow_entry ",")* flow_entry? "]"}. */
  private EventKind flowSequenceEntry(boolean first) {
    if (first) {
      enter();
    }
    TokenKind kind = tokens.peek();
    if (!first && kind != TokenKind.FLOW_SEQUENCE_END) {
      kind =
          nextFlowEntry(kind, "while parsing a flow sequence", "did not find expected ',' or ']'");
    }
    if (kind == TokenKind.FLOW_SEQUENCE_END) {
      return leave(EventKind.SEQUENCE_END);
    }
    if (kind == TokenKind.KEY) {
      mark = tokens.mark();
      tokens.skip();
      return mapping(ParserState.FLOW_PAIR_KEY, true);
    }
    push(ParserState.FLOW_SEQUENCE_ENTRY);
    return node(false, false);
  }

  private TokenKind nextFlowEntry(TokenKind kind, String context, String problem) {
    if (kind != TokenKind.FLOW_ENTRY) {
      throw unexpected(context, problem, null);
    }
    tokens.skip();
    return tokens.peek();
  }

  /**
   * {@code flow_entry ::= flow_node | KEY flow_node? (VALUE flow_node?)?}: a mapping of one key.
   */
  private EventKind flowPairKey() {
    return switch (tokens.peek()) {
      case VALUE, FLOW_ENTRY, FLOW_SEQUENCE_END -> {
        long after = skipIndicator();
        yield emptyScalar(after, ParserState.FLOW_PAIR_VALUE);
      }
      default -> {
        push(ParserState.FLOW_PAIR_VALUE);
        yield node(false, false);
      }
    };
  }

  private EventKind flowPairValue() {
    if (!tokenMark(TokenKind.VALUE)) {
      return emptyScalar(mark, ParserState.FLOW_PAIR_END);
    }
    tokens.skip();
    return switch (tokens.peek()) {
      case FLOW_ENTRY, FLOW_SEQUENCE_END -> emptyScalar(mark, ParserState.FLOW_PAIR_END);
      default -> {
        push(ParserState.FLOW_PAIR_END);
        yield node(false, false);
      }
    };
  }

  private EventKind flowPairEnd() {
    mark = tokenMark();
    state = ParserState.FLOW_SEQUENCE_ENTRY;
    return EventKind.MAPPING_END;
  }

  /** {@code flow_mapping ::= "{" (flow_entry ",")* flow_entry? "}"}. */
  private EventKind flowMappingKey(boolean first) {
    if (first) {
      enter();
    }
    TokenKind kind = tokens.peek();
    if (!first && kind != TokenKind.FLOW_MAPPING_END) {
      kind =
          nextFlowEntry(kind, "while parsing a flow mapping", "did not find expected ',' or '}'");
    }
    if (kind == TokenKind.FLOW_MAPPING_END) {
      return leave(EventKind.MAPPING_END);
    }
    if (kind == TokenKind.KEY) {
      if (tokens.isWholeKey()) {
        return wholeKey(ParserState.FLOW_MAPPING_CONTENT);
      }
      tokens.skip();
      return flowMappingPart(ParserState.FLOW_MAPPING_VALUE, true);
    }
    push(ParserState.FLOW_MAPPING_EMPTY_VALUE);
    return node(false, false);
  }

  private EventKind flowMappingValue() {
    if (!tokenMark(TokenKind.VALUE)) {
      return emptyScalar(mark, ParserState.FLOW_MAPPING_KEY);
    }
    tokens.skip();
    return flowMappingPart(ParserState.FLOW_MAPPING_KEY, false);
  }

  private EventKind flowMappingPart(ParserState then, boolean isKey) {
    TokenKind kind = tokens.peek();
    if (kind == TokenKind.FLOW_ENTRY
        || kind == TokenKind.FLOW_MAPPING_END
        || (isKey && kind == TokenKind.VALUE)) {
      return emptyScalar(tokens.mark(), then);
    }
    push(then);
    return node(false, false);
  }

  private long tokenMark() {
    tokens.peek();
    return tokens.mark();
  }

  /** Sets the place of the event to the next token; whether that is of a kind. */
  private boolean tokenMark(TokenKind kind) {
    boolean found = tokens.peek() == kind;
    mark = tokens.mark();
    return found;
  }

  /** Goes over a token of one character; the result is the place behind it. */
  private long skipIndicator() {
    long after = Cursor.after(tokens.mark());
    tokens.skip();
    return after;
  }

  /** Enters the collection whose first token is next. */
  private void enter() {
    tokens.peek();
    if (startCount == starts.length) {
      starts = Arrays.copyOf(starts, startCount * 2);
    }
    starts[startCount++] = tokens.mark();
    tokens.skip();
  }

  /** Leaves the collection whose last token is next. */
  private EventKind leave(EventKind end) {
    mark = tokens.mark();
    tokens.skip();
    startCount--;
    state = pop();
    return end;
  }

  private void push(ParserState then) {
    if (returnCount == returns.length) {
      returns = Arrays.copyOf(returns, returnCount * 2);
    }
    returns[returnCount++] = then;
  }

  private ParserState pop() {
    return returns[--returnCount];
  }

  private YamlException unexpected(String context, String problem, @Nullable String hint) {
    return cursor.parserError(context, starts[startCount - 1], problem, tokens.mark(), hint);
  }

  private YamlException error(String problem, @Nullable String hint) {
    return cursor.parserError("", 0, problem, tokens.mark(), hint);
  }

  @Override
  public int line() {
    return Cursor.line(cursor.shown(mark)) + 1;
  }

  @Override
  public int column() {
    return Cursor.column(cursor.shown(mark)) + 1;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public ScalarStyle style() {
    return style;
  }

  @Override
  public @Nullable String anchor() {
    return anchor;
  }

  @Override
  public @Nullable String tag() {
    return tag;
  }

  @Override
  public boolean flow() {
    return flow;
  }
}
