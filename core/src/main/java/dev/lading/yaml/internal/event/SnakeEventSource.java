package dev.lading.yaml.internal.event;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Events from SnakeYAML. */
public final class SnakeEventSource implements EventSource {

  private static final String CORE_TAG = "tag:yaml.org,2002:";

  private final ParserImpl parser;
  private @Nullable Event event;

  /** A cursor before the first event of a text. */
  public SnakeEventSource(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setProcessComments(false);
    parser = new ParserImpl(new StreamReader(text), options);
  }

  @Override
  public EventKind next() {
    try {
      Event current = parser.getEvent();
      event = current;
      return switch (current.getEventId()) {
        case StreamStart, Comment -> next();
        case StreamEnd -> EventKind.STREAM_END;
        case DocumentStart -> EventKind.DOCUMENT_START;
        case DocumentEnd -> EventKind.DOCUMENT_END;
        case MappingStart -> EventKind.MAPPING_START;
        case MappingEnd -> EventKind.MAPPING_END;
        case SequenceStart -> EventKind.SEQUENCE_START;
        case SequenceEnd -> EventKind.SEQUENCE_END;
        case Scalar -> EventKind.SCALAR;
        case Alias -> EventKind.ALIAS;
      };
    } catch (MarkedYAMLException malformed) {
      Mark mark = malformed.getProblemMark();
      Problem problem = Problem.of("yaml-syntax", String.valueOf(malformed.getProblem()));
      throw new YamlException(
          mark == null
              ? problem
              : problem.withPosition(new Position(mark.getLine() + 1, mark.getColumn() + 1)));
    } catch (ReaderException unreadable) {
      throw new YamlException(Problem.of("yaml-character", "control characters are not allowed"));
    }
  }

  private Event event() {
    if (event == null) {
      throw new IllegalStateException("next() has not been called");
    }
    return event;
  }

  @Override
  public int line() {
    return event().getStartMark().getLine() + 1;
  }

  @Override
  public int column() {
    return event().getStartMark().getColumn() + 1;
  }

  @Override
  public String text() {
    return ((ScalarEvent) event()).getValue();
  }

  @Override
  public ScalarStyle style() {
    return switch (((ScalarEvent) event()).getScalarStyle()) {
      case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
      case PLAIN, JSON_SCALAR_STYLE -> ScalarStyle.PLAIN;
    };
  }

  @Override
  public @Nullable String anchor() {
    if (event() instanceof AliasEvent alias) {
      return alias.getAnchor();
    }
    return event() instanceof NodeEvent node ? node.getAnchor() : null;
  }

  @Override
  public @Nullable String tag() {
    String tag = null;
    if (event() instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event() instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    return tag != null && tag.startsWith(CORE_TAG) ? "!!" + tag.substring(CORE_TAG.length()) : tag;
  }

  @Override
  public boolean flow() {
    return event() instanceof CollectionStartEvent collection && collection.isFlow();
  }
}
