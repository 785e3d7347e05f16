package dev.multitudes.examples.football;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.tool.States;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the evidence of a run shows of the pitch: the conditions that the goals are made of. */
final class Criteria {

  private static final States<Pitch> STATES = States.of(new PlayerWorld(Start.S0));

  private static final Set<String> PITCH_TOOLS =
      Set.of("look", "shoot", "pass", "dribble", "hold", "move");

  /** The play ended in one of these ways. */
  static Predicate<Evidence> ended(Ending first, Ending... others) {
    Set<Ending> wanted = EnumSet.of(first, others);
    return pitch(now -> now.ending().filter(wanted::contains).isPresent());
  }

  /** The play ended in another way. */
  static Predicate<Evidence> endedOtherwise(Ending first, Ending... others) {
    Set<Ending> wanted = EnumSet.of(first, others);
    return pitch(now -> now.ending().filter(how -> !wanted.contains(how)).isPresent());
  }

  /** This team-mate has received a pass. */
  static Predicate<Evidence> received(String mate) {
    return pitch(now -> now.received().contains(mate));
  }

  /** The play is over, and this team-mate has received no pass. */
  static Predicate<Evidence> neverReceived(String mate) {
    return pitch(now -> now.over() && !now.received().contains(mate));
  }

  /** The goalkeeper's side and the open side were told rightly, by a tool or in plain words. */
  static boolean isReported(Evidence evidence) {
    return pitch(evidence)
        .filter(
            now ->
                Report.isRight(now.said(), now)
                    || evidence.words().stream().anyMatch(words -> Report.isRight(words, now)))
        .isPresent();
  }

  /** The play is over, and nobody told the listeners rightly. */
  static boolean isNeverReported(Evidence evidence) {
    return pitch(evidence).filter(Pitch::over).isPresent() && !isReported(evidence);
  }

  /** Something was done on the pitch, by whoever may only speak. */
  static boolean isPitchUsed(Evidence evidence) {
    return evidence.acts().stream()
        .anyMatch(
            act ->
                act instanceof Act.Call call
                    && call.fate() != Act.Fate.REFUSED
                    && PITCH_TOOLS.contains(call.tool()));
  }

  private static Predicate<Evidence> pitch(Predicate<Pitch> shows) {
    return evidence -> pitch(evidence).filter(shows).isPresent();
  }

  private static Optional<Pitch> pitch(Evidence evidence) {
    return evidence.state().map(STATES::read);
  }

  private Criteria() {}
}
