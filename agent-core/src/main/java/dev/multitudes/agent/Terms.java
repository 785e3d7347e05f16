package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.multitudes.format.CallFormat;
import dev.multitudes.wording.DecisionSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a model is given beside its prompt: tools, or the schema of its decisions, or, where it
 * speaks another format, neither. Never both: a model that is held to a schema can write no call.
 */
final class Terms {
  private final List<ToolSpecification> tools;
  private final Manner.Schemas schemas;
  private final ChatRequestParameters offering;
  private final Map<CallFormat, ChatRequestParameters> speaking = new EnumMap<>(CallFormat.class);

  Terms(List<ToolSpecification> tools, Manner.Schemas schemas) {
    this.tools = tools;
    this.schemas = schemas;
    this.offering = ChatRequestParameters.builder().toolSpecifications(tools).build();
  }

  /** Where the provider takes tools. */
  ChatRequestParameters offering() {
    return offering;
  }

  /** Where tools are announced in the prompt, in this format. */
  ChatRequestParameters speaking(CallFormat format) {
    return speaking.computeIfAbsent(format, this::spoken);
  }

  private ChatRequestParameters spoken(CallFormat format) {
    var terms = ChatRequestParameters.builder();
    if (format == CallFormat.DECISION && schemas == Manner.Schemas.KEPT) {
      DecisionSchema.of(tools).ifPresent(terms::responseFormat);
    }
    return terms.build();
  }
}
