package dev.multitudes.testing.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A model that replies what it is told to, in the order of its turns or by what it is asked. It is
 * no language model, and says so in every reply's metadata.
 *
 * <pre>{@code
 * ChatModel model =
 *     ScriptedModel.turns(Reply.calls(new Shoot(Side.RIGHT)), Reply.says("In!"));
 *
 * ChatModel polite =
 *     ScriptedModel.when(asked -> asked.toString().contains("please"), Reply.says("Gladly."))
 *         .otherwise(Reply.says("No."));
 * }</pre>
 *
 * <p>A turn is counted by the replies of the assistant that the request holds, not by how often
 * this was asked: so a run that is repeated, or goes on after a crash, meets the same script, and
 * one model serves many runs. Words count as tokens.
 */
public final class ScriptedModel implements ChatModel, StreamingChatModel {
  /** Its name in every reply's metadata. */
  public static final String NAME = "scripted, not a language model";

  private static final Pattern WORD = Pattern.compile("\\S+\\s*");

  private final List<Rule> rules;
  private final List<Reply> turns;
  private final Optional<Reply> otherwise;
  private final List<ChatRequest> requests = new ArrayList<>();

  private record Rule(Predicate<ChatRequest> asked, Reply reply) {}

  private ScriptedModel(List<Rule> rules, List<Reply> turns, Optional<Reply> otherwise) {
    this.rules = List.copyOf(rules);
    this.turns = List.copyOf(turns);
    this.otherwise = otherwise;
  }

  /** Replies these, one after another, in each conversation. */
  public static ScriptedModel turns(Reply... replies) {
    return new ScriptedModel(List.of(), List.of(replies), Optional.empty());
  }

  /** Replies this whenever a request is like that. */
  public static ScriptedModel when(Predicate<ChatRequest> asked, Reply reply) {
    return turns().orWhen(asked, reply);
  }

  /** Replies this too, whenever a request is like that and no earlier rule holds. */
  public ScriptedModel orWhen(Predicate<ChatRequest> asked, Reply reply) {
    var more = new ArrayList<>(rules);
    more.add(new Rule(asked, reply));
    return new ScriptedModel(more, turns, otherwise);
  }

  /** Replies this whenever nothing else is left to reply. */
  public ScriptedModel otherwise(Reply reply) {
    return new ScriptedModel(rules, turns, Optional.of(reply));
  }

  /** What it was asked, in order. */
  public List<ChatRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    synchronized (requests) {
      requests.add(request);
    }
    Reply reply = reply(request);
    return ChatResponse.builder()
        .aiMessage(reply.message())
        .modelName(NAME)
        .tokenUsage(new TokenUsage(words(request.messages().toString()), words(reply.words())))
        .finishReason(reply.calls().isEmpty() ? FinishReason.STOP : FinishReason.TOOL_EXECUTION)
        .build();
  }

  private Reply reply(ChatRequest request) {
    int turn = (int) request.messages().stream().filter(ScriptedModel::isReply).count();
    return rules.stream()
        .filter(rule -> rule.asked().test(request))
        .map(Rule::reply)
        .findFirst()
        .or(() -> turn < turns.size() ? Optional.of(turns.get(turn)) : otherwise)
        .orElseThrow(
            () ->
                new ScriptEndedException(
                    "The script has %d turns and %d rules, and nothing to reply in turn %d to: %s. Add a turn, or otherwise(...)"
                        .formatted(
                            turns.size(), rules.size(), turn + 1, last(request.messages()))));
  }

  private static boolean isReply(ChatMessage message) {
    return switch (message.type()) {
      case AI -> true;
      case SYSTEM, USER, TOOL_EXECUTION_RESULT, CUSTOM -> false;
    };
  }

  private static String last(List<ChatMessage> messages) {
    String last = messages.isEmpty() ? "nothing" : messages.getLast().toString();
    return last.length() <= 200 ? last : last.substring(0, 197) + "...";
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    ChatResponse response = doChat(request);
    String words = response.aiMessage().text() == null ? "" : response.aiMessage().text();
    WORD.matcher(words).results().forEach(word -> handler.onPartialResponse(word.group()));
    handler.onCompleteResponse(response);
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return DefaultChatRequestParameters.EMPTY;
  }

  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return ModelProvider.OTHER;
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of();
  }
}
