package dev.multitudes.track;

/**
 * How a judge and people agreed about the same cases, which decides whether the judge counts. One
 * number says it: Cohen's kappa (1960), {@code (po - pe) / (1 - pe)} with po the share on which
 * both agree and pe the share on which they would by chance. Plain agreement flatters a judge
 * wherever one answer is common.
 *
 * @param bothYes cases to which both say yes
 * @param judgeOnly cases to which only the judge says yes
 * @param peopleOnly cases to which only people say yes
 * @param bothNo cases to which both say no
 */
public record GoldenSet(int bothYes, int judgeOnly, int peopleOnly, int bothNo) {

  private static final double ENOUGH = .6;

  /** Checks the counts. */
  public GoldenSet {
    if (bothYes < 0 || judgeOnly < 0 || peopleOnly < 0 || bothNo < 0) {
      throw new IllegalArgumentException(
          "Counts must be at least 0 but were %d, %d, %d and %d"
              .formatted(bothYes, judgeOnly, peopleOnly, bothNo));
    }
    if (bothYes + judgeOnly + peopleOnly + bothNo == 0) {
      throw new IllegalArgumentException(
          "A golden set needs at least one case that both judged, but has none");
    }
  }

  /** How many cases there are. */
  public int cases() {
    return bothYes + judgeOnly + peopleOnly + bothNo;
  }

  /** The share on which both agree (po), from 0 to 1. */
  public double agreement() {
    return (double) (bothYes + bothNo) / cases();
  }

  /** The share on which both would agree by chance (pe), from 0 to 1. */
  public double chanceAgreement() {
    double judge = (double) (bothYes + judgeOnly) / cases();
    double people = (double) (bothYes + peopleOnly) / cases();
    return judge * people + (1 - judge) * (1 - people);
  }

  /** Cohen's kappa, from -1 to 1; 0 where both gave one and the same answer to everything. */
  public double kappa() {
    double chance = chanceAgreement();
    return chance == 1 ? 0 : (agreement() - chance) / (1 - chance);
  }

  /** Whether the judge counts: kappa is at least .6. */
  public Standing standing() {
    return kappa() >= ENOUGH ? Standing.VALIDATED : Standing.UNVALIDATED;
  }
}
