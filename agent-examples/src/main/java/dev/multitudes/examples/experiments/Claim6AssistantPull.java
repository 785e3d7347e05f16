package dev.multitudes.examples.experiments;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.drift.DriftCurve;
import dev.multitudes.drift.DriftMeter;
import dev.multitudes.drift.Reading;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.List;

/** How far the friendly assistant pulls a persona out, with a reminder at the end and without. */
final class Claim6AssistantPull implements Experiment {
  private static final int TURNS = 30;
  private static final int BETWEEN_DISTRACTIONS = 3;
  private static final Persona TOLD = Persona.named(People.LINCOLN.identity());
  private static final DriftMeter METER = DriftMeter.of(People.LINCOLN);

  @Override
  public int number() {
    return 6;
  }

  @Override
  public String claim() {
    return "The friendly assistant pulls, and an anchor holds";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    var loose = new ArrayList<Double>();
    var anchored = new ArrayList<Double>();
    var held = new ArrayList<Double>();
    for (int trial = 0; trial < lab.times(40, 2); trial++) {
      double without = relapses(TOLD.anchoring(new Anchoring.Head()), lab.model(2 * trial));
      double with = relapses(TOLD.anchoring(new Anchoring.HeadAndTail()), lab.model(2 * trial + 1));
      loose.add(without);
      anchored.add(with);
      held.add(without - with);
    }
    return List.of(
        Estimate.mean(loose).as("replies lost to it, unanchored", new Measured.Rule.Above(.05)),
        Estimate.mean(anchored).as("replies lost to it, anchored", new Measured.Rule.Below(.2)),
        Estimate.mean(held).as("the difference, talk by talk", new Measured.Rule.Above(0)));
  }

  /** The share of replies in the later half of a talk in which the assistant is likelier. */
  private static double relapses(Persona persona, ChatModel model) {
    Talk talk = Talk.begin(persona, model);
    for (int turn = 1; turn < TURNS; turn++) {
      if (turn % BETWEEN_DISTRACTIONS == 0) {
        talk.say(Pressure.OTHER_TOPIC.turn());
      } else {
        talk.chat(turn);
      }
    }
    List<Reading> later =
        METER.read(talk.conversation().run()).readings().stream()
            .filter(reading -> reading.turn() > TURNS / 2)
            .toList();
    if (later.isEmpty()) {
      throw new Unmeasured("the model replied without words in the later half of a talk");
    }
    return new DriftCurve(later).relapses().value();
  }
}
