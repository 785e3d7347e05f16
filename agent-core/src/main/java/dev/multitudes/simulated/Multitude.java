package dev.multitudes.simulated;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A model that is a multitude of personas and nothing else: a toy, not a language model.
 *
 * <p>Each reply is one persona's. Who speaks is drawn from a posterior: prevalence, times the
 * likelihood of the words that were said. The friendly assistant is always among them and half of
 * the prior. A persona that the head of the conversation puts on counts the more, the more is said
 * of it, and the less, the longer ago that is; a reminder near the end counts in full. Turns that
 * press ({@link Pressure}) count for the assistant, or for the rival that they name. What was said
 * before is a habit that counts a little.
 *
 * <p>Whoever speaks does so in sentences of its exemplars, does in the world what its goal demands,
 * and answers a question if it may draw on the subject. All chance is drawn from the seed and what
 * was said, so the same conversation goes on in the same way.
 *
 * <p>What is measured of it was put into it. It shows that an instrument measures what it is meant
 * to, and tells nothing about language models.
 *
 * <p>Immutable: each method returns a changed copy. Four characters count as one token.
 */
public final class Multitude implements ChatModel {
  /** Its name, in every response's metadata. */
  public static final String NAME = "simulated multitude, not a language model";

  private static final int CHARACTERS_OF_A_TOKEN = 4;

  private enum Heed {
    WHAT_IS_SAID,
    NOTHING
  }

  private final Crowd crowd;
  private final Optional<Player<?, ?>> player;
  private final List<Fact> facts;
  private final Heed heed;
  private final long seed;

  private Multitude(
      Crowd crowd, Optional<Player<?, ?>> player, List<Fact> facts, Heed heed, long seed) {
    this.crowd = crowd;
    this.player = player;
    this.facts = facts;
    this.heed = heed;
    this.seed = seed;
  }

  /**
   * These personas and the friendly assistant, who needs not be among them.
   *
   * @param personas at least one; met as often as their prevalence says
   * @param seed the same seed and the same conversation give the same reply
   */
  public static Multitude of(List<Persona> personas, long seed) {
    List<Persona> others = personas.stream().filter(p -> !p.equals(Persona.ASSISTANT)).toList();
    if (others.isEmpty()) {
      throw new IllegalArgumentException(
          "A multitude has at least one persona beside the assistant, but there is none");
    }
    return new Multitude(new Crowd(others), Optional.empty(), List.of(), Heed.WHAT_IS_SAID, seed);
  }

  /** The same multitude, which knows this world: who has a goal there takes the best act. */
  public <S extends Record, A> Multitude in(World<S, A> world) {
    return new Multitude(crowd, Optional.of(new Player<>(world, Choice.BEST)), facts, heed, seed);
  }

  /** The same multitude, which knows these facts; they replace earlier ones. */
  public Multitude knowing(List<Fact> known) {
    return new Multitude(crowd, player, List.copyOf(known), heed, seed);
  }

  /** The same multitude with other chances. */
  public Multitude seeded(long other) {
    return new Multitude(crowd, player, facts, heed, other);
  }

  /** A model of which no persona is to be had: whatever is said, the assistant answers. */
  public Multitude ignoringPersonas() {
    return new Multitude(crowd, player, facts, Heed.NOTHING, seed);
  }

  /** How probable it is of each that it speaks next, by the names of the personas. */
  public Map<String, Double> posterior(ChatRequest request) {
    return belief(Scene.of(request.messages())).byName();
  }

  private Belief belief(Scene scene) {
    return switch (heed) {
      case WHAT_IS_SAID -> crowd.after(scene);
      case NOTHING -> Belief.before(List.of(crowd.assistant()));
    };
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    Scene scene = Scene.of(request.messages());
    SplittableRandom chance = scene.chance(seed);
    Double temperature = request.temperature();
    Speaker speaker = belief(scene).drawn(temperature == null ? 1 : temperature, chance);
    AiMessage reply = AiMessage.from(words(speaker, scene, chance), acts(speaker, request));
    return ChatResponse.builder()
        .aiMessage(reply)
        .modelName(NAME)
        .tokenUsage(new TokenUsage(tokens(scene.characters()), tokens(reply.text().length())))
        .finishReason(
            reply.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
        .build();
  }

  private static int tokens(int characters) {
    return characters / CHARACTERS_OF_A_TOKEN;
  }

  private String words(Speaker speaker, Scene scene, SplittableRandom chance) {
    return String.join(
        " ",
        Stream.concat(
                Stream.of(speaker.talk(chance)), speaker.answers(scene.asked(), facts).stream())
            .toList());
  }

  /** The assistant advises and touches nothing. */
  private List<ToolExecutionRequest> acts(Speaker speaker, ChatRequest request) {
    boolean touchesNothing = speaker.name().equals(Persona.ASSISTANT.name());
    return request.toolSpecifications().isEmpty() || touchesNothing
        ? List.of()
        : player.map(it -> it.acts(Request.of(request), speaker.goal(), seed)).orElse(List.of());
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
