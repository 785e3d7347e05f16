package dev.multitudes.engine;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterable;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * llama.cpp within this process, with the tiny model. The same seed and prompt give the same reply,
 * on the same machine.
 *
 * <p>Note: what crashes within the engine ends the process, such as a schema that it cannot make a
 * grammar of.
 */
final class Engine implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "engine");
  private static final long SEED = 42;

  /** How much likelier pieces of calls are to be drawn than other tokens, as a logarithm. */
  private static final float FAVOUR = 2;

  private final LlamaModel model;
  private final Map<Integer, Float> favours;

  private Engine(LlamaModel model, Vocabulary vocabulary) {
    this.model = model;
    this.favours = vocabulary.pieces().boxed().collect(toUnmodifiableMap(id -> id, id -> FAVOUR));
  }

  /** Loads it; where it cannot be loaded the test is skipped, and says why. */
  static Engine load() {
    // Otherwise it unpacks its library into the folder that all users share, under a fixed name.
    System.setProperty("de.kherud.llama.tmpdir", FOLDER.toString());
    Path file = FOLDER.resolve("tiny.gguf");
    try {
      Files.createDirectories(FOLDER);
      Vocabulary vocabulary = Vocabulary.ofCalls();
      Files.write(file, TinyModel.file(vocabulary, SEED));
      return new Engine(new LlamaModel(parameters(file)), vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LinkageError e) {
      throw notHere(e);
    }
  }

  static TestAbortedException notHere(LinkageError problem) {
    return new TestAbortedException(
        "Skipped: the engine does not load on this machine (%s, %s): %s"
            .formatted(
                System.getProperty("os.name"), System.getProperty("os.arch"), problem.getMessage()),
        problem);
  }

  private static ModelParameters parameters(Path file) {
    return new ModelParameters()
        .setModel(file.toString())
        .setCtxSize(TinyModel.CONTEXT)
        .setThreads(1)
        .setThreadsBatch(1)
        .skipWarmup()
        .disableLog(); // with a log the process never ends
  }

  /** A whole reply. */
  String reply(Draw draw) {
    return model.complete(parameters(draw));
  }

  /** A reply in the pieces in which it comes. */
  LlamaIterable pieces(Draw draw) {
    return model.generate(parameters(draw));
  }

  private InferenceParameters parameters(Draw draw) {
    return new InferenceParameters(draw.prompt())
        .setSeed(draw.seed())
        .setNPredict(draw.tokens())
        .setTemperature(1)
        .setTopK(0) // any token may come
        .setTopP(1)
        .setMinP(0)
        .setTokenIdBias(favours)
        .setGrammar(draw.grammar())
        .setCachePrompt(false); // what was asked before has no part in the reply
  }

  @Override
  public void close() {
    model.close();
  }
}
