package dev.lading.problem;

/**
 * A place in a text.
 *
 * @param line the line, counted from 1
 * @param column the column in characters (UTF-16 code units), counted from 1
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** The start of a text. */
  public static final Position START = new Position(1, 1);

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
