package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.INTS;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.value.GoList;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Sprig's counting functions (numeric.go; docs/integer_slice.md). */
final class IntegerListFunctions {
  private IntegerListFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "integer lists",
        named("until")
            .takes(INT)
            .gives(INTS)
            .does("The numbers from 0 to before the given one.", IntegerListFunctions::until),
        named("untilStep")
            .takes(INT, INT, INT)
            .gives(INTS)
            .does(
                "The numbers from the first to before the second by a step.",
                (call, a) -> GoList.ints(steps(call, a.integer(0), a.integer(1), a.integer(2)))),
        named("seq")
            .takesMany(INT)
            .gives(STRING)
            .does(
                "Numbers with spaces between, by end, start and end, or start, step and end.",
                IntegerListFunctions::sequence));
  }

  private static GoList until(CallContext call, Arguments a) {
    long count = a.integer(0);
    return GoList.ints(steps(call, 0, count, count < 0 ? -1 : 1));
  }

  private static List<Long> steps(CallContext call, long start, long stop, long step) {
    boolean down = stop < start;
    if (down ? step >= 0 : step <= 0) {
      return List.of();
    }
    // distances between two longs fit in an unsigned one
    long distance = down ? start - stop : stop - start;
    long count = distance == 0 ? 0 : Long.divideUnsigned(distance - 1, Math.abs(step)) + 1;
    call.requireElements(count < 0 ? Long.MAX_VALUE : count);
    return new Steps(start, step, (int) count);
  }

  /** Numbers at equal distances, counted when asked for. */
  private static final class Steps extends AbstractList<Long> implements RandomAccess {
    private final long start;
    private final long step;
    private final int size;

    Steps(long start, long step, int size) {
      this.start = start;
      this.step = step;
      this.size = size;
    }

    @Override
    public Long get(int index) {
      return start + index * step;
    }

    @Override
    public int size() {
      return size;
    }
  }

  private static String sequence(CallContext call, Arguments a) {
    return switch (a.size()) {
      case 1 -> sequence(call, 1, a.integer(0));
      case 2 -> sequence(call, a.integer(0), a.integer(1));
      case 3 -> sequence(call, a.integer(0), a.integer(1), a.integer(2));
      default -> "";
    };
  }

  private static String sequence(CallContext call, long start, long end) {
    return write(call, start, end, end < start ? -1 : 1);
  }

  private static String sequence(CallContext call, long start, long step, long end) {
    return end < start && step > 0 ? "" : write(call, start, end, step);
  }

  /** The numbers from start to end, both included. */
  private static String write(CallContext call, long start, long end, long step) {
    long beyond = end < start ? end - 1 : end + 1;
    StringBuilder out = new StringBuilder();
    for (Long number : steps(call, start, beyond, step)) {
      out.append(out.length() == 0 ? "" : " ").append(number);
      call.requireStringLength(out.length());
    }
    return out.toString();
  }
}
