package dev.multitudes.examples.cli;

import dev.multitudes.examples.likeness.Moment;
import dev.multitudes.world.Chances;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often each act was done in each state, beside the planner's share: an SVG of its own. */
final class ActsPicture {
  /** Acts that neither does so often are left out where there are many. */
  private static final double RARE = .01;

  private static final int MANY = 12;
  private static final int WIDTH = 920;
  private static final int COLUMN = 440;
  private static final int MARGIN = 24;
  private static final int LABELS = 140;
  private static final int BARS = 250;
  private static final int ROW = 26;
  private static final int BAR = 9;
  private static final int TOP = 104;
  private static final int HEADING = 30;
  private static final int AXIS = 52;

  private static final String STYLE =
      """
      <style>
        text { fill: #1f2328; font-family: system-ui, sans-serif; font-size: 13px; }
        .title { font-size: 18px; font-weight: 600; }
        .state { font-size: 14px; font-weight: 600; }
        .act { text-anchor: end; }
        .tick { fill: #59636e; font-size: 11px; text-anchor: middle; }
        .small { fill: #59636e; font-size: 10px; }
        .paper { fill: #ffffff; }
        .did { fill: #0969da; }
        .planned { fill: #e0a458; }
        .line { stroke: #d1d9e0; stroke-width: 1; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .tick, .small { fill: #9198a1; }
          .paper { fill: #0d1117; }
          .did { fill: #58a6ff; }
          .planned { fill: #b07d35; }
          .line { stroke: #3d444d; }
        }
      </style>
      """;

  private final StringBuilder svg = new StringBuilder();

  private record Row(String act, double did, double planned) {}

  private record Panel(String title, List<Row> rows) {
    int height() {
      return HEADING + rows.size() * ROW + AXIS;
    }
  }

  /** The picture as a text. */
  static <S extends Record, A> String of(
      String scenario, String model, Comparison<S, A> comparison) {
    var panels = new ArrayList<Panel>();
    for (int i = 0; i < comparison.likeness().acts().size(); i++) {
      panels.add(panel(comparison, i));
    }
    String who = comparison.likeness().subject().name();
    return new ActsPicture()
        .drawn(
            "What the %s in %s did, beside a planner with its goal".formatted(who, scenario),
            "persona played by: " + model,
            "planner, bounded with beta " + Numbers.plain(comparison.report().beta()),
            panels);
  }

  private static <S extends Record, A> Panel panel(Comparison<S, A> comparison, int number) {
    Moment<S, A> moment = comparison.likeness().subject().moments().get(number);
    var acts = comparison.likeness().acts().get(number);
    int n = acts.counts().values().stream().mapToInt(Integer::intValue).sum();
    Chances<A> planned = comparison.report().bounded().chances(moment.state());
    List<Row> rows =
        planned.cases().stream()
            .map(
                one ->
                    new Row(
                        comparison.report().holder().nameOf(one.value()),
                        acts.counts().getOrDefault(one.value(), 0) / (double) Math.max(n, 1),
                        one.probability()))
            .filter(row -> planned.cases().size() <= MANY || row.did >= RARE || row.planned >= RARE)
            .toList();
    String none = acts.none() == 0 ? "" : ", %d replies without an act".formatted(acts.none());
    return new Panel("%s: %d decisions%s".formatted(moment.name(), n, none), rows);
  }

  private String drawn(String title, String did, String planned, List<Panel> panels) {
    int height = TOP + MARGIN;
    for (int i = 0; i < panels.size(); i += 2) {
      height += rowHeight(panels, i);
    }
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " role=\"img\">",
        WIDTH, height, WIDTH, height);
    add("<title>%s</title>", escaped(title));
    svg.append(STYLE);
    add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
    text("title", MARGIN, 36, title);
    legend("did", 62, did);
    legend("planned", 82, planned);
    int top = TOP;
    for (int i = 0; i < panels.size(); i++) {
      draw(panels.get(i), MARGIN + i % 2 * COLUMN, top);
      top += i % 2 == 1 ? rowHeight(panels, i - 1) : 0;
    }
    return svg.append("</svg>\n").toString();
  }

  /** Two beside each other are as high as the higher one. */
  private static int rowHeight(List<Panel> panels, int first) {
    int second = Math.min(first + 1, panels.size() - 1);
    return Math.max(panels.get(first).height(), panels.get(second).height());
  }

  private void legend(String kind, int y, String words) {
    bar(kind, MARGIN, y - 10, 22);
    text("", MARGIN + 30, y, words);
  }

  private void draw(Panel panel, int left, int top) {
    text("state", left, top + 18, panel.title);
    int zero = left + LABELS;
    int end = top + HEADING + panel.rows.size() * ROW;
    for (int percent = 0; percent <= 100; percent += 25) {
      int x = zero + BARS * percent / 100;
      add(
          "<line class=\"line\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
          x, top + HEADING - 2, x, end + 2);
      text("tick", x, end + 16, percent + " %");
    }
    text("tick", zero + BARS / 2, end + 32, "share of decisions");
    for (int i = 0; i < panel.rows.size(); i++) {
      draw(panel.rows.get(i), left, top + HEADING + i * ROW);
    }
  }

  private void draw(Row row, int left, int y) {
    int zero = left + LABELS;
    text("act", zero - 8, y + 16, row.act);
    share("did", zero, y + 3, row.did);
    share("planned", zero, y + 3 + BAR + 1, row.planned);
  }

  private void share(String kind, int x, int y, double share) {
    bar(kind, x, y, share * BARS);
    if (share > 0) {
      text("small", x + (int) (share * BARS) + 4, y + 8, percent(share));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < .0995 ? "%.1f" : "%.0f", 100 * share);
  }

  private void bar(String kind, int x, int y, double width) {
    add(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
        kind, x, y, width, BAR);
  }

  private void text(String kind, int x, int y, String words) {
    add("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", kind, x, y, escaped(words));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
  private void add(String line, Object... values) {
    svg.append(String.format(Locale.ROOT, line, values)).append('\n');
  }

  private static String escaped(String words) {
    return Wrapping.visible(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
