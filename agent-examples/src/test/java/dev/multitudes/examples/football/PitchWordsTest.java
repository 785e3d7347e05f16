package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PitchWordsTest {

  private final World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);

  @Provide
  Arbitrary<Pitch> pitches() {
    return Pitches.any();
  }

  @Property
  void what_is_described_is_read_back(@ForAll("pitches") Pitch pitch) {
    assertThat(football.read(football.describe(pitch))).hasValue(pitch);
  }

  @Property
  void the_last_description_counts(
      @ForAll("pitches") Pitch earlier, @ForAll("pitches") Pitch later) {
    String talk =
        "%s%nAnd then: %s%nWhat now?"
            .formatted(football.describe(earlier), football.describe(later));

    assertThat(football.read(talk)).hasValue(later);
  }

  @Property
  void what_is_written_as_json_is_read_back(
      @ForAll("pitches") Pitch pitch, @ForAll String said, @ForAll double fine) {
    var states = States.of(football);
    Pitch talked = pitch.saying(said).withKeeper(Keeper.at(fine));

    assertThat(states.read(states.write(talked))).isEqualTo(talked);
  }

  @Test
  void the_essays_moment_reads_like_this() {
    assertThat(football.describe(Start.S0.pitch()))
        .isEqualTo(
            "Places are (x, y) in metres as the player who faces the goal sees them: x to the right"
                + " of the middle of the goal, negative to the left, and y out from the goal line."
                + " The posts are at x = -3.66 and x = 3.66. The ball is at (0, 12). The goalkeeper"
                + " stands to the left of the goal, at x = -1.8. Team-mates: mia at (-7, 10), lee"
                + " at (6, 14). Defenders: (-3, 8), (4.5, 6.5). There is time for 3 more acts.");
  }

  @Test
  void what_is_not_there_or_not_known_is_said_too() {
    Pitch bare =
        new Pitch(
            new Spot(-.001, 11.999),
            Keeper.oneOf(-1.8, 0, 1.8),
            List.of(),
            List.of(),
            1,
            Optional.of(Ending.SAVED),
            List.of("lee", "mia"),
            "");

    assertThat(football.describe(bare))
        .endsWith(
            "The ball is at (0, 12). Nobody has seen yet where the goalkeeper stands; equally"
                + " likely are x = -1.8, 0, 1.8. Team-mates: none. Defenders: none. Passes so far"
                + " went to lee, mia. There is time for 1 more act. The play is over: the"
                + " goalkeeper has saved the shot.");
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void cutting_the_decimals_changes_nobodys_best_act(Start start) {
    for (Aim<Pitch> aim : football.aims()) {
      var planner = new Planner<>(football, aim.utility());
      Play.ByPlayer best = planner.best(start.pitch());
      assertThat(planner.best(reread(start.pitch()))).isEqualTo(best);

      for (var next : football.outcomes(start.pitch(), best).cases()) {
        if (aim.utility().worth(next.value()).isEmpty()) {
          assertThat(planner.best(reread(next.value()))).isEqualTo(planner.best(next.value()));
        }
      }
    }
  }

  private Pitch reread(Pitch pitch) {
    return football.read(football.describe(pitch)).orElseThrow();
  }
}
