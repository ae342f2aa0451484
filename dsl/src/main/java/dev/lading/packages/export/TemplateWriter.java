package dev.lading.packages.export;

import dev.lading.packages.export.Template.Block;
import dev.lading.packages.export.Template.Member;
import dev.lading.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes templates as text: YAML with the actions of Go templates. */
final class TemplateWriter {

  private final Expressions expressions;
  private final StringBuilder out = new StringBuilder();

  private TemplateWriter(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The file of one resource, or of those that a loop gives. */
  static String resource(Block block, Expressions expressions) {
    TemplateWriter writer = new TemplateWriter(expressions);
    writer.block(
        block,
        member -> {
          writer.out.append("---\n");
          writer.blocks(((Template.Mapping) member.value()).blocks(), "");
        });
    return writer.out.toString().stripLeading();
  }

  private interface MemberWriter {
    void write(Member member);
  }

  private void block(Block block, MemberWriter members) {
    String list = block.list();
    if (list != null) {
      String item = Expressions.item(list);
      String key = expressions.isTable(list) ? item + "_key, " : "";
      out.append("{{- range ").append(key).append(item);
      out.append(" := ").append(expressions.path(list)).append(" }}\n");
    }
    for (Member member : block.members()) {
      Condition condition = member.condition();
      if (condition != null) {
        out.append("{{- if ").append(expressions.condition(condition)).append(" }}\n");
      }
      members.write(member);
      out.append(condition == null ? "" : "{{- end }}\n");
    }
    out.append(list == null ? "" : "{{- end }}\n");
  }

  private void blocks(List<Block> blocks, String indent) {
    for (Block block : blocks) {
      block(
          block,
          member -> {
            if (member.key() == null) {
              item(member.value(), indent);
            } else {
              entry(member.key(), member.value(), indent);
            }
          });
    }
  }

  private void entry(Pattern key, Template value, String indent) {
    String name = key.refs().isEmpty() ? scalar(key.parts().get(0)) : expressions.text(key);
    if (value instanceof Template.Mapping mapping) {
      out.append(indent).append(name).append(":\n");
      blocks(mapping.blocks(), indent + "  ");
    } else if (value instanceof Template.Sequence sequence) {
      out.append(indent).append(name).append(":\n");
      blocks(sequence.blocks(), indent);
    } else if (isBlockText(value) && key.refs().isEmpty()) {
      Object text = ((Template.Fixed) value).value();
      for (String line :
          YamlWriter.writeTree(Map.of(key.parts().get(0).toString(), String.valueOf(text)))
              .split("\n", -1)) {
        out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
      }
      out.setLength(out.length() - 1);
    } else {
      out.append(indent).append(name).append(": ").append(inline(value)).append('\n');
    }
  }

  private static boolean isBlockText(Template value) {
    return value instanceof Template.Fixed fixed
        && fixed.value() instanceof String text
        && text.indexOf('\n') >= 0
        && !text.contains("{{")
        && !text.contains("\n---");
  }

  private void item(Template value, String indent) {
    if (value instanceof Template.Mapping mapping) {
      int start = out.length();
      blocks(mapping.blocks(), indent + "  ");
      if (out.indexOf(indent + "  ", start) == start
          && out.charAt(start + indent.length() + 2) != '{') {
        out.setCharAt(start + indent.length(), '-');
      } else {
        out.insert(start, indent + "-\n");
      }
    } else if (value instanceof Template.Sequence sequence) {
      out.append(indent).append("-\n");
      blocks(sequence.blocks(), indent + "  ");
    } else {
      out.append(indent).append("- ").append(inline(value)).append('\n');
    }
  }

  private String inline(Template value) {
    if (value instanceof Template.Text text) {
      return expressions.text(text.pattern());
    }
    if (value instanceof Template.Native scalar) {
      return expressions.scalar(scalar.path());
    }
    return scalar(((Template.Fixed) value).value());
  }

  private static String scalar(@Nullable Object value) {
    if (value instanceof String text) {
      if (text.contains("{{")) {
        return "{{ print " + Expressions.quoted(text) + " | quote }}";
      }
      if (text.indexOf('\n') >= 0) {
        return Expressions.quoted(text);
      }
    }
    return YamlWriter.writeTree(value).stripTrailing();
  }
}
