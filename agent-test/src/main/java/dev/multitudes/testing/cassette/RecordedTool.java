package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.time.Duration;
import java.util.Optional;

/** A tool on a cassette. */
record RecordedTool(Cassette cassette, Tool real) implements Tool {

  @Override
  public Result call(Invocation invocation) {
    return read(
        cassette
            .answer(
                asked(invocation),
                request -> Recording.whole(request, written(real.call(invocation))))
            .response());
  }

  private ObjectNode asked(Invocation invocation) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("tool", specification().name());
    json.put("arguments", invocation.arguments());
    invocation.state().ifPresent(state -> json.put("state", state));
    return json;
  }

  private static ObjectNode written(Result result) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    switch (result) {
      case Result.Done done -> {
        json.put("done", done.text());
        done.state().ifPresent(state -> json.put("state", state));
      }
      case Result.Failed failed -> json.put("failed", failed.text()).put("cause", failed.cause());
      case Result.Refused refused -> json.put("refused", refused.text());
    }
    return json;
  }

  private static Result read(JsonNode json) {
    if (json.has("done")) {
      return new Result.Done(
          json.get("done").textValue(),
          Optional.ofNullable(json.get("state")).map(JsonNode::textValue));
    }
    return json.has("failed")
        ? new Result.Failed(json.get("failed").textValue(), json.path("cause").asText())
        : new Result.Refused(json.path("refused").asText());
  }

  @Override
  public ToolSpecification specification() {
    return real.specification();
  }

  @Override
  public Effect effect() {
    return real.effect();
  }

  @Override
  public boolean runsAlone() {
    return real.runsAlone();
  }

  @Override
  public boolean isRepeatable() {
    return real.isRepeatable();
  }

  @Override
  public boolean answersDirectly() {
    return real.answersDirectly();
  }

  @Override
  public Optional<Duration> timeLimit() {
    return real.timeLimit();
  }
}
