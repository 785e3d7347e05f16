package dev.multitudes.simulated;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Spoils the reply to a request.
 *
 * @param request says which tools there are and what was called before
 * @param chance which call, argument or letter it hits
 */
record Spoiler(ChatRequest request, SplittableRandom chance) {

  /** The reply with this fault, or empty if it cannot have it. */
  Optional<AiMessage> spoil(AiMessage reply, Fault fault) {
    return switch (fault) {
      case MALFORMED_ARGUMENTS ->
          one(reply, call -> arguments(call).malformed(chance).map(it -> with(call, it)));
      case UNKNOWN_TOOL -> one(reply, this::unknown);
      case MISSPELT_ARGUMENT ->
          one(
              reply,
              call -> arguments(call).misspelt(known(call), chance).map(it -> with(call, it)));
      case WRONG_TYPE ->
          one(reply, call -> arguments(call).ofWrongType(chance).map(it -> with(call, it)));
      case REPEATED_CALL -> latestCall().map(call -> calling(reply, List.of(again(call))));
      case DUPLICATE_CALL -> duplicate(reply);
      case EMPTY_ANSWER -> Optional.of(AiMessage.from(""));
      case PROSE -> instead(reply, Spoiler::announced);
      case CALL_AS_TEXT -> instead(reply, this::written);
      case LOST_CONNECTION ->
          throw new TimeoutException("The reply was lost " + Misbehaving.mark(fault));
    };
  }

  /** The reply with one of its calls changed. */
  private Optional<AiMessage> one(
      AiMessage reply, Function<ToolExecutionRequest, Optional<ToolExecutionRequest>> change) {
    return drawn(reply)
        .flatMap(
            index ->
                change
                    .apply(reply.toolExecutionRequests().get(index))
                    .map(
                        call -> {
                          var calls = new ArrayList<>(reply.toolExecutionRequests());
                          calls.set(index, call);
                          return calling(reply, calls);
                        }));
  }

  private Optional<AiMessage> duplicate(AiMessage reply) {
    return drawn(reply)
        .map(
            index -> {
              var calls = new ArrayList<>(reply.toolExecutionRequests());
              calls.add(index + 1, again(calls.get(index)));
              return calling(reply, calls);
            });
  }

  private Optional<Integer> drawn(AiMessage reply) {
    return reply.hasToolExecutionRequests()
        ? Optional.of(chance.nextInt(reply.toolExecutionRequests().size()))
        : Optional.empty();
  }

  private Optional<ToolExecutionRequest> unknown(ToolExecutionRequest call) {
    var taken = new HashSet<String>();
    request.toolSpecifications().forEach(tool -> taken.add(tool.name()));
    return Misspelling.of(requireNonNullElse(call.name(), ""), taken, chance)
        .map(name -> call.toBuilder().name(name).build());
  }

  /** Names of the arguments that the called tool knows. */
  private Set<String> known(ToolExecutionRequest call) {
    return request.toolSpecifications().stream()
        .filter(tool -> tool.name().equals(call.name()) && tool.parameters() != null)
        .map(ToolSpecification::parameters)
        .findFirst()
        .map(parameters -> parameters.properties().keySet())
        .orElse(Set.of());
  }

  private Optional<ToolExecutionRequest> latestCall() {
    return request.messages().reversed().stream()
        .filter(AiMessage.class::isInstance)
        .map(AiMessage.class::cast)
        .filter(AiMessage::hasToolExecutionRequests)
        .findFirst()
        .map(message -> message.toolExecutionRequests().getLast());
  }

  /** The same call, under an id of its own, because models that give ids give new ones. */
  private static ToolExecutionRequest again(ToolExecutionRequest call) {
    return call.id() == null ? call : call.toBuilder().id(call.id() + "-again").build();
  }

  private static Optional<AiMessage> instead(AiMessage reply, Function<AiMessage, String> words) {
    return reply.hasToolExecutionRequests()
        ? Optional.of(calling(reply, List.of()).withText(words.apply(reply)))
        : Optional.empty();
  }

  private static String announced(AiMessage reply) {
    String words = requireNonNullElse(reply.text(), "");
    return words.isBlank()
        ? reply.toolExecutionRequests().stream()
            .map(call -> "I will use " + call.name() + " now.")
            .collect(joining(" "))
        : words;
  }

  private String written(AiMessage reply) {
    CallText[] formats = CallText.values();
    CallText format = formats[chance.nextInt(formats.length)];
    return reply.toolExecutionRequests().stream().map(format::write).collect(joining("\n"));
  }

  private static AiMessage calling(AiMessage reply, List<ToolExecutionRequest> calls) {
    return reply.toBuilder().toolExecutionRequests(calls).build();
  }

  private static ToolExecutionRequest with(ToolExecutionRequest call, String arguments) {
    return call.toBuilder().arguments(arguments).build();
  }

  private static GivenArguments arguments(ToolExecutionRequest call) {
    return GivenArguments.of(call);
  }
}
