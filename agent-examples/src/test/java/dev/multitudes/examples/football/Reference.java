package dev.multitudes.examples.football;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the reference implementation of this model computed (football_ref.py), to be met within
 * {@link #TOLERANCE}.
 */
final class Reference {

  /** The numbers are written with six decimals. */
  static final double TOLERANCE = 1e-6;

  /** Q of each act, then best play, with three ticks left; in the order of the world's aims. */
  private static final Map<Start, String> VALUES =
      Map.of(
          Start.S0,
          """
          act               striker    bribed     coach   captain
          shoot(LEFT)      0.135749  0.827306  0.000000  0.000000
          shoot(CENTRE)    0.177221  0.822779  0.000000  0.000000
          shoot(RIGHT)     0.907554  0.055724  0.000000  0.000000
          pass(mia)        0.415983  0.720018  0.940121  0.721870
          pass(lee)        0.391691  0.745944  0.785050  0.949987
          dribble(LEFT)    0.182525  0.793961  0.280787  0.371996
          dribble(RIGHT)   0.477404  0.768085  0.602331  0.922811
          dribble(FORWARD) 0.367758  0.762993  0.155066  0.218150
          dribble(BACK)    0.532091  0.765286  0.806345  0.998239
          hold()           0.201144  0.784368  0.141033  0.366201
          best             0.907554  0.827306  0.940121  0.998239
          mean             0.378912  0.704646  0.371073  0.454925
          """,
          Start.MIRRORED,
          """
          act               striker    bribed     coach   captain
          shoot(LEFT)      0.904358  0.058697  0.000000  0.000000
          shoot(CENTRE)    0.177221  0.822779  0.000000  0.000000
          shoot(RIGHT)     0.136229  0.827049  0.000000  0.000000
          pass(mia)        0.695895  0.741522  0.940121  0.721870
          pass(lee)        0.466302  0.769458  0.785050  0.949987
          dribble(LEFT)    0.168466  0.795275  0.280787  0.371996
          dribble(RIGHT)   0.590674  0.767983  0.602331  0.922811
          dribble(FORWARD) 0.367758  0.762993  0.155066  0.218150
          dribble(BACK)    0.532091  0.765286  0.806345  0.998239
          hold()           0.201144  0.784368  0.141033  0.366201
          best             0.904358  0.827049  0.940121  0.998239
          mean             0.424014  0.709541  0.371073  0.454925
          """,
          Start.S1,
          """
          act               striker    bribed     coach   captain
          shoot(LEFT)      0.288412  0.586813  0.000000  0.000000
          shoot(CENTRE)    0.107098  0.832322  0.000000  0.000000
          shoot(RIGHT)     0.026040  0.877650  0.000000  0.000000
          pass(mia)        0.184299  0.760068  0.945574  0.935544
          pass(lee)        0.821917  0.730340  0.481974  0.925493
          dribble(LEFT)    0.148984  0.752915  0.074542  0.101030
          dribble(RIGHT)   0.495913  0.764075  0.829006  0.940130
          dribble(FORWARD) 0.109039  0.743970  0.306135  0.340094
          dribble(BACK)    0.120787  0.684043  0.192826  0.213986
          hold()           0.058770  0.767513  0.052288  0.058097
          best             0.821917  0.877650  0.945574  0.940130
          mean             0.236126  0.749971  0.288234  0.351437
          """,
          Start.S2,
          """
          act               striker    bribed     coach   captain
          shoot(LEFT)      0.136228  0.827051  0.000000  0.000000
          shoot(CENTRE)    0.169575  0.826111  0.000000  0.000000
          shoot(RIGHT)     0.181512  0.731144  0.000000  0.000000
          pass(mia)        0.047459  0.545021  0.507557  0.090519
          pass(lee)        0.666966  0.767810  0.336489  0.949971
          dribble(LEFT)    0.274735  0.767946  0.063403  0.509124
          dribble(RIGHT)   0.341888  0.800965  0.328160  0.941515
          dribble(FORWARD) 0.286004  0.783899  0.097211  0.251774
          dribble(BACK)    0.484709  0.789311  0.302173  0.999722
          hold()           0.404926  0.789948  0.120881  0.824567
          best             0.666966  0.827051  0.507557  0.999722
          mean             0.299400  0.762921  0.175587  0.456719
          """);

  /** The posterior over the four goals and none after one act in S0, beta = 8. */
  private static final String POSTERIOR =
      """
      act              striker bribed  coach captain no_goal
      shoot(LEFT)       0.0069 0.6113 0.0012 0.0005  0.3800
      shoot(CENTRE)     0.0098 0.6010 0.0012 0.0006  0.3874
      shoot(RIGHT)      0.8968 0.0003 0.0003 0.0001  0.1024
      pass(mia)         0.0210 0.0835 0.7161 0.0570  0.1224
      pass(lee)         0.0215 0.1279 0.2578 0.4404  0.1524
      dribble(LEFT)     0.0114 0.5318 0.0129 0.0122  0.4316
      dribble(RIGHT)    0.0561 0.2004 0.0785 0.4651  0.2000
      dribble(FORWARD)  0.0556 0.4585 0.0052 0.0039  0.4768
      dribble(BACK)     0.0501 0.1130 0.2314 0.4903  0.1153
      hold()            0.0139 0.5166 0.0044 0.0123  0.4528
      """;

  /** (Q - mean Q) / (max Q - min Q) in S0. */
  private static final String SCORES =
      """
      act              striker bribed  coach captain
      shoot(LEFT)       -0.315  0.159 -0.395 -0.456
      shoot(CENTRE)     -0.261  0.153 -0.395 -0.456
      shoot(RIGHT)       0.685 -0.841 -0.395 -0.456
      pass(mia)          0.048  0.020  0.605  0.267
      pass(lee)          0.017  0.054  0.440  0.496
      dribble(LEFT)     -0.254  0.116 -0.096 -0.083
      dribble(RIGHT)     0.128  0.082  0.246  0.469
      dribble(FORWARD)  -0.014  0.076 -0.230 -0.237
      dribble(BACK)      0.198  0.079  0.463  0.544
      hold()            -0.230  0.103 -0.245 -0.089
      """;

  /** One line of a table. */
  record Row(Start start, String act, List<Double> numbers) {}

  /** The acts of all starts whose goalkeeper is seen. */
  static Stream<Row> values() {
    return starts()
        .flatMap(start -> rows(start, VALUES.getOrDefault(start, "")))
        .filter(Reference::isAct);
  }

  /** The value of each start. */
  static Stream<Row> best() {
    return summaries("best");
  }

  /** The mean over the acts of each start. */
  static Stream<Row> mean() {
    return summaries("mean");
  }

  static Stream<Row> posterior() {
    return rows(Start.S0, POSTERIOR);
  }

  static Stream<Row> scores() {
    return rows(Start.S0, SCORES);
  }

  static Stream<Start> starts() {
    return Stream.of(Start.S0, Start.MIRRORED, Start.S1, Start.S2);
  }

  private static Stream<Row> summaries(String name) {
    return starts()
        .flatMap(start -> rows(start, VALUES.getOrDefault(start, "")))
        .filter(row -> row.act.equals(name));
  }

  private static boolean isAct(Row row) {
    return row.act.endsWith(")");
  }

  private static Stream<Row> rows(Start start, String table) {
    return table.lines().skip(1).map(line -> row(start, List.of(line.split(" +"))));
  }

  private static Row row(Start start, List<String> cells) {
    return new Row(
        start,
        cells.getFirst(),
        cells.subList(1, cells.size()).stream().map(Double::valueOf).toList());
  }

  /** The act of this name among all that can be done on the pitch. */
  static Play.ByPlayer act(String name) {
    return Stream.<Stream<Play.ByPlayer>>of(
            Arrays.stream(Side.values()).map(Play.Shoot::new),
            Stream.of("mia", "lee").map(Play.Pass::new),
            Arrays.stream(Direction.values()).map(Play.Dribble::new),
            Stream.of(new Play.Hold(), new Play.Look()))
        .flatMap(acts -> acts)
        .filter(act -> act.inShort().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Reference() {}
}
