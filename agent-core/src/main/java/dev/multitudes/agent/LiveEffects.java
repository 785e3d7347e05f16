package dev.multitudes.agent;

import static java.util.Objects.requireNonNullElse;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.run.Effects;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Effects that simply happen, in this process. */
final class LiveEffects implements Effects {
  private final Mind mind;
  private final Toolbox tools;
  private final PromptWriter prompts;
  private final Consumer<String> onToken;
  private final InstantSource clock;
  private final int outputLimit;

  LiveEffects(
      Mind mind,
      Toolbox tools,
      PromptWriter prompts,
      Consumer<String> onToken,
      InstantSource clock,
      int outputLimit) {
    this.mind = mind;
    this.tools = tools;
    this.prompts = prompts;
    this.onToken = onToken;
    this.clock = clock;
    this.outputLimit = outputLimit;
  }

  @Override
  public Event.Replied ask(Run run) {
    ChatRequest.Builder request = ChatRequest.builder().messages(prompts.write(run).messages());
    if (!tools.names().isEmpty()) {
      request.toolSpecifications(tools.specifications());
    }
    return replied(run.turns() + 1, mind.reply(request.build(), onToken));
  }

  private Event.Replied replied(int turn, ChatResponse response) {
    AiMessage message = response.aiMessage();
    return new Event.Replied(
        turn,
        textOf(message.text()),
        textOf(message.thinking()),
        numbered(turn, message.toolExecutionRequests()),
        usageOf(response.tokenUsage()),
        response.finishReason() == null ? "" : response.finishReason().name(),
        textOf(response.modelName()),
        extrasOf(message),
        now());
  }

  private static List<ToolCall> numbered(int turn, List<ToolExecutionRequest> requests) {
    var calls = new ArrayList<ToolCall>();
    for (ToolExecutionRequest request : requests) {
      String id = turn + "." + (calls.size() + 1);
      calls.add(new ToolCall(id, textOf(request.name()), textOf(request.arguments())));
    }
    return calls;
  }

  private static String textOf(@Nullable String text) {
    return requireNonNullElse(text, "");
  }

  private static Usage usageOf(@Nullable TokenUsage usage) {
    return usage == null
        ? Usage.NONE
        : new Usage(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private static String extrasOf(AiMessage message) {
    return message.attributes().isEmpty()
        ? ""
        : ChatMessageSerializer.messageToJson(
            AiMessage.builder().attributes(message.attributes()).build());
  }

  @Override
  public List<Event.Returned> perform(Run run, List<ToolCall> calls) {
    List<Result> results =
        calls.size() == 1
            ? List.of(perform(run, calls.getFirst()))
            : besideEachOther(calls.stream().map(call -> job(run, call)).toList());
    Instant at = now();
    var answers = new ArrayList<Event.Returned>();
    for (int i = 0; i < calls.size(); i++) {
      answers.add(new Event.Returned(calls.get(i).id(), results.get(i), at));
    }
    return answers;
  }

  private Callable<Result> job(Run run, ToolCall call) {
    return () -> perform(run, call);
  }

  private static List<Result> besideEachOther(List<Callable<Result>> jobs) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Result>();
      for (Future<Result> job : executor.invokeAll(jobs)) {
        results.add(job.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while tools were running", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A tool ended its thread", e.getCause());
    }
  }

  private Result perform(Run run, ToolCall call) {
    Optional<Tool> tool = tools.find(call.tool());
    if (tool.isEmpty()) {
      return tools.unknown(call.tool());
    }
    var invocation = new Invocation(Effects.keyOf(run.id(), call), call.arguments(), run.state());
    try {
      return shortened(tool.get().call(invocation));
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return new Result.Failed(
          "%s failed. Whether it had an effect is not known.".formatted(call.tool()),
          Causes.told(e));
    }
  }

  private Result shortened(Result result) {
    if (result.text().length() <= outputLimit) {
      return result;
    }
    String all = result.text();
    int end = outputLimit - (Character.isHighSurrogate(all.charAt(outputLimit - 1)) ? 1 : 0);
    String text =
        "%s\n[cut: these are the first %d of %d characters]"
            .formatted(all.substring(0, end), end, all.length());
    return switch (result) {
      case Result.Done done -> new Result.Done(text, done.state());
      case Result.Failed failed -> new Result.Failed(text, failed.cause());
      case Result.Refused refused -> new Result.Refused(text);
    };
  }

  @Override
  public Instant now() {
    return clock.instant();
  }
}
