package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Share;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A tutor of quantum physics in the style of Shakespeare. */
final class Claim5Hybrid implements Experiment {
  private static final Persona HYBRID = People.SHAKESPEARE.withKnowledgeOf(People.PHYSICIST);

  private static final Predicate<String> BARD = Ear.of(People.SHAKESPEARE);

  @Override
  public int number() {
    return 5;
  }

  @Override
  public String claim() {
    return "A hybrid reaches knowledge that its style alone has not";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    Exam hybrid = exam(HYBRID, lab);
    Exam bard = exam(People.SHAKESPEARE, lab);
    Exam physicist = exam(People.PHYSICIST, lab);
    return List.of(
        Estimate.difference(hybrid.right, bard.right)
            .as("right answers: hybrid less bard", new Measured.Rule.Above(0)),
        Measured.of(
            "style tax: physicist less hybrid",
            physicist.right.value() - hybrid.right.value(),
            new Measured.Rule.AtMost(.05)),
        Measured.of(
            "style of the hybrid, in the bard's",
            hybrid.styled.value() / bard.styled.value(),
            new Measured.Rule.AtLeast(.9)));
  }

  private record Exam(Share right, Share styled) {}

  private static Exam exam(Persona persona, Lab lab) {
    int right = 0;
    var replies = new ArrayList<String>();
    for (int i = 0; i < lab.times(25, 1); i++) {
      for (Physics.Question question : Physics.QUESTIONS) {
        String reply = Talk.begin(persona, lab.model(replies.size()), question.text()).last();
        right += question.isAnsweredIn(reply) ? 1 : 0;
        replies.add(reply);
      }
    }
    return new Exam(new Share(right, replies.size()), Estimate.share(replies, BARD));
  }
}
