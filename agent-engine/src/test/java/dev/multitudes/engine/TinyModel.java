package dev.multitudes.engine;

import java.util.Collections;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * A language model of about half a megabyte that has learned nothing: its weights are random
 * numbers from a seed. Two layers in the architecture of Llama.
 */
final class TinyModel {
  private static final int WIDTH = 64;
  private static final int HEADS = 4;
  private static final int LAYERS = 2;
  private static final int INNER_WIDTH = 128;
  private static final double WEIGHT = .08;
  private static final double EMBEDDING = .5;

  /** Tokens of prompt and reply together. */
  static final int CONTEXT = 4096;

  private final Vocabulary vocabulary;
  private final Random random;

  private TinyModel(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.random = new Random(seed);
  }

  /** The model of this seed, as a file in the format GGUF. */
  static byte[] file(Vocabulary vocabulary, long seed) {
    var model = new TinyModel(vocabulary, seed);
    var file = new Gguf();
    model.describe(file);
    model.describeTokens(file);
    model.weigh(file);
    return file.toBytes();
  }

  private void describe(Gguf file) {
    file.put("general.architecture", "llama")
        .put("general.name", "tiny-random")
        .put("llama.context_length", CONTEXT)
        .put("llama.embedding_length", WIDTH)
        .put("llama.block_count", LAYERS)
        .put("llama.feed_forward_length", INNER_WIDTH)
        .put("llama.attention.head_count", HEADS)
        .put("llama.rope.dimension_count", WIDTH / HEADS)
        .put("llama.attention.layer_norm_rms_epsilon", 1e-5f)
        .put("llama.vocab_size", vocabulary.size());
  }

  private void describeTokens(Gguf file) {
    file.put("tokenizer.ggml.model", "llama")
        .putTexts("tokenizer.ggml.tokens", vocabulary.texts())
        .putFloats("tokenizer.ggml.scores", Collections.nCopies(vocabulary.size(), 0f))
        .putInts("tokenizer.ggml.token_type", vocabulary.kinds())
        .put("tokenizer.ggml.bos_token_id", vocabulary.idOf(Vocabulary.BEGIN))
        .put("tokenizer.ggml.eos_token_id", vocabulary.idOf(Vocabulary.END))
        .put("tokenizer.ggml.unknown_token_id", 0)
        .putTrue("tokenizer.ggml.add_bos_token")
        .putFalse("tokenizer.ggml.add_space_prefix");
  }

  private void weigh(Gguf file) {
    DoubleSupplier one = () -> 1;
    file.tensor("token_embd.weight", WIDTH, vocabulary.size(), gaussian(EMBEDDING));
    for (int i = 0; i < LAYERS; i++) {
      String layer = "blk." + i + ".";
      file.tensor(layer + "attn_norm.weight", WIDTH, one)
          .tensor(layer + "attn_q.weight", WIDTH, WIDTH, gaussian(WEIGHT))
          .tensor(layer + "attn_k.weight", WIDTH, WIDTH, gaussian(WEIGHT))
          .tensor(layer + "attn_v.weight", WIDTH, WIDTH, gaussian(WEIGHT))
          .tensor(layer + "attn_output.weight", WIDTH, WIDTH, gaussian(WEIGHT))
          .tensor(layer + "ffn_norm.weight", WIDTH, one)
          .tensor(layer + "ffn_gate.weight", WIDTH, INNER_WIDTH, gaussian(WEIGHT))
          .tensor(layer + "ffn_up.weight", WIDTH, INNER_WIDTH, gaussian(WEIGHT))
          .tensor(layer + "ffn_down.weight", INNER_WIDTH, WIDTH, gaussian(WEIGHT));
    }
    file.tensor("output_norm.weight", WIDTH, one)
        .tensor("output.weight", WIDTH, vocabulary.size(), gaussian(WEIGHT));
  }

  private DoubleSupplier gaussian(double deviation) {
    return () -> random.nextGaussian() * deviation;
  }
}
