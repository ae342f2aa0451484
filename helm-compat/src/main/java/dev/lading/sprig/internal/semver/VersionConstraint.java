package dev.lading.sprig.internal.semver;

import dev.lading.gotemplate.run.FunctionException;

/**
 * One comparison. A version with segments left open or given as wildcards is <em>dirty</em>: the
 * operators then speak of the range it stands for.
 *
 * @param version open segments are 0
 * @param dirty whether any segment is open
 * @param minorDirty whether minor and patch are open, major is not
 * @param patchDirty whether only patch is open
 */
record VersionConstraint(
    Operator operator,
    SemanticVersion version,
    boolean dirty,
    boolean minorDirty,
    boolean patchDirty) {

  /** The operators and what they accept. */
  enum Operator {
    EQUAL("=") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return equalOrTilde(v, c);
      }
    },
    NONE("") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return equalOrTilde(v, c);
      }
    },
    NOT_EQUAL("!=") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return c.excludes(v);
      }
    },
    GREATER(">") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return c.isBelow(v);
      }
    },
    LESS("<") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return v.compareTo(c.version) < 0;
      }
    },
    AT_LEAST(">=", "=>") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return v.compareTo(c.version) >= 0;
      }
    },
    AT_MOST("<=", "=<") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return c.isAtLeast(v);
      }
    },
    TILDE("~", "~>") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return c.tilde(v);
      }
    },
    CARET("^") {
      @Override
      boolean accepts(SemanticVersion v, VersionConstraint c) {
        return c.caret(v);
      }
    };

    private final String spelling;
    private final String otherSpelling;

    Operator(String spelling) {
      this(spelling, spelling);
    }

    Operator(String spelling, String otherSpelling) {
      this.spelling = spelling;
      this.otherSpelling = otherSpelling;
    }

    abstract boolean accepts(SemanticVersion v, VersionConstraint c);

    private static boolean equalOrTilde(SemanticVersion v, VersionConstraint c) {
      return c.dirty ? c.tilde(v) : v.compareTo(c.version) == 0;
    }

    /** The operator a text has at a position, spelled as long as possible. */
    static Match at(String text, int position) {
      Match best = new Match(NONE, 0);
      for (Operator operator : values()) {
        best = operator.longer(best, operator.spelling, text, position);
        best = operator.longer(best, operator.otherSpelling, text, position);
      }
      return best;
    }

    private Match longer(Match best, String candidate, String text, int position) {
      return candidate.length() > best.length && text.startsWith(candidate, position)
          ? new Match(this, candidate.length())
          : best;
    }

    /** An operator found. */
    record Match(Operator operator, int length) {}
  }

  static VersionConstraint of(Operator operator, VersionScanner.Parts parts, String text) {
    String suffix = parts.prerelease().isEmpty() ? "" : "-" + parts.prerelease();
    if (isOpen(parts.major())) {
      return new VersionConstraint(operator, read("0.0.0" + suffix), true, false, false);
    }
    if (isOpen(parts.minor())) {
      String version = parts.major() + ".0.0" + suffix;
      return new VersionConstraint(operator, read(version), true, true, false);
    }
    if (isOpen(parts.patch())) {
      String version = parts.major() + "." + parts.minor() + ".0" + suffix;
      return new VersionConstraint(operator, read(version), true, false, true);
    }
    return new VersionConstraint(operator, read(text), false, false, false);
  }

  private static boolean isOpen(String segment) {
    return switch (segment) {
      case "", "x", "X", "*" -> true;
      default -> false;
    };
  }

  private static SemanticVersion read(String text) {
    SemanticVersion version = SemanticVersion.find(text);
    if (version == null) {
      throw new FunctionException("constraint parser error");
    }
    return version;
  }

  boolean mentionsPrerelease() {
    return !version.prerelease().isEmpty();
  }

  boolean matches(SemanticVersion v) {
    return operator.accepts(v, this);
  }

  private boolean sameMajor(SemanticVersion v) {
    return v.major() == version.major();
  }

  private boolean sameMinor(SemanticVersion v) {
    return v.minor() == version.minor();
  }

  private boolean excludes(SemanticVersion v) {
    if (!dirty) {
      return v.compareTo(version) != 0;
    }
    if (!sameMajor(v)) {
      return true;
    }
    if (minorDirty) {
      return false;
    }
    if (!sameMinor(v)) {
      return true;
    }
    if (patchDirty) {
      return SemanticVersion.comparePrereleases(v.prerelease(), version.prerelease()) != 0;
    }
    return v.patch() != version.patch() || v.compareTo(version) != 0;
  }

  private boolean isBelow(SemanticVersion v) {
    if (!dirty || (sameMajor(v) && !minorDirty && !patchDirty)) {
      return v.compareTo(version) > 0;
    }
    if (!sameMajor(v)) {
      return Long.compareUnsigned(v.major(), version.major()) > 0;
    }
    return !minorDirty && Long.compareUnsigned(v.minor(), version.minor()) > 0;
  }

  private boolean isAtLeast(SemanticVersion v) {
    if (!dirty) {
      return v.compareTo(version) <= 0;
    }
    if (!sameMajor(v)) {
      return Long.compareUnsigned(v.major(), version.major()) < 0;
    }
    return minorDirty || Long.compareUnsigned(v.minor(), version.minor()) <= 0;
  }

  private boolean tilde(SemanticVersion v) {
    if (v.compareTo(version) < 0) {
      return false;
    }
    boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
    if (zero && !minorDirty && !patchDirty) {
      return true;
    }
    return sameMajor(v) && (minorDirty || sameMinor(v));
  }

  private boolean caret(SemanticVersion v) {
    if (v.compareTo(version) < 0 || !sameMajor(v)) {
      return false;
    }
    if (version.major() != 0 || minorDirty) {
      return true;
    }
    if (!sameMinor(v)) {
      return false;
    }
    return version.minor() != 0 || patchDirty || v.patch() == version.patch();
  }
}
