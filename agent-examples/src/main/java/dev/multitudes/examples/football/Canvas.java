package dev.multitudes.examples.football;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Characters in a grid that is as wide and as deep as a pitch needs. */
final class Canvas {

  private static final int COLUMNS = 49;
  private static final int ROWS = 12;
  private static final int NET = 0;
  private static final int GOAL_LINE = 1;

  /** What is shown to both sides at least, m. */
  private static final double LEAST_HALF_WIDTH = 10;

  /** What is shown from the goal line at least, m. */
  private static final double LEAST_DEPTH = 16;

  /** What is shown beyond the outermost player, m. */
  private static final double MARGIN = 1;

  private final char[][] cells = new char[ROWS][COLUMNS];
  private final double left;
  private final double right;
  private final double depth;

  Canvas(Pitch pitch) {
    left = Math.min(-LEAST_HALF_WIDTH, xs(pitch).min().orElse(0) - MARGIN);
    right = Math.max(LEAST_HALF_WIDTH, xs(pitch).max().orElse(0) + MARGIN);
    depth = Math.max(LEAST_DEPTH, spots(pitch).mapToDouble(Spot::y).max().orElse(0) + MARGIN);
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  void drawGoal() {
    int post = column(-Pitch.HALF_GOAL);
    int otherPost = column(Pitch.HALF_GOAL);
    Arrays.fill(cells[GOAL_LINE], '─');
    Arrays.fill(cells[NET], post, otherPost, '─');
    cells[NET][post] = '┌';
    cells[NET][otherPost] = '┐';
    cells[GOAL_LINE][post] = '┴';
    cells[GOAL_LINE][otherPost] = '┴';
  }

  void putInNet(char sign, double x) {
    cells[NET][column(x)] = sign;
  }

  void putOnLine(char sign, double x) {
    cells[GOAL_LINE][column(x)] = sign;
  }

  /** In the field; where two would stand on each other, the second steps aside. */
  void put(char sign, Spot spot) {
    int row = row(spot.y());
    int column = column(spot.x());
    while (column < COLUMNS - 1 && cells[row][column] != ' ') {
      column++;
    }
    cells[row][column] = sign;
  }

  List<String> lines() {
    return Stream.of(cells).map(row -> new String(row).stripTrailing()).toList();
  }

  private int row(double y) {
    int fieldRows = ROWS - 1 - GOAL_LINE;
    long row = GOAL_LINE + Math.round(y / depth * fieldRows);
    return Math.clamp(row, GOAL_LINE + 1, ROWS - 1);
  }

  private int column(double x) {
    return (int) Math.round((x - left) / (right - left) * (COLUMNS - 1));
  }

  private static DoubleStream xs(Pitch pitch) {
    return DoubleStream.concat(
        spots(pitch).mapToDouble(Spot::x),
        pitch.keeper().places().stream().mapToDouble(Double::doubleValue));
  }

  private static Stream<Spot> spots(Pitch pitch) {
    return Stream.of(
            Stream.of(pitch.ball()),
            pitch.mates().stream().map(Mate::spot),
            pitch.defenders().stream())
        .flatMap(some -> some);
  }
}
