package dev.multitudes.simulated;

import dev.langchain4j.data.message.AiMessage;
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
import dev.multitudes.world.World;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model that is simulated: it is not a language model, and says so in every reply. It makes a
 * world playable with nothing installed, and examples and tests deterministic.
 *
 * <p>It sees nothing but the request. What it can do is to read a state of its world out of the
 * texts, to recognise a goal that somebody has in this world, and then to choose the best act among
 * the tools on offer. Unless the request puts a persona on it ("You are ..."), it remains an
 * assistant that advises and does not act.
 *
 * <p>A word counts as one token.
 */
public final class SimulatedModel implements ChatModel, StreamingChatModel {
  /** Its name, in every response's metadata. */
  public static final String NAME = "simulated, not a language model";

  private static final Pattern WORD_AND_SPACE = Pattern.compile("\\S+\\s*");

  private final Player<?, ?> player;

  private SimulatedModel(Player<?, ?> player) {
    this.player = player;
  }

  /** A model that knows this world and nothing else, and always takes the best act. */
  public static <S extends Record, A> SimulatedModel in(World<S, A> world) {
    return new SimulatedModel(new Player<>(world, Choice.BEST));
  }

  /**
   * A model that knows this world and does not always take the best act: each act that takes time
   * is chosen with the probability softmax(beta Q).
   *
   * @param beta inverse temperature per unit of utility, at least 0
   * @param seed the same seed and the same request give the same choice
   */
  public static <S extends Record, A> SimulatedModel in(World<S, A> world, double beta, long seed) {
    return new SimulatedModel(new Player<>(world, new Choice.Soft(beta, seed)));
  }

  /** The same, but its replies may be spoiled; say how often. */
  public Misbehaving misbehaving(long seed) {
    return Misbehaving.of(this, seed);
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    Request read = Request.of(request);
    AiMessage reply = player.reply(read);
    return ChatResponse.builder()
        .aiMessage(reply)
        .modelName(NAME)
        .tokenUsage(new TokenUsage(read.words(), countWords(reply.text())))
        .finishReason(
            reply.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
        .build();
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    ChatResponse response = doChat(request);
    WORD_AND_SPACE
        .matcher(response.aiMessage().text())
        .results()
        .forEach(piece -> handler.onPartialResponse(piece.group()));
    handler.onCompleteResponse(response);
  }

  static int countWords(String text) {
    return (int) WORD_AND_SPACE.matcher(text).results().count();
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
