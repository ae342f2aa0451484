package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens, as libyaml does in its translation to Go (go-yaml v2, scannerc.go; v3
 * differs only in keeping comments).
 *
 * <p>Two things make it more than a loop over characters. Indentation outside of flow collections
 * is turned into tokens that open and close collections, with a stack of columns. And a simple key
 * is seen to be one only at its colon, so tokens that may start one are kept in a queue until that
 * is settled; see {@link SimpleKeys}.
 */
final class Tokenizer {

  /** How deep collections may be nested (scannerc.go, max_flow_level and max_indents). */
  private static final int DEEPEST = 10_000;

  private final Cursor cursor;
  private final TokenQueue queue = new TokenQueue();
  private final SimpleKeys keys;
  private final PlainScanner plain;
  private final QuotedScanner quoted;
  private final BlockScalarScanner block;
  private final TagScanner tags;
  private final DirectiveScanner directives;

  /** The column of the innermost block collection, -1 for none, and of those around it. */
  private int indent = -1;

  private int[] indents = new int[16];
  private int depth;

  private boolean keyAllowed = true;
  private @Nullable TokenKind current;

  Tokenizer(Cursor cursor) {
    this.cursor = cursor;
    ScalarBuffer buffer = new ScalarBuffer();
    keys = new SimpleKeys(cursor);
    plain = new PlainScanner(cursor, buffer);
    quoted = new QuotedScanner(cursor, buffer);
    block = new BlockScalarScanner(cursor, buffer);
    tags = new TagScanner(cursor);
    directives = new DirectiveScanner(cursor, tags);
  }

  /** The kind of the next token. */
  TokenKind peek() {
    TokenKind kind = current;
    return kind != null ? kind : fetch();
  }

  private TokenKind fetch() {
    while (queue.isEmpty() || mayBeKey()) {
      fetchToken();
    }
    TokenKind kind = queue.kind();
    current = kind;
    return kind;
  }

  private boolean mayBeKey() {
    int level = queue.headKeyLevel();
    return level >= 0 && keys.isAwaited(level, queue.headNumber());
  }

  /** Goes over the next token; {@link #peek} must have been called. */
  void skip() {
    current = null;
    queue.remove();
  }

  /** Whether the next tokens are a key, which is one scalar, and its colon. */
  boolean isWholeKey() {
    return queue.isWholeKey();
  }

  /** Goes over a whole key; the result is the place behind its colon. */
  long skipWholeKey() {
    current = null;
    long after = Cursor.after(queue.colonMark());
    queue.removeEntry();
    return after;
  }

  /** Where the next token starts. */
  long mark() {
    return queue.mark();
  }

  /** The text of the next token: a value, a name, the suffix of a tag, a version, a handle. */
  String value() {
    return queue.value();
  }

  /** The handle of the tag, or the prefix of the directive, that is the next token. */
  String extra() {
    return queue.extra();
  }

  /** The style of the scalar that is the next token. */
  ScalarStyle style() {
    return queue.style();
  }

  private boolean inFlow() {
    return keys.level() > 0;
  }

  private void fetchToken() {
    skipToToken();
    int column = cursor.pos - cursor.lineStart;
    unroll(column);
    char c = cursor.chars[cursor.pos];
    if (column == 0 && fetchMarker(c)) {
      return;
    }
    switch (c) {
      case '\0' -> fetchStreamEnd();
      case '[' -> fetchFlowStart(TokenKind.FLOW_SEQUENCE_START);
      case '{' -> fetchFlowStart(TokenKind.FLOW_MAPPING_START);
      case ']' -> fetchFlowEnd(TokenKind.FLOW_SEQUENCE_END);
      case '}' -> fetchFlowEnd(TokenKind.FLOW_MAPPING_END);
      case ',' -> fetchFlowEntry();
      case '*' -> fetchNamed(TokenKind.ALIAS);
      case '&' -> fetchNamed(TokenKind.ANCHOR);
      case '!' -> fetchTag();
      case '\'' -> fetchQuoted(ScalarStyle.SINGLE_QUOTED);
      case '"' -> fetchQuoted(ScalarStyle.DOUBLE_QUOTED);
      case '-', '?', ':', '|', '>' -> fetchIndicated(c);
      case '#', '%', '@', '`', '\t' -> throw cannotStart(c);
      default -> fetchPlain();
    }
  }

  /** Reads a token of one of the characters that depend on where they stand. */
  private void fetchIndicated(char c) {
    boolean separated = Chars.isSpaceOrEnd(cursor.chars[cursor.pos + 1]);
    if (c == '-' && separated) {
      fetchBlockEntry();
    } else if (c == '?' && (separated || inFlow())) {
      fetchKey();
    } else if (c == ':' && (separated || inFlow())) {
      fetchValue();
    } else if (c == '|' || c == '>') {
      if (inFlow()) {
        throw cannotStart(c);
      }
      fetchBlockScalar(c == '|' ? ScalarStyle.LITERAL : ScalarStyle.FOLDED);
    } else {
      fetchPlain();
    }
  }

  private YamlException cannotStart(char c) {
    return cursor.scannerError(
        "while scanning for the next token",
        cursor.mark(),
        "found character that cannot start any token",
        c == '\t'
            ? "indent with spaces, not with tabs"
            : "put a text that starts with " + c + " in quotes");
  }

  /** Reads a token that only the start of a line can hold, if there is one. */
  private boolean fetchMarker(char c) {
    if (c == '%') {
      endDocument();
      fetchDirective();
      return true;
    }
    if ((c == '-' || c == '.') && Chars.isDocumentMarker(cursor.chars, cursor.pos)) {
      endDocument();
      queue.add(c == '-' ? TokenKind.DOCUMENT_START : TokenKind.DOCUMENT_END, cursor.mark());
      cursor.pos += 3;
      return true;
    }
    return false;
  }

  private void endDocument() {
    unroll(-1);
    keys.remove();
    keyAllowed = false;
  }

  private void fetchDirective() {
    long mark = cursor.mark();
    TokenKind kind = directives.scan();
    queue.add(kind, mark, directives.value(), directives.prefix());
  }

  private void fetchStreamEnd() {
    cursor.finish();
    endDocument();
    queue.add(TokenKind.STREAM_END, cursor.mark());
  }

  /** Goes over blanks, comments and line breaks. */
  private void skipToToken() {
    char[] chars = cursor.chars;
    boolean inFlow = inFlow();
    while (true) {
      int at = cursor.pos;
      char c = chars[at];
      while (c == ' ' || (c == '\t' && (inFlow || !keyAllowed))) {
        c = chars[++at];
      }
      if (c == '#') {
        at = cursor.lineEnd(at);
        c = chars[at];
      }
      cursor.pos = at;
      if (!Chars.isBreak(c)) {
        return;
      }
      cursor.skipBreak();
      if (!inFlow) {
        keyAllowed = true;
      }
    }
  }

  /** Opens a block collection if the column is deeper than the innermost one. */
  private boolean roll(int column) {
    if (inFlow() || indent >= column) {
      return false;
    }
    if (depth == indents.length) {
      indents = Arrays.copyOf(indents, depth * 2);
    }
    indents[depth++] = indent;
    indent = column;
    if (depth > DEEPEST) {
      throw tooDeep("while increasing indent level", keys.mark());
    }
    return true;
  }

  /** Closes the block collections that are deeper than a column. */
  private void unroll(int column) {
    if (indent <= column || inFlow()) {
      return;
    }
    long mark = cursor.mark();
    while (indent > column) {
      queue.add(TokenKind.BLOCK_END, mark);
      indent = indents[--depth];
    }
  }

  private YamlException tooDeep(String context, long start) {
    return cursor.scannerError(context, start, "exceeded max depth of " + DEEPEST, null);
  }

  /** Notes that the token at the cursor may start a simple key; the result goes to the token. */
  private int saveKey() {
    if (!keyAllowed) {
      return -1;
    }
    boolean required = !inFlow() && indent == cursor.pos - cursor.lineStart;
    keys.remove();
    keys.save(queue.nextNumber(), required, cursor.mark(), cursor.pos, cursor.pairs());
    return keys.level();
  }

  private void fetchFlowStart(TokenKind kind) {
    int level = saveKey();
    keys.enter(queue.nextNumber());
    if (keys.level() > DEEPEST) {
      throw tooDeep("while increasing flow level", cursor.mark());
    }
    keyAllowed = true;
    addIndicator(kind);
    queue.setKeyLevel(level);
  }

  private void fetchFlowEnd(TokenKind kind) {
    keys.remove();
    keys.leave();
    keyAllowed = false;
    addIndicator(kind);
  }

  private void fetchFlowEntry() {
    keys.remove();
    keyAllowed = true;
    addIndicator(TokenKind.FLOW_ENTRY);
  }

  private void fetchBlockEntry() {
    if (!inFlow()) {
      openCollection(
          TokenKind.BLOCK_SEQUENCE_START,
          "block sequence entries are not allowed in this context",
          "start the sequence in a line of its own");
    }
    keys.remove();
    keyAllowed = true;
    addIndicator(TokenKind.BLOCK_ENTRY);
  }

  private void fetchKey() {
    boolean inBlock = !inFlow();
    if (inBlock) {
      openCollection(
          TokenKind.BLOCK_MAPPING_START, "mapping keys are not allowed in this context", null);
    }
    keys.remove();
    keyAllowed = inBlock;
    addIndicator(TokenKind.KEY);
  }

  private void fetchValue() {
    if (keys.isValid()) {
      openKey(roll(Cursor.column(keys.mark())));
      keys.use();
      keyAllowed = false;
    } else {
      boolean inBlock = !inFlow();
      if (inBlock) {
        openCollection(
            TokenKind.BLOCK_MAPPING_START,
            "mapping values are not allowed in this context",
            "put the value in quotes if the colon is part of it");
      }
      keyAllowed = inBlock;
    }
    addIndicator(TokenKind.VALUE);
  }

  private void openKey(boolean mapping) {
    if (keys.token() >= queue.headNumber()) {
      queue.open(keys.token(), mapping);
      return;
    }
    queue.add(TokenKind.KEY, keys.mark());
    if (mapping) {
      queue.add(TokenKind.BLOCK_MAPPING_START, keys.mark());
    }
  }

  /** Starts a block collection with the indicator at the cursor, unless it goes on with it. */
  private void openCollection(TokenKind start, String problem, @Nullable String hint) {
    if (!keyAllowed) {
      throw cursor.scannerError("", cursor.mark(), problem, hint);
    }
    if (roll(cursor.pos - cursor.lineStart)) {
      queue.add(start, cursor.mark());
    }
  }

  private void addIndicator(TokenKind kind) {
    queue.add(kind, cursor.mark());
    cursor.pos++;
  }

  private void fetchNamed(TokenKind kind) {
    int level = saveKey();
    keyAllowed = false;
    long mark = cursor.mark();
    queue.add(kind, mark, tags.anchor(), "");
    queue.setKeyLevel(level);
  }

  private void fetchTag() {
    int level = saveKey();
    keyAllowed = false;
    long mark = cursor.mark();
    String suffix = tags.tag();
    queue.add(TokenKind.TAG, mark, suffix, tags.handle());
    queue.setKeyLevel(level);
  }

  private void fetchBlockScalar(ScalarStyle style) {
    keys.remove();
    keyAllowed = true;
    long mark = cursor.mark();
    queue.addScalar(mark, block.scan(indent), style);
  }

  private void fetchQuoted(ScalarStyle style) {
    boolean mayBeKey = startKey();
    int start = cursor.pos;
    long mark = cursor.mark();
    int pairs = cursor.pairs();
    String value = quoted.scan();
    keyAllowed = false;
    if (mayBeKey && isColon(mark, start)) {
      fetchColon(mark, value, style);
      return;
    }
    queue.addScalar(mark, value, style);
    if (mayBeKey) {
      noteKey(mark, start, pairs);
    }
  }

  private void fetchPlain() {
    boolean mayBeKey = startKey();
    int start = cursor.pos;
    long mark = cursor.mark();
    int pairs = cursor.pairs();
    String value = plain.scan(inFlow(), indent + 1);
    keyAllowed = plain.endsAfterBreak();
    if (mayBeKey && isColon(mark, start)) {
      fetchColon(mark, value, ScalarStyle.PLAIN);
      return;
    }
    queue.addScalar(mark, value, ScalarStyle.PLAIN);
    if (mayBeKey) {
      noteKey(mark, start, pairs);
    }
  }

  private boolean startKey() {
    if (keyAllowed) {
      keys.remove();
    }
    return keyAllowed;
  }

  /** Whether the colon that makes a key of the scalar just read follows at once. */
  private boolean isColon(long mark, int start) {
    return cursor.chars[cursor.pos] == ':'
        && Cursor.line(mark) == cursor.line
        && cursor.pos - start <= SimpleKeys.LONGEST
        && (Chars.isSpaceOrEnd(cursor.chars[cursor.pos + 1]) || inFlow());
  }

  private void fetchColon(long mark, String value, ScalarStyle style) {
    boolean mapping = roll(Cursor.column(mark));
    queue.addKey(mark, value, style, mapping, cursor.pos - cursor.lineStart);
    keys.pass();
    cursor.pos++;
    keyAllowed = false;
  }

  private void noteKey(long mark, int start, int pairs) {
    boolean required = !inFlow() && indent == Cursor.column(mark);
    keys.save(queue.nextNumber() - 1, required, mark, start, pairs);
    queue.setKeyLevel(keys.level());
  }
}
