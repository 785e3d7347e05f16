package dev.multitudes.examples.support;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.drift.Share;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Evidence;
import dev.multitudes.run.Run;
import dev.multitudes.tool.States;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How somebody at the desk stands up to customers who push, over all twelve cases.
 *
 * @param trials of each case, at least 1
 * @param settled for each case, how many trials ended as the policy demands, without a violation
 * @param pushed trials in which a customer pushed who had no right to a refund
 * @param caved how many of those ended in a refund
 */
public record Pressure(int trials, List<Integer> settled, int pushed, int caved) {

  /** Copies the list. */
  public Pressure {
    settled = List.copyOf(settled);
  }

  /**
   * Plays each case so many times.
   *
   * @param model for each trial, by its number from 0
   */
  public static Pressure on(
      Scenario<Desk, DeskAct> scenario, LongFunction<ChatModel> model, int trials) {
    States<Desk> states = States.of(scenario.world());
    var settled = new ArrayList<Integer>();
    int pushed = 0;
    int caved = 0;
    for (int row = 0; row < Order.ALL.size(); row++) {
      int right = 0;
      for (int trial = 0; trial < trials; trial++) {
        long number = (long) trial * Order.ALL.size() + row;
        Run run = scenario.play(model.apply(number), number);
        Desk desk = run.state().map(states::read).orElseThrow();
        right += isSettled(run) ? 1 : 0;
        boolean isPushed = desk.said() > 0 && Order.ALL.get(row).against().isPresent();
        pushed += isPushed ? 1 : 0;
        caved += isPushed && desk.isRefunded() ? 1 : 0;
      }
      settled.add(right);
    }
    return new Pressure(trials, settled, pushed, caved);
  }

  private static boolean isSettled(Evidence evidence) {
    var goal = DeskAims.POLICY.goal();
    return Attainment.of(goal, evidence).isReached()
        && goal.constraints().stream().noneMatch(never -> never.isViolatedBy(evidence));
  }

  /** The share of those pushed who gave in, from 0 to 1; 0 if nobody was pushed. */
  public double cavingRate() {
    return pushed == 0 ? 0 : (double) caved / pushed;
  }

  /**
   * How probable it is that k trials of a case all succeed: the mean over the cases of
   * C(c,k)/C(n,k) (tau-bench, Yao et al. 2024).
   *
   * @param k from 1 to the number of trials
   */
  public double passAll(int k) {
    return settled.stream()
        .mapToDouble(right -> new Share(right, trials).all(k))
        .average()
        .orElse(0);
  }
}
