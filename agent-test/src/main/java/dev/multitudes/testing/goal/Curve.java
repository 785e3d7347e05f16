package dev.multitudes.testing.goal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values one after another, drawn as a line between bounds.
 *
 * @param values at least two
 * @param bounds lines across, each with its name
 * @param caption what the values are
 */
record Curve(List<Double> values, List<Bound> bounds, String caption) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int LEFT = 78;
  private static final int ROOM = 14;

  /** A line across. */
  record Bound(String name, double value) {}

  /** As SVG with its caption. */
  String drawn() {
    String points =
        IntStream.range(0, values.size())
            .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), y(values.get(i))))
            .collect(Collectors.joining(" "));
    return """
    <figure><svg viewBox="0 0 %d %d" role="img" aria-label="%s">
    %s<polyline class="line" points="%s"/>
    </svg><figcaption class="quiet">%s</figcaption></figure>
    """
        .formatted(
            WIDTH,
            HEIGHT,
            Html.text(caption),
            bounds.stream().map(this::across).collect(Collectors.joining()),
            points,
            Html.text(caption));
  }

  private String across(Bound bound) {
    return String.format(
        Locale.ROOT,
        "<line class=\"bound\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/><text class=\"axis\""
            + " x=\"2\" y=\"%.1f\">%s</text>%n",
        LEFT,
        y(bound.value()),
        WIDTH - ROOM,
        y(bound.value()),
        y(bound.value()) + 5,
        Html.text(bound.name()));
  }

  private double x(int index) {
    return LEFT + (WIDTH - LEFT - ROOM) * (double) index / (values.size() - 1);
  }

  private double y(double value) {
    return ROOM + (HEIGHT - 2 * ROOM) * (highest() - value) / (highest() - lowest());
  }

  private double highest() {
    return all().max(Double::compare).orElseThrow();
  }

  private double lowest() {
    return all().min(Double::compare).orElseThrow();
  }

  private Stream<Double> all() {
    return Stream.concat(values.stream(), bounds.stream().map(Bound::value));
  }
}
