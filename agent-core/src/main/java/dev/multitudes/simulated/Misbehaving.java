package dev.multitudes.simulated;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A model whose replies are spoiled on purpose, as small models spoil theirs: to try what an agent
 * makes of it.
 *
 * <pre>{@code
 * ChatModel model =
 *     Misbehaving.of(OllamaServer.local().chatModel("qwen3:0.6b"), 42)
 *         .sometimes(Fault.UNKNOWN_TOOL, .1)
 *         .sometimes(Fault.EMPTY_ANSWER, .05);
 * }</pre>
 *
 * <p>At most one fault strikes a reply. Which one, and how, follows from the seed and the texts of
 * the request alone: a run that is repeated or goes on after a crash meets the same faults, and so
 * does a request that is sent again unchanged.
 *
 * <p>A spoiled reply says so in its metadata, after the model's name: {@code simulated, not a
 * language model (misbehaving on purpose: UNKNOWN_TOOL)}. Nothing else tells it from a reply that
 * the model itself spoiled. A call that is made again ({@link Fault#REPEATED_CALL}, {@link
 * Fault#DUPLICATE_CALL}) has the id of the first with {@code -again} behind it, if that has one:
 * models that give ids give new ones.
 *
 * <p>Immutable: each method returns a changed copy.
 */
public final class Misbehaving implements ChatModel {
  private static final double ROUNDING = 1e-9;

  private final ChatModel model;
  private final long seed;
  private final Map<Fault, Double> rates;

  private Misbehaving(ChatModel model, long seed, Map<Fault, Double> rates) {
    this.model = model;
    this.seed = seed;
    this.rates = rates;
  }

  /**
   * This model, behaving well until faults are given.
   *
   * @param seed the same seed and the same request give the same fault
   */
  public static Misbehaving of(ChatModel model, long seed) {
    return new Misbehaving(model, seed, new EnumMap<>(Fault.class));
  }

  /**
   * With this fault in a share of the replies.
   *
   * @param rate from 0 to 1; the rates of all faults together are at most 1
   * @throws IllegalArgumentException if the rate or the sum of all is not
   */
  public Misbehaving sometimes(Fault fault, double rate) {
    var changed = new EnumMap<>(rates);
    changed.put(fault, rate);
    return misbehaving(changed);
  }

  /**
   * With each fault in this share of the replies, but for {@link Fault#LOST_CONNECTION}, which
   * keeps its own.
   *
   * @param rate from 0 to 1; the rates of all faults together are at most 1
   * @throws IllegalArgumentException if the rate or the sum of all is not
   */
  public Misbehaving everyFault(double rate) {
    var changed = new EnumMap<>(rates);
    EnumSet.complementOf(EnumSet.of(Fault.LOST_CONNECTION))
        .forEach(fault -> changed.put(fault, rate));
    return misbehaving(changed);
  }

  private Misbehaving misbehaving(EnumMap<Fault, Double> others) {
    others.forEach(Misbehaving::requireShare);
    double sum = others.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + ROUNDING) {
      throw new IllegalArgumentException(
          "At most one fault strikes a reply, so the rates together must be at most 1 but were %s: %s"
              .formatted(sum, others));
    }
    return new Misbehaving(model, seed, others);
  }

  private static void requireShare(Fault fault, double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "The rate of %s must be from 0 to 1 but was %s".formatted(fault, rate));
    }
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    ChatResponse response = model.chat(request);
    // Split, so as not to follow what a simulated model of the same seed draws from the request.
    SplittableRandom chance = Request.of(request).chance(seed).split();
    return strike(chance.nextDouble())
        .flatMap(fault -> spoiled(response, fault, new Spoiler(request, chance)))
        .orElse(response);
  }

  private Optional<Fault> strike(double drawn) {
    double left = drawn;
    for (var rate : rates.entrySet()) {
      left -= rate.getValue();
      if (left < 0) {
        return Optional.of(rate.getKey());
      }
    }
    return Optional.empty();
  }

  private static Optional<ChatResponse> spoiled(
      ChatResponse response, Fault fault, Spoiler spoiler) {
    return spoiler
        .spoil(response.aiMessage(), fault)
        .filter(reply -> !reply.equals(response.aiMessage()))
        .map(reply -> marked(response, fault, reply));
  }

  private static ChatResponse marked(ChatResponse response, Fault fault, AiMessage reply) {
    String name = requireNonNullElse(response.modelName(), "unnamed model");
    ChatResponseMetadata.Builder<?> metadata =
        response.metadata().toBuilder().modelName(name + " " + mark(fault));
    if (reply.hasToolExecutionRequests() != response.aiMessage().hasToolExecutionRequests()) {
      metadata.finishReason(
          reply.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP);
    }
    return ChatResponse.builder().aiMessage(reply).metadata(metadata.build()).build();
  }

  static String mark(Fault fault) {
    return "(misbehaving on purpose: " + fault + ")";
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return model.defaultRequestParameters();
  }

  /** None: the model's own are told by the model itself, of what it replied. */
  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return model.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return model.supportedCapabilities();
  }
}
