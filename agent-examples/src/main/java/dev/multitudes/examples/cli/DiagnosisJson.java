package dev.multitudes.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.ollama.Examination;
import dev.multitudes.ollama.InstalledModel;
import dev.multitudes.ollama.LoadedModel;

/** A diagnosis as one JSON object. */
final class DiagnosisJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Sizes are in bytes, contexts in tokens; what the server does not say is left out. {@code
   * num_ctx} is the most that a model is asked for.
   */
  static ObjectNode of(Diagnosis diagnosis) {
    ObjectNode all = NODES.objectNode().put("url", diagnosis.examination().url().toString());
    switch (diagnosis.examination()) {
      case Examination.Silent silent -> all.put("silent", silent.why());
      case Examination.Strange strange -> all.put("strange", strange.said());
      case Examination.Found found -> add(found, diagnosis, all);
    }
    diagnosis.warnings().forEach(all.putArray("warnings")::add);
    all.put("well", diagnosis.isWell()).put("next", diagnosis.next());
    diagnosis.command().ifPresent(command -> all.put("command", command));
    return all;
  }

  private static void add(Examination.Found found, Diagnosis diagnosis, ObjectNode all) {
    all.put("version", found.version());
    found.lacks().forEach(all.putArray("lacks")::add);
    all.put("num_ctx", diagnosis.context());
    var array = all.putArray("models");
    diagnosis.models().forEach(model -> array.add(of(model)));
  }

  private static ObjectNode of(InstalledModel model) {
    ObjectNode object =
        NODES
            .objectNode()
            .put("name", model.name())
            .put("bytes", model.bytes())
            .put("parameters", model.parameters())
            .put("quantisation", model.quantisation());
    model.capabilities().forEach(object.putArray("capabilities")::add);
    model.contextLength().ifPresent(tokens -> object.put("context_length", tokens));
    model.host().ifPresent(host -> object.put("host", host));
    model.loaded().ifPresent(loaded -> object.set("loaded", of(loaded)));
    return object;
  }

  private static ObjectNode of(LoadedModel loaded) {
    ObjectNode object = NODES.objectNode();
    loaded.contextTokens().ifPresent(tokens -> object.put("context_tokens", tokens));
    loaded.until().ifPresent(until -> object.put("until", until.toString()));
    return object;
  }

  private DiagnosisJson() {}
}
