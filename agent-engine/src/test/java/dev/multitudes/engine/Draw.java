package dev.multitudes.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.kherud.llama.LlamaModel;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Objects;
import java.util.Optional;

/**
 * One reply to be drawn.
 *
 * @param seed what chance is drawn from
 * @param prompt what comes before the reply
 * @param tokens how long it may be
 * @param grammar what it has to follow, in llama.cpp's notation; empty if anything may come
 */
record Draw(int seed, String prompt, int tokens, String grammar) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A model that has learned nothing needs no more of a prompt than what makes it another. */
  private static final int PROMPT_END = 200;

  private static final int SHORT = 120;

  /** A grammar's text goes on until its closing quote is drawn; cut off it would not be valid. */
  private static final int LONG = 3_000;

  /** Anything. */
  static Draw of(int seed) {
    return new Draw(seed, "", SHORT, "");
  }

  /** What this schema allows; it goes to the engine as LangChain4j sends it to Ollama. */
  static Draw following(JsonSchemaElement schema, int seed) {
    return new Draw(seed, "", LONG, LlamaModel.jsonSchemaToGrammar(json(schema)));
  }

  static Draw answering(ChatRequest request, int seed) {
    String messages = ChatMessageSerializer.messagesToJson(request.messages());
    int mixed = Objects.hash(seed, messages) & Integer.MAX_VALUE; // below 0 is no seed
    return Optional.ofNullable(request.responseFormat())
        .map(ResponseFormat::jsonSchema)
        .map(schema -> following(schema.rootElement(), mixed))
        .orElseGet(() -> of(mixed))
        .after(messages.substring(Math.max(0, messages.length() - PROMPT_END)));
  }

  private Draw after(String other) {
    return new Draw(seed, other, tokens, grammar);
  }

  private static String json(JsonSchemaElement schema) {
    try {
      return JSON.writeValueAsString(JsonSchemaElementUtils.toMap(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
