package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of a text as lines, from our parser and from SnakeYAML's, in the same words. */
final class EventLines {

  /** The last line of a text that is refused. */
  static final String REFUSED = "refused";

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Map<DumperOptions.ScalarStyle, ScalarStyle> STYLES =
      Map.of(
          DumperOptions.ScalarStyle.PLAIN, ScalarStyle.PLAIN,
          DumperOptions.ScalarStyle.SINGLE_QUOTED, ScalarStyle.SINGLE_QUOTED,
          DumperOptions.ScalarStyle.DOUBLE_QUOTED, ScalarStyle.DOUBLE_QUOTED,
          DumperOptions.ScalarStyle.LITERAL, ScalarStyle.LITERAL,
          DumperOptions.ScalarStyle.FOLDED, ScalarStyle.FOLDED);

  private EventLines() {}

  /** What our parser makes of a text. */
  static List<String> ours(String text) {
    List<String> lines = new ArrayList<>();
    try {
      EventSource events = new TextEventSource(text, null);
      EventKind kind;
      do {
        kind = events.next();
        lines.add(line(events, kind));
      } while (kind != EventKind.STREAM_END);
    } catch (YamlException e) {
      lines.add(REFUSED);
    }
    return lines;
  }

  /** Reads all events and forgets them. */
  static void drain(EventSource events) {
    while (events.next() != EventKind.STREAM_END) {
      // Every event is as good as any other here.
    }
  }

  private static String line(EventSource events, EventKind kind) {
    return switch (kind) {
      case SCALAR ->
          node(kind, events.anchor(), events.tag()) + events.style() + " " + events.text();
      case ALIAS -> node(kind, events.anchor(), null);
      case MAPPING_START, SEQUENCE_START ->
          node(kind, events.anchor(), events.tag()) + (events.flow() ? "flow" : "block");
      default -> kind.name();
    };
  }

  private static String node(EventKind kind, @Nullable String anchor, @Nullable String tag) {
    return kind
        + (anchor == null ? " " : " &" + anchor + " ")
        + (tag == null ? "" : "<" + tag + "> ");
  }

  /** What SnakeYAML makes of a text. */
  static List<String> snake(String text) {
    List<String> lines = new ArrayList<>();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      while (parser.peekEvent() != null) {
        Event event = parser.getEvent();
        if (event.getEventId() != Event.ID.StreamStart) {
          lines.add(line(event));
        }
      }
    } catch (YAMLException e) {
      lines.add(REFUSED);
    }
    return lines;
  }

  private static String line(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return node(EventKind.SCALAR, scalar.getAnchor(), tag(scalar.getTag()))
          + STYLES.get(scalar.getScalarStyle())
          + " "
          + scalar.getValue();
    }
    if (event instanceof CollectionStartEvent start) {
      EventKind kind =
          start instanceof MappingStartEvent ? EventKind.MAPPING_START : EventKind.SEQUENCE_START;
      return node(kind, start.getAnchor(), tag(start.getTag()))
          + (start.isFlow() ? "flow" : "block");
    }
    if (event instanceof AliasEvent) {
      return node(EventKind.ALIAS, ((NodeEvent) event).getAnchor(), null);
    }
    return switch (event.getEventId()) {
      case DocumentStart -> EventKind.DOCUMENT_START.name();
      case DocumentEnd -> EventKind.DOCUMENT_END.name();
      case MappingEnd -> EventKind.MAPPING_END.name();
      case SequenceEnd -> EventKind.SEQUENCE_END.name();
      default -> EventKind.STREAM_END.name();
    };
  }

  private static @Nullable String tag(@Nullable String tag) {
    return tag != null && tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
  }
}
