package dev.multitudes.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.examples.likeness.Moment;
import dev.multitudes.reference.Claim;
import dev.multitudes.reference.Meg;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.reference.TwoSample;

/** A comparison as one JSON object; a number that there is not is left out. */
final class LikenessJson {

  static <S extends Record, A> ObjectNode of(
      String scenario, Player player, Comparison<S, A> comparison) {
    var report = comparison.report();
    ObjectNode all =
        object()
            .put("scenario", scenario)
            .put("persona", comparison.likeness().subject().name())
            .put("goal", report.holder().aim().goal().statement())
            .put("model", player.title())
            .put("simulated", player.isSimulated())
            .put("beta", report.beta())
            .put("margin", report.margin())
            .put("decisions", report.sample().total())
            .put("withoutAct", comparison.likeness().without());
    states(all.putArray("states"), comparison);
    measures(all.putObject("measures"), comparison);
    var claims = all.putArray("claims");
    report.claims().forEach(claim -> claims.add(of(claim)));
    return all;
  }

  private static <S extends Record, A> void states(ArrayNode states, Comparison<S, A> comparison) {
    var likeness = comparison.likeness();
    for (int i = 0; i < likeness.acts().size(); i++) {
      Moment<S, A> moment = likeness.subject().moments().get(i);
      var counts = likeness.acts().get(i).counts();
      ObjectNode state =
          states
              .addObject()
              .put("state", moment.name())
              .put("withoutAct", likeness.acts().get(i).none());
      ArrayNode acts = state.putArray("acts");
      for (var planned : comparison.report().bounded().chances(moment.state()).cases()) {
        acts.addObject()
            .put("act", comparison.report().holder().nameOf(planned.value()))
            .put("count", counts.getOrDefault(planned.value(), 0))
            .put("planner", planned.probability())
            .put("value", comparison.report().holder().value(moment.state(), planned.value()));
      }
    }
  }

  private static <S extends Record, A> void measures(ObjectNode node, Comparison<S, A> comparison) {
    var near = comparison.report().divergence();
    node.put("regret", comparison.pursuit().regret())
        .put("agreement", comparison.pursuit().agreement())
        .put("directedness", comparison.directedness().value())
        .put("variation", near.variation())
        .put("variationAtMost", comparison.report().bound().atMost())
        .put("jensenShannon", near.jensenShannon())
        .put("bayesAccuracy", near.bayesAccuracy())
        .put("variationToPerfect", comparison.perfect().variation());
    explained(node.putObject("explained"), comparison.meg());
    ArrayNode rivals = node.putArray("rivals");
    for (ReferenceGoalHolder<S, A> rival : comparison.report().holder().rivals()) {
      ObjectNode one = rivals.addObject().put("goal", rival.aim().goal().statement());
      explained(one, comparison.meg(rival));
      one.put("directedness", comparison.directedness(rival).value());
    }
    TwoSample guesses = comparison.guesses();
    node.putObject("guesses")
        .put("right", guesses.right())
        .put("of", guesses.guesses())
        .put("exactP", guesses.exactP())
        .put("normalP", guesses.normalP());
    comparison.report().swapSensitivity().ifPresent(share -> node.put("swapSensitivity", share));
    comparison
        .likeness()
        .wordingInvariance()
        .ifPresent(share -> node.put("wordingInvariance", share));
  }

  private static void explained(ObjectNode node, Meg meg) {
    node.put("bits", meg.bits());
    if (Double.isFinite(meg.beta())) {
      node.put("beta", meg.beta());
    }
  }

  private static ObjectNode of(Claim claim) {
    return object()
        .put("claim", claim.level().title())
        .put("standing", claim.standing().name())
        .put("grounds", claim.grounds())
        .put("needed", claim.needed());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private LikenessJson() {}
}
