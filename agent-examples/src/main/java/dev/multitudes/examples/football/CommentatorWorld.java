package dev.multitudes.examples.football;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import java.util.List;

/**
 * The pitch for the commentator, who can only speak. Each report takes one tick; a wrong one can be
 * put right until the time is up.
 */
final class CommentatorWorld extends PitchWorld<Play.Say> {

  private static final List<Play.Say> REPORTS =
      List.of(
          new Play.Say("keeper left, open right"),
          new Play.Say("keeper right, open left"),
          new Play.Say("keeper in the centre, open left"),
          new Play.Say("keeper in the centre, open right"));

  CommentatorWorld(Start start) {
    super(start);
  }

  @Override
  public String name() {
    return "football-commentary";
  }

  @Override
  public List<Class<? extends Play.Say>> actTypes() {
    return List.of(Play.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends Play.Say> actType) {
    return "Say something to the listeners.";
  }

  @Override
  public List<Play.Say> legal(Pitch pitch) {
    return pitch.over() ? List.of() : REPORTS;
  }

  @Override
  public Chances<Pitch> outcomes(Pitch pitch, Play.Say say) {
    requireOpen(pitch);
    return pitch.seen().then(seen -> Chances.surely(seen.saying(say.text()).ticked()));
  }

  @Override
  public List<Aim<Pitch>> aims() {
    return List.of(Aims.COMMENTATOR);
  }
}
