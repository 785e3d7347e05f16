package dev.multitudes.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.tool.Result;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON. The kind stands first, under {@code event}; that of results, outcomes and
 * decisions under {@code is}.
 */
final class EventJson {
  private static final ObjectMapper MAPPER = mapper();
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  static String write(Event event) {
    try {
      return escaped(MAPPER.writerFor(Event.class).writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event that cannot be written: " + event, e);
    }
  }

  /** Halves of surrogate pairs that stand alone, which UTF-8 cannot hold, as JSON escapes. */
  private static String escaped(String json) {
    return LONE_SURROGATE
        .matcher(json)
        .replaceAll(lone -> "\\\\u%04x".formatted((int) lone.group().charAt(0)));
  }

  /**
   * Reads one event.
   *
   * @throws IllegalArgumentException saying in one line why it is none
   */
  static Event read(String line) {
    try {
      @Nullable Event event = MAPPER.readerFor(Event.class).readValue(line);
      if (event == null) {
        throw new IllegalArgumentException("it is null");
      }
      return event;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          e.getOriginalMessage().lines().findFirst().orElse("no JSON"), e);
    }
  }

  private static ObjectMapper mapper() {
    var instants = new SimpleModule();
    instants.addSerializer(Instant.class, ToStringSerializer.instance);
    instants.addDeserializer(Instant.class, new InstantReader());
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(instants)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Event.class, ByEvent.class)
            .addMixIn(Result.class, ByKind.class)
            .addMixIn(Outcome.class, ByKind.class)
            .addMixIn(Decision.class, ByKind.class)
            .build();
    Stream.of(Event.class, Result.class, Outcome.class, Decision.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .forEach(kind -> mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
    return mapper;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
  private interface ByEvent {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface ByKind {}

  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Instant.parse(parser.getText());
      } catch (DateTimeParseException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, parser.getText(), "a time looks like 2026-01-31T12:00:00Z");
      }
    }
  }

  private EventJson() {}
}
