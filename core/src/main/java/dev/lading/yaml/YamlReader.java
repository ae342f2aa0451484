package dev.lading.yaml;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.internal.event.EventSource;
import dev.lading.yaml.internal.event.TextEventSource;
import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML (and JSON, which is YAML) into trees that remember their source.
 *
 * <p>Anchors, aliases and merge keys are expanded, within limits. Empty documents are skipped.
 * Immutable and usable from any thread.
 */
public final class YamlReader {

  private static final YamlReader STRICT = new YamlReader(YamlLimits.defaults(), null);

  private final YamlLimits limits;
  private final @Nullable Consumer<Problem> duplicates;

  private YamlReader(YamlLimits limits, @Nullable Consumer<Problem> duplicates) {
    this.limits = limits;
    this.duplicates = duplicates;
  }

  /** A reader with default limits that rejects duplicate keys. */
  public static YamlReader strict() {
    return STRICT;
  }

  /** The same reader with other limits. */
  public YamlReader withLimits(YamlLimits newLimits) {
    return new YamlReader(newLimits, duplicates);
  }

  /** The same reader with another treatment of duplicate keys. */
  public YamlReader withDuplicateKeys(DuplicateKeys newDuplicateKeys) {
    return switch (newDuplicateKeys) {
      case REJECT -> new YamlReader(limits, null);
      case LAST_WINS -> reportingDuplicates(problem -> {});
    };
  }

  /** The same reader, for which the last value of a duplicate key wins and is reported. */
  public YamlReader reportingDuplicates(Consumer<Problem> findings) {
    return new YamlReader(limits, findings);
  }

  /**
   * Reads all documents of a stream.
   *
   * @param source what to call the text in problems, usually a file name
   * @throws YamlException when the text is malformed or beyond the limits
   */
  public List<YamlNode> read(String text, String source) {
    if (text.length() > limits.maxLength()) {
      throw tooLong(text.length(), source);
    }
    try {
      EventSource events = new TextEventSource(text, null);
      return new NodeComposer(events, limits, duplicates).documents();
    } catch (YamlException malformed) {
      throw malformed.withSource(source);
    }
  }

  /**
   * Reads all documents of a stream of UTF-8 bytes.
   *
   * @param source what to call the text in problems, usually a file name
   * @throws YamlException when the bytes are not UTF-8, or the text is malformed or beyond limits
   */
  public List<YamlNode> read(byte[] utf8, String source) {
    if (utf8.length / 3 > limits.maxLength()) {
      throw tooLong(utf8.length / 3, source);
    }
    return read(decode(utf8, source), source);
  }

  private YamlException tooLong(int length, String source) {
    return new YamlException(
        Problem.of(
                "yaml-limit-length",
                "The text has " + length + " characters, more than " + limits.maxLength())
            .withSource(source)
            .withHint("raise YamlLimits.maxLength if the input is trusted"));
  }

  private static String decode(byte[] utf8, String source) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    try {
      return decoder.decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      throw new YamlException(
          Problem.of("yaml-encoding", "The bytes are not UTF-8")
              .withSource(source)
              .withPosition(positionOf(utf8, bytes.position()))
              .withHint("save the file as UTF-8"));
    }
  }

  private static Position positionOf(byte[] utf8, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (utf8[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = new String(utf8, lineStart, offset - lineStart, StandardCharsets.UTF_8).length();
    return new Position(line, column + 1);
  }
}
