package dev.multitudes.testing.goal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of a page. */
final class Html {

  /** A text that stands for itself. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A heading with what stands below it; nothing if there is nothing. */
  static String section(String heading, String content) {
    return content.isEmpty()
        ? ""
        : "<section><h2>%s</h2>\n%s</section>\n".formatted(text(heading), content);
  }

  /** A table; the cells are HTML already. */
  static String table(List<String> heads, List<List<String>> rows) {
    return rows.isEmpty()
        ? ""
        : "<div class=\"wide\"><table><thead>%s</thead><tbody>%s</tbody></table></div>\n"
            .formatted(
                row("th", heads.stream().map(Html::text).toList()),
                rows.stream().map(row -> row("td", row)).collect(Collectors.joining("\n")));
  }

  private static String row(String cell, List<String> cells) {
    return cells.stream()
        .map(it -> "<%s>%s</%s>".formatted(cell, it, cell))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** A bar with its name before and its number behind it. */
  static String bar(String name, int count, int of) {
    double share = of == 0 ? 0 : 100. * count / of;
    return String.format(
        Locale.ROOT,
        "<div class=\"bar\"><span>%s</span><span class=\"track\"><span class=\"fill\""
            + " style=\"width:%.1f%%\"></span></span><span class=\"n\">%d of %d</span></div>\n",
        text(name),
        share,
        count,
        of);
  }

  private Html() {}
}
