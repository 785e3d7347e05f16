package dev.multitudes.testing;

import static dev.multitudes.testing.OllamaReply.call;
import static dev.multitudes.testing.OllamaReply.cut;
import static dev.multitudes.testing.OllamaReply.error;
import static dev.multitudes.testing.OllamaReply.errorAfter;
import static dev.multitudes.testing.OllamaReply.lines;
import static dev.multitudes.testing.OllamaReply.raw;
import static dev.multitudes.testing.OllamaReply.text;
import static dev.multitudes.testing.WireRow.Mode.STREAMED;
import static dev.multitudes.testing.WireRow.Mode.WHOLE;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.format.UnreadableCallException;
import dev.multitudes.ollama.BrokenReplyException;
import dev.multitudes.ollama.PromptTooLongException;
import dev.multitudes.ollama.RunnerFailedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been seen to go wrong between LangChain4j and Ollama, each with its right end. */
final class WireRows {
  private static final String ARGUMENTS = "{\"side\":\"LEFT\"}";
  private static final String DONE =
      "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}";

  static List<WireRow> all() {
    return Stream.of(
            good(), calls(), endings(), refusals(), broken(), streams(), late(), histories())
        .flatMap(List::stream)
        .toList();
  }

  private static List<WireRow> good() {
    return List.of(
        WireRow.of("plain", text("I shoot right."), "\"I shoot right.\" STOP"),
        WireRow.of("one call", call("shoot", ARGUMENTS), "shoot" + ARGUMENTS + " TOOL_EXECUTION"),
        WireRow.of(
            "thinking",
            text("Right.").thinking("He leans left."),
            "(He leans left.) \"Right.\" STOP"),
        WireRow.of(
            "two calls, counted",
            call("shoot", ARGUMENTS).and("pass", "{}"),
            "shoot" + ARGUMENTS + " pass{} TOOL_EXECUTION"),
        WireRow.of(
            "counts missing",
            message("{\"role\":\"assistant\",\"content\":\"Hi\"}"),
            "\"Hi\" STOP"),
        WireRow.of(
            "another content type",
            wire ->
                wire.body(
                    200,
                    "text/plain",
                    done(wire, "{\"role\":\"assistant\",\"content\":\"Hi\"}").toString()),
            "\"Hi\" STOP"));
  }

  private static List<WireRow> calls() {
    return List.of(
        WireRow.of(
            "two calls without index",
            message(
                calling(
                    "{'name':'shoot','arguments':{'side':'LEFT'}}",
                    "{'name':'pass','arguments':{}}")),
            "shoot" + ARGUMENTS + " pass{} TOOL_EXECUTION"),
        WireRow.of(
            "two calls of index 0",
            message(
                calling(
                    "{'index':0,'name':'shoot','arguments':{'side':'LEFT'}}",
                    "{'index':0,'name':'pass','arguments':{}}")),
            "shoot" + ARGUMENTS + " pass{} TOOL_EXECUTION"),
        WireRow.of(
            "the first call has index 1",
            message(calling("{'index':1,'name':'pass','arguments':{}}")),
            "pass{} TOOL_EXECUTION"),
        WireRow.of(
            "arguments in a string",
            message(
                calling(
                    "{'name':'shoot','arguments':'{\\'side\\':\\'LEFT\\'}'}"
                        .replace("\\'", "\\\""))),
            "shoot" + ARGUMENTS + " TOOL_EXECUTION"),
        WireRow.of(
                "arguments in a string, before the last piece",
                lines(
                    "{\"model\":\"m\",\"message\":"
                        + calling(
                            "{'name':'shoot','arguments':'{\\'side\\':\\'LEFT\\'}'}"
                                .replace("\\'", "\\\""))
                        + ",\"done\":false}",
                    DONE),
                "shoot" + ARGUMENTS + " TOOL_EXECUTION")
            .only(STREAMED),
        WireRow.of(
            "arguments null",
            message(calling("{'name':'pass','arguments':null}")),
            "pass{} TOOL_EXECUTION"),
        WireRow.of(
            "arguments in a list",
            message(calling("{'name':'pass','arguments':[1]}")),
            UnreadableCallException.class,
            "its arguments are not an object"),
        WireRow.of(
            "a call without a name",
            message(calling("{'arguments':{}}")),
            UnreadableCallException.class,
            "it names no tool"));
  }

  private static List<WireRow> endings() {
    return List.of(
        WireRow.of(
            "a call, then cut off by the limit",
            call("pass", "{}").ending("length"),
            "pass{} LENGTH"),
        WireRow.of("nothing said", text(""), " STOP"),
        WireRow.of(
            "an unknown role", message("{\"role\":\"model\",\"content\":\"Hi\"}"), "\"Hi\" STOP"));
  }

  private static List<WireRow> refusals() {
    return List.of(
        WireRow.of(
            "200 with an error",
            raw(200, "application/json", "{\"error\":\"it broke\"}"),
            InternalServerException.class,
            "it broke. Its log tells more."),
        WireRow.of(
            "400 no tools",
            error(400, "registry.ollama.ai/library/m does not support tools"),
            InvalidRequestException.class,
            "does not support tools. Choose a model that can call tools"),
        WireRow.of(
            "400 too long",
            error(400, "request (9 tokens) exceeds the available context size (8 tokens)"),
            PromptTooLongException.class,
            "raise the context"),
        WireRow.of(
            "401",
            error(401, "unauthorized"),
            AuthenticationException.class,
            "Sign in with `ollama signin`"),
        WireRow.of(
            "404",
            error(404, "model 'qwen3:4b' not found"),
            ModelNotFoundException.class,
            "Fetch it with `ollama pull qwen3:4b`."),
        WireRow.of(
            "499", error(499, "request canceled"), InvalidRequestException.class, "canceled"),
        WireRow.of(
            "429", error(429, "too many requests"), RateLimitException.class, "Wait before asking"),
        WireRow.of(
            "500 for a call of its own",
            error(500, "error parsing tool call: raw='{\"a', err=unexpected end"),
            UnreadableCallException.class,
            "raw='{\"a'"),
        WireRow.of(
            "500 out of memory",
            error(
                500,
                "model runner has unexpectedly stopped, this may be due to resource limitations"),
            RunnerFailedException.class,
            ", asked for qwen3:4b, answered with status 500: model runner has unexpectedly stopped,"
                + " this may be due to resource limitations. Choose a smaller model or a smaller"
                + " context, or free memory."),
        WireRow.of(
            "500 crashed",
            error(500, "llama runner process has terminated: exit status 2"),
            RunnerFailedException.class,
            "Its log tells why"),
        WireRow.of(
            "502 of a proxy",
            raw(502, "text/html", "<html>Bad Gateway</html>"),
            InternalServerException.class,
            "is not Ollama, or something stands before it: it said status 502: <html>"),
        WireRow.of("503", OllamaReply.busy(), InternalServerException.class, "OLLAMA_MAX_QUEUE"));
  }

  private static List<WireRow> broken() {
    return List.of(
        WireRow.of(
            "malformed body",
            raw(200, "application/json", "{\"model\":"),
            BrokenReplyException.class,
            "not a JSON object: \"{\"model\":\""),
        WireRow.of(
            "empty body",
            raw(200, "application/json", ""),
            BrokenReplyException.class,
            "Ollama at"),
        WireRow.of(
            "200 of a proxy",
            raw(200, "text/html", "<html>Welcome</html>"),
            BrokenReplyException.class,
            "go around it"),
        WireRow.of(
            "an error in the middle",
            errorAfter("I will", "the runner stopped"),
            InternalServerException.class,
            "the runner stopped"),
        WireRow.of(
            "never done",
            OllamaReply.noDone("I will"),
            BrokenReplyException.class,
            "before it said that it was done"),
        WireRow.of(
            "FIN in the middle",
            cut(1, "I will", Cut.FIN),
            BrokenReplyException.class,
            "broke off"),
        WireRow.of(
            "RST in the middle",
            cut(1, "I will", Cut.RST),
            BrokenReplyException.class,
            "broke off"),
        WireRow.of(
            "gone without an answer",
            wire -> wire.cut(Cut.FIN),
            BrokenReplyException.class,
            "gave no answer"),
        WireRow.of(
            "a body of 17 MiB",
            raw(200, "application/json", "x".repeat(17 << 20)),
            NonRetriableException.class,
            "was longer than 16777216 bytes"),
        WireRow.of(
                "pieces though asked for the whole",
                lines(piece("I shoot "), piece("right."), DONE),
                "\"I shoot right.\" STOP")
            .only(WHOLE));
  }

  private static List<WireRow> streams() {
    return Stream.of(
            WireRow.of(
                "a malformed line in the middle",
                lines(piece("I "), "{\"model\":\"m\",\"mess", DONE),
                BrokenReplyException.class,
                "not a JSON object"),
            WireRow.of(
                "a malformed last line",
                lines(piece("I "), "{\"done\":tru"),
                BrokenReplyException.class,
                "not a JSON object"),
            WireRow.of(
                "data: before each line",
                lines("data: " + piece("Hi"), "", "data: " + DONE),
                "\"Hi\" STOP"),
            WireRow.of(
                "the last line has no message",
                lines(piece("Hi"), "{\"done\":true,\"done_reason\":\"stop\"}"),
                "\"Hi\" STOP"),
            WireRow.of(
                "an error, then done",
                lines(piece("Hi"), "{\"error\":\"it broke\"}", DONE),
                InternalServerException.class,
                "it broke"),
            WireRow.of("done twice", lines(piece("Hi"), DONE, DONE), "\"Hi\" STOP"))
        .map(row -> row.only(STREAMED))
        .toList();
  }

  private static List<WireRow> late() {
    Duration moment = Duration.ofMillis(300);
    return List.of(
        WireRow.of(
                "no headers",
                OllamaReply.hang(),
                TimeoutException.class,
                "did not begin to answer within 300 ms")
            .waitedFor(WireRow.LONG.beginningWithin(moment)),
        WireRow.of(
                "headers, then silence",
                OllamaReply.stall(1, Duration.ofSeconds(20), "I will"),
                TimeoutException.class,
                "said nothing more for 300 ms")
            .waitedFor(WireRow.LONG.idlingFor(moment)),
        WireRow.of(
                "a word now and then, without end",
                wire -> {
                  while (true) {
                    wire.line(wire.chunk("and "));
                    wire.rest(Duration.ofMillis(50));
                  }
                },
                TimeoutException.class,
                "was not done within 300 ms")
            .waitedFor(WireRow.LONG.endingWithin(moment)));
  }

  private static List<WireRow> histories() {
    return Stream.of("{\"side\": ", "", "[1]", null)
        .map(
            arguments ->
                WireRow.of("history: arguments " + arguments, text("Hi"), "\"Hi\" STOP")
                    .asked(history(arguments)))
        .toList();
  }

  private static ChatRequest history(@Nullable String arguments) {
    ToolExecutionRequest call =
        ToolExecutionRequest.builder().id("1.1").name("shoot").arguments(arguments).build();
    return ChatRequest.builder()
        .messages(
            UserMessage.from("Shoot!"),
            AiMessage.from(call),
            ToolExecutionResultMessage.from(call, "Refused."))
        .build();
  }

  /** One piece that is all, whole or as a stream. */
  private static OllamaReply message(String message) {
    return wire -> {
      if (wire.streamed()) {
        wire.line(done(wire, message));
      } else {
        wire.body(done(wire, message));
      }
    };
  }

  private static ObjectNode done(Wire wire, String message) {
    ObjectNode json = (ObjectNode) Json.read(message).orElseThrow();
    return wire.chunk(json).put("done", true).put("done_reason", "stop");
  }

  private static String piece(String content) {
    return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}"
        .formatted(content);
  }

  private static String calling(String... functions) {
    return Stream.of(functions)
        .map(function -> "{\"function\":" + function.replace("'", "\"") + "}")
        .collect(joining(",", "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[", "]}"));
  }

  private WireRows() {}
}
