package dev.multitudes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Piece;
import dev.multitudes.format.Reading;
import dev.multitudes.format.ReplyStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of taking one call from a reply of two kilobytes, beside what it takes others to parse
 * the same arguments when somebody has found them already.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
  private static final MethodHandle ARGUMENTS_AS_MAP = argumentsAsMap();

  private final CallReader unknown = CallReader.offering(Replies.TOOLS);
  private final CallReader told = unknown.expecting(CallFormat.HERMES);
  private final List<String> chunks = Texts.chunks(Replies.CALL, 16);
  private final byte[] arguments = Replies.ARGUMENTS.getBytes(StandardCharsets.UTF_8);
  private final ObjectMapper mapper = new ObjectMapper();

  /** What LangChain4j's DefaultToolExecutor reads arguments with; not public. */
  private static MethodHandle argumentsAsMap() {
    try {
      Class<?> owner = Class.forName("dev.langchain4j.service.tool.ToolExecutionRequestUtil");
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findStatic(owner, "argumentsAsMap", MethodType.methodType(Map.class, String.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("LangChain4j reads arguments in another place now.", e);
    }
  }

  /** Whether all read what they are meant to read, and alike. */
  @Setup
  public void check() throws Throwable {
    JsonNode tree = jacksonTree();
    for (Reading reading : List.of(told(), unknown(), streamed())) {
      if (reading.calls().size() != 1
          || !mapper.readTree(reading.calls().getFirst().arguments()).equals(tree)) {
        throw new IllegalStateException(
            "There must be one call with %s: %s".formatted(tree, reading));
      }
    }
    for (Reading reading : List.of(plain(), markdown())) {
      if (!reading.calls().isEmpty()) {
        throw new IllegalStateException("There must be no call: " + reading);
      }
    }
    if (!mapper.valueToTree(langChainArguments()).equals(tree)) {
      throw new IllegalStateException("LangChain4j reads otherwise: " + langChainArguments());
    }
  }

  /** The format is known. */
  @Benchmark
  public Reading told() {
    return told.read(Replies.CALL);
  }

  /** The format shows. */
  @Benchmark
  public Reading unknown() {
    return unknown.read(Replies.CALL);
  }

  /** The same in chunks of 16 characters. */
  @Benchmark
  public Reading streamed() {
    ReplyStream stream = unknown.stream();
    var pieces = new ArrayList<Piece>();
    for (String chunk : chunks) {
      pieces.addAll(stream.feed(chunk));
    }
    pieces.addAll(stream.finish(Ending.COMPLETE));
    return Reading.of(pieces);
  }

  /** A reply of nothing but words. */
  @Benchmark
  public Reading plain() {
    return unknown.read(Replies.WORDS);
  }

  /** A reply with code, links and quotations, none of them a call. */
  @Benchmark
  public Reading markdown() {
    return unknown.read(Replies.MARKDOWN);
  }

  /** The arguments alone, by LangChain4j. */
  @Benchmark
  public Map<?, ?> langChainArguments() throws Throwable {
    return (Map<?, ?>) ARGUMENTS_AS_MAP.invokeExact(Replies.ARGUMENTS);
  }

  /** The arguments alone, by Jackson. */
  @Benchmark
  public JsonNode jacksonTree() throws IOException {
    return mapper.readTree(arguments);
  }
}
