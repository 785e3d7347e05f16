package dev.multitudes.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.multitudes.goal.Consulted;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Toolbox;
import java.util.List;

/**
 * What a model does that sees all that a run saw but for what it is for.
 *
 * @param reply which reply of the run it stands beside
 * @param first the call that it was asked about first, which tells what it took
 * @param proposed the calls that it makes
 * @param consulted what it took
 */
record Replay(Event.Replied reply, String first, List<ToolCall> proposed, Consulted consulted) {

  /** Asks the model, once for all calls of the run's last reply. */
  static Replay of(Run run, ToolCall call, ChatModel model, Toolbox tools) {
    Manner manner = Mind.of(model).manner();
    var prompts = new PromptWriter(tools.specifications(), Reminder.NEVER);
    var replies = new Replies(tools.specifications(), manner);
    var terms = new Terms(tools.specifications(), manner.schemas());
    Prompt prompt = prompts.write(Mask.over(run));
    prompts.spoken().ifPresent(replies::expect);
    ChatRequestParameters parameters =
        prompts.spoken().map(terms::speaking).orElse(terms.offering());
    var request = ChatRequest.builder().messages(prompt.messages()).parameters(parameters);
    Event.Replied proposal = replies.record(run.turns(), model.chat(request.build()), run.latest());
    return new Replay(
        run.reply().orElseThrow(),
        call.id(),
        proposal.calls(),
        new Consulted(proposal.model(), 1, proposal.usage().input(), proposal.usage().output()));
  }

  /** Whether the model makes this call as well. */
  boolean makes(ToolCall call) {
    return proposed.stream()
        .anyMatch(
            other ->
                other.tool().equals(call.tool())
                    && Toolbox.sameArguments(other.arguments(), call.arguments()));
  }

  /** The ruling, with what it took if it is about the call that the model was first asked for. */
  Ruling paidFor(ToolCall call, Ruling ruling) {
    return call.id().equals(first) ? ruling.consulting(consulted) : ruling;
  }
}
