package dev.lading.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Values that YAML writers get wrong, made by rule and by a seeded generator. U+0085 is not among
 * them: kubectl kustomize turns it into a space while it works. Nor is the key {@code <<}, which it
 * takes for a merge even when it is quoted.
 */
final class NastyValues {

  private static final String[] WORDS = {
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", ".nan", "inf", ".inf",
    "+.inf", "-.inf", "~", "=", "<<", "none", "nil", "undefined", "t", "f", "ok", "yess", "onn"
  };

  private static final String[] NUMBERS = {
    "0",
    "-0",
    "+0",
    "1",
    "-1",
    "+1",
    "00",
    "01",
    "007",
    "0777",
    "08",
    "09",
    "0o17",
    "0O17",
    "-0o7",
    "0x1F",
    "0X1f",
    "0xg",
    "-0x1F",
    "+0x1",
    "0b11",
    "0B11",
    "-0b11",
    "0b2",
    "0b",
    "0x",
    "0o",
    "1_000",
    "1__0",
    "_1",
    "1_",
    "0_7",
    "0x_f",
    "1.",
    "1.0",
    ".5",
    "-.5",
    "+.5",
    ".",
    "..",
    "1.5.2",
    "1e3",
    "1E3",
    "1e+3",
    "1e-3",
    "1e",
    "e3",
    "1e1_0",
    ".1e3",
    ".e3",
    "1.e3",
    "1e400",
    "-1e400",
    "1e-400",
    "1e999999999",
    "1e-999999999",
    "0e999999999",
    "685_230.15",
    "1_0.5",
    ".5_0",
    "12345678901234567890",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "9223372036854775807",
    "9223372036854775808",
    "+18446744073709551615",
    "0xffffffffffffffff",
    "0x1ffffffffffffffff",
    "123456789012345678901234567890",
    "0000000000000000000000000001",
    "1:2",
    "12:30",
    "12:30:45",
    "190:20:30",
    "190:20:30.15",
    "1:60",
    "1:6",
    "1:59",
    "-1:2",
    "+1:2",
    "1_0:2",
    "1:",
    ":1",
    "1:2:",
    "1:2.",
    "1:2._",
    "1:2.3.4",
    "0:0",
    "99:99",
    "1:2a",
    "0x1:2",
    "2001-01-01",
    "2001-1-1",
    "2001-1-1 1:2:3",
    "2001-01-01T00:00:00Z",
    "2001-01-01t00:00:00z",
    "2001-01-01t00:00:00Z",
    "2001-01-01T1:2:3.4+05:30",
    "2001-01-01T01:02:03,5Z",
    "2001-02-29",
    "2000-02-29",
    "1900-02-29",
    "2001-13-01",
    "2001-00-01",
    "2001-01-32",
    "2001-01-00",
    "2001-01-01T24:00:00Z",
    "2001-01-01T23:60:00Z",
    "2001-01-01T23:59:60Z",
    "2001-01-01 23:59:59.",
    "2001-01-01 23:59:59.1",
    "2001-01-01T00:00:00",
    "2001-01-01 00:00:00Z",
    "2001-01-01T00:00:00+24:00",
    "2001-01-01T00:00:00+25:00",
    "2001-01-01T00:00:00-07",
    "2001-01-01T00:00:00+7:00",
    "20010-01-01",
    "201-01-01",
    "2001-001-01",
    "2001-1-001",
    "2001-01-01 ",
    "2001-01-01T",
    "2001-01",
    "2001",
    "1.2.3.4",
    "10.0.0.0/8",
    "1Gi",
    "100m",
    "1.5Gi",
    "v1",
    "1a",
    "1-2",
    "1+2",
    "+",
    "-",
    "--",
    "---",
    "----",
    "--- a",
    "---a",
    "...",
    "... a",
    "....",
    "-a",
    "- a",
    "-",
    "- ",
    "?",
    "? a",
    "?a",
    ":",
    ": a",
    ":a",
    "a:",
    "a: b",
    "a:b",
    "a :b",
    "a : b",
    "#",
    "# a",
    "#a",
    "a#",
    "a #",
    "a # b",
    "a#b",
    "a\t#b",
    "a:\tb",
    "-\ta",
    "?\ta",
    ":\ta"
  };

  private static final String[] MARKS = {
    ",",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    "\"",
    "%",
    "@",
    "`",
    "~",
    "=",
    "^",
    "(",
    ")",
    "$",
    ";",
    "/",
    "\\",
    "<",
    "+",
    ".",
    "-",
    "_",
    "?",
    ":",
    "#",
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u0000",
    "\u0001",
    "\u0007",
    "\b",
    "\u000b",
    "\f",
    "\u001b",
    "\u001f",
    "é",
    "ß",
    "Ω",
    "日本",
    "\u00ad",
    "\u200b",
    "\u200e",
    "\ud7ff",
    "\ue000",
    "\ufffd",
    "😀",
    "𝒳",
    "\udbff\udffd"
  };

  private NastyValues() {}

  /** Texts by rule: words in all cases, numbers, dates, and every mark in every kind of place. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add("");
    for (String word : WORDS) {
      texts.add(word);
      texts.add(word.toUpperCase(java.util.Locale.ROOT));
      texts.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
      texts.add(word + " ");
      texts.add(word + "\n");
    }
    texts.addAll(List.of(NUMBERS));
    for (String mark : MARKS) {
      texts.add(mark);
      texts.add(mark + mark);
      texts.add(mark + "a");
      texts.add("a" + mark);
      texts.add("a" + mark + "b");
      texts.add("a " + mark + " b");
      texts.add(mark + " a");
      texts.add("a " + mark);
      texts.add("a" + mark + " b\n");
      texts.add("a\n" + mark + "b");
      texts.add("a\n b" + mark + "\n");
      texts.add("1" + mark + "2");
    }
    texts.addAll(blocks());
    texts.addAll(longLines());
    return texts.stream().distinct().toList();
  }

  private static List<String> blocks() {
    List<String> texts = new ArrayList<>();
    String[] heads = {"", " ", "  ", "\n", "\n\n", " \n", "\t", "#", "- ", "\u2028"};
    String[] bodies = {"a", "a\nb", "a\n\nb", "a\n  b\nc", "a\n\tb", "a:\n  - b", "a\n\n\nb"};
    String[] tails = {"", "\n", "\n\n", "\n\n\n", " ", " \n", "\n ", "\t\n", "\n\t", "\u2028"};
    for (String head : heads) {
      for (String body : bodies) {
        for (String tail : tails) {
          texts.add(head + body + tail);
        }
      }
    }
    texts.addAll(
        List.of("\n", "\n\n", "\n\n\n", " \n", "\n ", "\t\n", "\n\t\n", "\r\n", "a\r\nb\r\n"));
    return texts;
  }

  private static List<String> longLines() {
    List<String> texts = new ArrayList<>();
    String words =
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor ".repeat(4);
    for (int length = 70; length < 96; length++) {
      String start = words.substring(0, length);
      texts.add(start.strip() + " end");
      texts.add(start + "  end of it");
      texts.add("x".repeat(length) + " a b");
      texts.add("'" + start + " 'end");
      texts.add("\t" + start + " end");
      texts.add("\t" + start + "  end");
      texts.add("\t" + "x".repeat(length) + " \"q\" \\ 日本 end");
      texts.add(": " + start + "x ");
      texts.add("日".repeat(length) + " a b");
    }
    texts.add(words.strip());
    texts.add("x".repeat(300));
    texts.add(" " + words);
    texts.add("a\u2028" + words + "b");
    texts.add("'" + words + "\u2028 b");
    texts.add(words + "\n" + words);
    texts.add(words.strip() + "\n" + words.strip() + "\n");
    return texts;
  }

  /** Keys by rule: the short texts, and lengths about the limit of a simple key. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String text : texts()) {
      if (text.length() < 24 && !text.equals("<<")) {
        keys.add(text);
      }
    }
    for (int length = 126; length < 131; length++) {
      keys.add("k".repeat(length));
      keys.add("k".repeat(length - 2) + "é");
      keys.add("k" + " k".repeat(length / 2));
      keys.add("1".repeat(length));
    }
    keys.add("long key ".repeat(30).strip());
    keys.add("\tlong key ".repeat(30));
    return keys;
  }

  /** Texts from a seeded generator. */
  static List<String> randomTexts(long seed, int count) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int parts = 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 7);
      for (int i = 0; i < parts; i++) {
        text.append(part(random));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static String part(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> WORDS[random.nextInt(WORDS.length)];
      case 1 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 2, 3 -> MARKS[random.nextInt(MARKS.length)];
      case 4 -> " ";
      case 5 -> "word";
      default -> "\n".repeat(random.nextInt(2)) + "x".repeat(random.nextInt(12));
    };
  }

  /** Trees from a seeded generator: nested, empty and mixed collections, numbers of every size. */
  static List<Object> trees(long seed, int count) {
    Random random = new Random(seed);
    List<Object> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(map(random, 4));
    }
    return trees;
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      map.put(key(random), tree(random, depth - 1));
    }
    return map;
  }

  private static String key(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "a" + random.nextInt(20);
      case 1 -> "a" + random.nextInt(3) + "b" + random.nextInt(3);
      case 2 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 3 -> random.nextInt(12) + "-" + "0".repeat(random.nextInt(3)) + random.nextInt(12);
      case 4 -> "key_-./".substring(random.nextInt(7)) + (char) ('A' + random.nextInt(58));
      default -> String.valueOf((char) ('a' + random.nextInt(26)));
    };
  }

  private static Object tree(Random random, int depth) {
    switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0:
        return random.nextLong() >> random.nextInt(64);
      case 1:
        return floating(random);
      case 2:
        return random.nextBoolean();
      case 3:
        return randomTexts(random.nextLong(), 1).get(0);
      case 4:
        return new BigInteger(64, random);
      case 5:
        return "text";
      case 6:
        return map(random, depth);
      default:
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
          list.add(tree(random, depth - 1));
        }
        return list;
    }
  }

  private static double floating(Random random) {
    double value =
        switch (random.nextInt(5)) {
          case 0 -> random.nextInt(1000) / 8.0;
          case 1 -> random.nextDouble();
          case 2 -> random.nextInt(1_000_000) * Math.pow(10, random.nextInt(40) - 10);
          case 3 -> Math.pow(10, random.nextInt(50) - 20);
          default -> Double.longBitsToDouble(random.nextLong());
        };
    return Double.isFinite(value) ? value : 0.5;
  }
}
