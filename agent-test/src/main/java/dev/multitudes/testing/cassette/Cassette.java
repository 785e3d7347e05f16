package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.multitudes.tool.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model replied, kept in a file that can be read, and replayed by what it is asked: the
 * messages, tools and parameters of the request, in any order of its making.
 *
 * <pre>{@code
 * Cassette cassette = Cassette.at(Path.of("src/test/resources/cassettes/striker.json"));
 * ChatModel model = cassette.model(ollama);    // -Dmultitudes.cassettes=record asks it
 * }</pre>
 *
 * <p>A request that is made several times is answered by its recordings in their order, and then by
 * the last again. Secrets are not kept: headers never reach a cassette, and what looks like a key
 * in a message is replaced before it is written or compared. One cassette may serve several models,
 * tools and threads; each recording is in the file before the reply is handed on.
 */
public final class Cassette {
  private static final int SHOWN = 3;

  private final Tape tape;
  private final Mode mode;
  private final Redaction redaction;
  private final List<Recording> recordings;
  private final Map<JsonNode, Integer> replayed = new HashMap<>();

  private Cassette(Tape tape, Mode mode, Redaction redaction) {
    this.tape = tape;
    this.mode = mode;
    this.redaction = redaction;
    this.recordings = new ArrayList<>(mode == Mode.RECORD ? List.of() : tape.read());
  }

  /**
   * The cassette in this file, in the mode that {@link Mode#PROPERTY} sets.
   *
   * @throws IllegalArgumentException if the file is no cassette
   */
  public static Cassette at(Path file) {
    return at(file, Mode.set());
  }

  /** The cassette in this file, in this mode. */
  public static Cassette at(Path file, Mode mode) {
    return new Cassette(new Tape(file), mode, new Redaction(List.of()));
  }

  /** The same, in which these texts are never kept either. */
  public Cassette hiding(String... secrets) {
    return new Cassette(tape, mode, redaction.and(secrets));
  }

  /** This model, recorded and replayed. */
  public ChatModel model(ChatModel real) {
    return new RecordedModel(this, real);
  }

  /** This model, recorded and replayed piece by piece. */
  public StreamingChatModel streaming(StreamingChatModel real) {
    return new RecordedStream(this, real);
  }

  /**
   * What was recorded, with no model behind it. What a model sets by default, such as its name and
   * temperature, is not known here, so these are not compared: messages, tools and the form of the
   * reply are.
   */
  public ChatModel replay() {
    return new RecordedModel(bare(), new NoModel());
  }

  private Cassette bare() {
    var bare = new Cassette(tape, mode, redaction);
    bare.recordings.replaceAll(Recording::bare);
    return bare;
  }

  /** This tool, recorded and replayed by its name, arguments and the world's state. */
  public Tool tool(Tool real) {
    return new RecordedTool(this, real);
  }

  /** The recorded answer, or what asking gives, which is then kept. */
  Recording answer(JsonNode asked, Asking ask) {
    JsonNode request = redaction.tree(asked);
    Optional<Recording> known = mode == Mode.RECORD ? Optional.empty() : next(request);
    if (known.isPresent()) {
      return known.get();
    }
    if (mode == Mode.REPLAY) {
      throw miss(request);
    }
    Recording fresh = ask.about(request);
    return keep(fresh);
  }

  /** Asks what is not on the cassette yet. */
  @FunctionalInterface
  interface Asking {

    /** What it gives. */
    Recording about(JsonNode request);
  }

  private synchronized Optional<Recording> next(JsonNode request) {
    List<Recording> same =
        recordings.stream().filter(one -> one.request().equals(request)).toList();
    if (same.isEmpty()) {
      return Optional.empty();
    }
    int before = replayed.merge(request, 1, Integer::sum) - 1;
    return Optional.of(same.get(Math.min(before, same.size() - 1)));
  }

  /** Keeps a recording, without secrets. */
  synchronized Recording keep(Recording fresh) {
    recordings.add(new Recording(fresh.request(), redaction.tree(fresh.response()), clean(fresh)));
    tape.write(recordings);
    return fresh;
  }

  private ArrayNode clean(Recording fresh) {
    ArrayNode pieces = whole(fresh.pieces(), "text");
    return (ArrayNode) redaction.tree(whole(pieces, "thinking"));
  }

  /** The pieces; all of this kind are one if a secret lies over the border of two. */
  private ArrayNode whole(ArrayNode pieces, String kind) {
    var all = new StringBuilder();
    var clean = new StringBuilder();
    for (JsonNode piece : pieces) {
      all.append(piece.path(kind).asText());
      clean.append(redaction.text(piece.path(kind).asText()));
    }
    return redaction.text(all.toString()).contentEquals(clean)
        ? pieces
        : joined(pieces, kind, all.toString());
  }

  private static ArrayNode joined(ArrayNode pieces, String kind, String all) {
    ArrayNode joined = Json.MAPPER.createArrayNode();
    boolean isTold = false;
    for (JsonNode piece : pieces) {
      if (!piece.has(kind)) {
        joined.add(piece);
      } else if (!isTold) {
        joined.addObject().put(kind, all);
        isTold = true;
      }
    }
    return joined;
  }

  private synchronized CassetteMissException miss(JsonNode request) {
    String how = "; record what is missing with -D" + Mode.PROPERTY + "=record-missing";
    return Differences.nearest(recordings, request)
        .map(
            nearest ->
                new CassetteMissException(
                    "%s has no recording of this request; the nearest of %d is number %d, and differs at %s%s"
                        .formatted(
                            tape.file(),
                            recordings.size(),
                            recordings.indexOf(nearest) + 1,
                            told(Differences.between(nearest.request(), request)),
                            how)))
        .orElseGet(
            () ->
                new CassetteMissException(
                    "%s has no recording at all%s".formatted(tape.file(), how)));
  }

  private static String told(List<Differences.Difference> all) {
    String shown =
        all.stream()
            .limit(SHOWN)
            .map(it -> "%s: recorded %s, now %s".formatted(it.path(), it.recorded(), it.now()))
            .collect(Collectors.joining("; "));
    return all.size() <= SHOWN ? shown : shown + "; and %d more".formatted(all.size() - SHOWN);
  }
}
