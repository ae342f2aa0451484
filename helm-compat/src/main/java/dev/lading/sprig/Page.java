package dev.lading.sprig;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;

/**
 * The pages of Sprig's documentation with the functions on them. A function is made when a template
 * names it for the first time: most charts use few of them.
 */
enum Page {
  STRINGS(
      "strings",
      "trim trimAll trimall trimSuffix trimPrefix upper lower title untitle "
          + "swapcase snakecase kebabcase camelcase repeat indent nindent nospace "
          + "wrap wrapWith substr trunc abbrev abbrevboth initials contains hasPrefix "
          + "hasSuffix quote squote cat replace plural"),
  STRING_LISTS("string lists", "join splitList split splitn sortAlpha"),
  REGULAR_EXPRESSIONS(
      "regular expressions",
      "regexMatch mustRegexMatch regexFind mustRegexFind regexFindAll "
          + "mustRegexFindAll regexReplaceAll mustRegexReplaceAll "
          + "regexReplaceAllLiteral mustRegexReplaceAllLiteral regexSplit "
          + "mustRegexSplit regexQuoteMeta"),
  MATH("math", "add add1 sub mul div mod max biggest min randInt"),
  FLOAT_MATH("float math", "addf add1f subf mulf divf maxf minf floor ceil round"),
  INTEGER_LISTS("integer lists", "until untilStep seq"),
  DATES(
      "dates",
      "now date dateInZone date_in_zone htmlDate htmlDateInZone dateModify "
          + "date_modify mustDateModify must_date_modify ago duration durationRound "
          + "toDate mustToDate unixEpoch"),
  DEFAULTS(
      "defaults",
      "default empty coalesce all any ternary fromJson mustFromJson toJson "
          + "mustToJson toPrettyJson mustToPrettyJson toRawJson mustToRawJson"),
  ENCODING("encoding", "b64enc b64dec b32enc b32dec"),
  LISTS(
      "lists",
      "list tuple append mustAppend push mustPush prepend mustPrepend first "
          + "mustFirst last mustLast rest mustRest initial mustInitial reverse "
          + "mustReverse compact mustCompact uniq mustUniq without mustWithout has "
          + "mustHas slice mustSlice chunk mustChunk concat"),
  DICTS(
      "dicts",
      "dict get set unset hasKey pluck keys values pick omit dig merge "
          + "mustMerge mergeOverwrite mustMergeOverwrite deepCopy mustDeepCopy"),
  CONVERSION("conversion", "atoi int int64 float64 toDecimal toString toStrings"),
  REFLECTION("reflection", "kindOf kindIs typeOf typeIs typeIsLike deepEqual"),
  PATHS("paths", "base dir clean ext isAbs osBase osDir osClean osExt osIsAbs"),
  FLOW_CONTROL("flow control", "fail hello"),
  RANDOM("random", "randAlphaNum randAlpha randNumeric randAscii randBytes shuffle uuidv4"),
  SEMANTIC_VERSIONS("semantic versions", "semver semverCompare"),
  URLS("urls", "urlParse urlJoin getHostByName"),
  CRYPTOGRAPHY(
      "cryptography",
      "sha1sum sha256sum sha512sum adler32sum bcrypt htpasswd derivePassword "
          + "genPrivateKey buildCustomCert genCA genCAWithKey genSelfSignedCert "
          + "genSelfSignedCertWithKey genSignedCert genSignedCertWithKey encryptAES "
          + "decryptAES");

  private final String title;
  private final String names;

  Page(String title, String names) {
    this.title = title;
    this.names = names;
  }

  FunctionFamily onDemand() {
    return FunctionFamily.onDemand(
        title,
        Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names.split(" ", -1)))),
        this::function);
  }

  private TemplateFunction function(String function) {
    return switch (this) {
      case STRINGS -> StringFunctions.find(function);
      case DEFAULTS -> DefaultFunctions.find(function);
      case LISTS -> ListFunctions.find(function);
      default -> Objects.requireNonNull(family().find(function));
    };
  }

  /** Pages of which charts use little are made as a whole. */
  private FunctionFamily family() {
    return switch (this) {
      case STRINGS, DEFAULTS, LISTS -> throw new IllegalStateException(title + " has no family");
      case STRING_LISTS -> StringListFunctions.family();
      case REGULAR_EXPRESSIONS -> RegexFunctions.family();
      case MATH -> MathFunctions.family();
      case FLOAT_MATH -> FloatMathFunctions.family();
      case INTEGER_LISTS -> IntegerListFunctions.family();
      case DATES -> DateFunctions.family();
      case ENCODING -> EncodingFunctions.family();
      case DICTS -> DictFunctions.family();
      case CONVERSION -> ConversionFunctions.family();
      case REFLECTION -> ReflectionFunctions.family();
      case PATHS -> PathFunctions.family();
      case FLOW_CONTROL -> FlowControlFunctions.family();
      case RANDOM -> RandomFunctions.family();
      case SEMANTIC_VERSIONS -> SemverFunctions.family();
      case URLS -> UrlFunctions.family();
      case CRYPTOGRAPHY -> CryptoFunctions.family();
    };
  }
}
