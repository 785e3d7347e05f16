package dev.multitudes.examples.football;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The pitch for whoever has the ball; after a pass the receiver decides for the same team. */
final class PlayerWorld extends PitchWorld<Play.ByPlayer> {

  /** How long a look takes, s. Assumed. */
  private static final double LOOK_TIME = .2;

  PlayerWorld(Start start) {
    super(start);
  }

  @Override
  public String name() {
    return "football";
  }

  @Override
  public List<Class<? extends Play.ByPlayer>> actTypes() {
    return List.of(
        Play.Look.class,
        Play.Shoot.class,
        Play.Pass.class,
        Play.Dribble.class,
        Play.Hold.class,
        Play.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends Play.ByPlayer> actType) {
    return Meanings.of(actType);
  }

  /**
   * The pitch acts, and the look if there is something to see. Saying something is never better.
   */
  @Override
  public List<Play.ByPlayer> legal(Pitch pitch) {
    var acts = new ArrayList<>(baseline(pitch));
    if (!pitch.over() && !pitch.keeper().seen()) {
      acts.add(new Play.Look());
    }
    return List.copyOf(acts);
  }

  @Override
  public List<Play.ByPlayer> baseline(Pitch pitch) {
    if (pitch.over()) {
      return List.of();
    }
    Stream<Play.ByPlayer> shots = Arrays.stream(Side.values()).map(Play.Shoot::new);
    Stream<Play.ByPlayer> passes = Receivers.in(pitch).stream().map(m -> new Play.Pass(m.name()));
    Stream<Play.ByPlayer> dribbles = Field.ways(pitch.ball()).stream().map(Play.Dribble::new);
    return Stream.of(shots, passes, dribbles, Stream.<Play.ByPlayer>of(new Play.Hold()))
        .flatMap(acts -> acts)
        .toList();
  }

  @Override
  public boolean isFree(Play.ByPlayer act) {
    return act instanceof Play.Look || act instanceof Play.Say;
  }

  /**
   * Where the goalkeeper has not been seen, nature draws the place first; after the act it is
   * known. Only words leave it unknown.
   */
  @Override
  public Chances<Pitch> outcomes(Pitch pitch, Play.ByPlayer act) {
    requireOpen(pitch);
    return switch (act) {
      case Play.Say say -> Chances.surely(pitch.saying(say.text()));
      case Play.Look look ->
          pitch.seen().then(seen -> Chances.surely(Others.after(LOOK_TIME, seen)));
      case Play.Shoot shoot -> pitch.seen().then(seen -> shot(seen, shoot.side()));
      case Play.Pass pass ->
          pitch.seen().then(seen -> Possession.pass(seen, Receivers.of(seen, pass.to())));
      case Play.Dribble dribble -> {
        Spot to = Field.reached(pitch.ball(), dribble.direction());
        yield pitch.seen().then(seen -> Possession.dribble(seen, to));
      }
      case Play.Hold hold -> pitch.seen().then(Possession::hold);
    };
  }

  static Chances<Pitch> shot(Pitch pitch, Side side) {
    return new Shot(pitch, side).endings().then(how -> Chances.surely(pitch.ended(how)));
  }

  @Override
  public List<Aim<Pitch>> aims() {
    return Aims.OF_PLAYERS;
  }
}
