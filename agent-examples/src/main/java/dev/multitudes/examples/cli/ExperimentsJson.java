package dev.multitudes.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.examples.experiments.Measured;
import dev.multitudes.examples.experiments.Row;
import java.util.List;

/** Experiments as one JSON object; a number that there is not is left out. */
final class ExperimentsJson {

  static ObjectNode of(String model, boolean isSimulated, long seed, List<Row> rows) {
    ObjectNode all =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", model)
            .put("simulated", isSimulated)
            .put("seed", seed);
    var list = all.putArray("claims");
    rows.forEach(row -> list.add(of(row)));
    return all;
  }

  private static ObjectNode of(Row row) {
    ObjectNode one =
        JsonNodeFactory.instance
            .objectNode()
            .put("number", row.number())
            .put("claim", row.claim())
            .put("verdict", row.verdict().name())
            .put("control", row.control());
    if (!row.cause().isEmpty()) {
      one.put("cause", row.cause());
    }
    var measured = one.putArray("measured");
    for (int i = 0; i < row.found().size(); i++) {
      ObjectNode found = of(row.found().get(i));
      found.set("control", of(row.controls().get(i)));
      measured.add(found);
    }
    return one;
  }

  private static ObjectNode of(Measured measured) {
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("what", measured.what());
    number(one, "value", measured.value());
    measured
        .interval()
        .ifPresent(
            interval -> {
              number(one, "low", interval.low());
              number(one, "high", interval.high());
            });
    return one.put("rule", measured.ruled()).put("holds", measured.holds());
  }

  private static void number(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, number);
    }
  }

  private ExperimentsJson() {}
}
