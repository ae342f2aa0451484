package dev.lading.packages.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Writes variables, texts and conditions in the language of Go templates. */
final class Expressions {

  private final Variables variables;

  Expressions(Variables variables) {
    this.variables = variables;
  }

  /** The Go variable that a loop over a list has for its item. */
  static String item(String list) {
    String path = list.substring(list.indexOf('.') + 1).replace(Variable.ITEM, "");
    StringBuilder name = new StringBuilder("$");
    for (int i = 0; i < path.length(); i++) {
      name.append(Character.isLetterOrDigit(path.charAt(i)) ? path.charAt(i) : '_');
    }
    return name.toString();
  }

  String path(String path) {
    int space = path.indexOf(' ');
    if (path.startsWith("Api ")) {
      return "($.Capabilities.APIVersions.Has " + quoted(path.substring(space + 1)) + ")";
    }
    if (path.startsWith("AtLeast ")) {
      String range = ">=" + path.substring(space + 1) + "-0";
      return "(semverCompare " + quoted(range) + " $.Capabilities.KubeVersion.Version)";
    }
    int item = path.lastIndexOf(Variable.ITEM);
    if (item < 0) {
      return fields("$", path);
    }
    String rest = path.substring(item + Variable.ITEM.length());
    String base = item(path.substring(0, item));
    if (rest.startsWith("#key")) {
      return base + "_key";
    }
    rest = rest.startsWith("#value") ? rest.substring("#value".length()) : rest;
    return rest.isEmpty() ? base : fields(base, rest.substring(1));
  }

  private static String fields(String base, String dotted) {
    String[] names = dotted.split("\\.", -1);
    for (String name : names) {
      if (!name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
        StringBuilder index = new StringBuilder("(index ").append(base.equals("$") ? "$" : base);
        for (String each : names) {
          index.append(' ').append(quoted(each));
        }
        return index.append(')').toString();
      }
    }
    return base + "." + dotted;
  }

  boolean isTable(String list) {
    return kind(list) == Variable.Kind.TABLE;
  }

  private Variable.Kind kind(String path) {
    Variable known = variables.find(path);
    return known == null ? Variable.Kind.TEXT : known.kind();
  }

  /** A number or boolean as it is. */
  String scalar(String path) {
    return kind(path) == Variable.Kind.WHOLE
        ? "{{ " + path(path) + " | int64 }}"
        : "{{ " + path(path) + " }}";
  }

  /** A text in quotes. */
  String text(Pattern pattern) {
    if (isName(pattern)) {
      StringBuilder plain = new StringBuilder();
      for (Object part : pattern.parts()) {
        plain.append(part instanceof Pattern.Ref ref ? "{{ " + path(ref.path()) + " }}" : part);
      }
      return plain.toString();
    }
    String encode = pattern.base64() ? " | b64enc" : "";
    if (pattern.parts().size() == 1 && pattern.parts().get(0) instanceof Pattern.Ref ref) {
      String convert = kind(ref.path()) == Variable.Kind.WHOLE ? " | int64 | toString" : "";
      return "{{ " + path(ref.path()) + convert + encode + " | quote }}";
    }
    StringBuilder format = new StringBuilder();
    List<String> arguments = new ArrayList<>();
    for (Object part : pattern.parts()) {
      if (part instanceof Pattern.Ref ref) {
        boolean whole = kind(ref.path()) == Variable.Kind.WHOLE;
        format.append(whole ? "%d" : "%v");
        arguments.add(whole ? "(" + path(ref.path()) + " | int64)" : path(ref.path()));
      } else {
        format.append(part.toString().replace("%", "%%"));
      }
    }
    String printf = arguments.isEmpty() ? "print " : "printf ";
    String literal = arguments.isEmpty() ? format.toString().replace("%%", "%") : format.toString();
    return "{{ "
        + printf
        + quoted(literal)
        + (arguments.isEmpty() ? "" : " ")
        + String.join(" ", arguments)
        + encode
        + " | quote }}";
  }

  /** The release's name and what follows it, which is text to YAML without quotes. */
  private static boolean isName(Pattern pattern) {
    boolean named = !pattern.base64() && pattern.parts().size() > 1;
    for (Object part : pattern.parts()) {
      named &=
          part instanceof Pattern.Ref ref
              ? ref.path().equals(Variables.NAME) || ref.path().equals(Variables.NAMESPACE)
              : isNamePart(part.toString());
    }
    return named && pattern.parts().get(0) instanceof Pattern.Ref;
  }

  private static boolean isNamePart(String text) {
    boolean dashed = text.equals("-") || text.length() > 1 && Character.isLetter(text.charAt(1));
    return dashed
        && text.charAt(0) == '-'
        && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }

  String condition(Condition condition) {
    List<String> tests = new ArrayList<>();
    for (Condition.Test test : condition.tests()) {
      tests.add(test(test, test.expected() != condition.negated()));
    }
    if (tests.size() == 1) {
      return tests.get(0);
    }
    StringBuilder all = new StringBuilder(condition.negated() ? "or" : "and");
    tests.forEach(test -> all.append(test.startsWith("(") ? " " + test : " (" + test + ")"));
    return all.toString();
  }

  private String test(Condition.Test test, boolean expected) {
    Variable variable = test.variable();
    String path = path(variable.path());
    if (!test.constant().isEmpty()) {
      return (expected ? "eq " : "ne ") + path + " " + quoted(test.constant());
    }
    if (variable.optional()) {
      return (expected ? "not (kindIs \"invalid\" " : "(kindIs \"invalid\" ") + path + ")";
    }
    return (expected ? "" : "not ") + path;
  }

  /** A text as a Go string, which is a JSON string too. */
  static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a text has JSON", impossible);
    }
  }
}
