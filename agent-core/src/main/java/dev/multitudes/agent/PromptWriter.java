package dev.multitudes.agent;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.multitudes.format.CallFormat;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * Writes a run down as the prompt of its next turn: a pure function of the run's events.
 *
 * <p>A writer belongs to one run. It keeps the messages it has written, so that a turn costs the
 * same late in a run as early on.
 *
 * <p>Note: how many tokens a prompt has is guessed. Where a provider counts more than was guessed,
 * later guesses are as much higher; where it counts fewer they stay, since some count only what
 * they have not read before.
 */
final class PromptWriter {
  private static final Event.Compacted NOTHING = new Event.Compacted(0, 0, 0, "", "");
  private static final double MOST = 3; // then each byte is a token

  private final List<ToolSpecification> tools;
  private final Reminder reminder;
  private final int offered;
  private Optional<CallFormat> spoken = Optional.empty();
  private Optional<Cast> worn = Optional.empty();
  private String reminded = "";
  private Event.Compacted brief = NOTHING;
  private Transcript transcript = Transcript.plain();
  private int asked = 1;
  private double correction = 1;
  private int read;

  /**
   * A writer for a new run.
   *
   * @param tools on offer, to be announced if the run's format demands it
   * @param reminder when the model is reminded of the persona at the end
   */
  PromptWriter(List<ToolSpecification> tools, Reminder reminder) {
    this(
        tools,
        reminder,
        reminder == Reminder.NEVER
            ? 0
            : tools.stream().map(ToolSpecification::toJson).mapToInt(Tokens::of).sum());
  }

  private PromptWriter(List<ToolSpecification> tools, Reminder reminder, int offered) {
    this.tools = tools;
    this.reminder = reminder;
    this.offered = offered;
  }

  /** Another writer of the same kind, which has not read anything. */
  PromptWriter anew() {
    return new PromptWriter(tools, reminder, offered);
  }

  /**
   * The prompt for the turn after these events; the run must be the one written before, or longer.
   */
  Prompt write(Run run) {
    List<Event> events = run.events();
    for (int i = read; i < events.size(); i++) {
      Event event = events.get(i);
      if (event instanceof Event.FormatChosen chosen) {
        spoken = Optional.of(CallFormat.named(chosen.format()));
        beginAnew(events.subList(0, i));
      } else if (event instanceof Event.Compacted compacted) {
        brief = compacted;
        beginAnew(events.subList(0, i));
      } else if (event instanceof Event.Worn other) {
        worn = Optional.of(other.cast());
        reminded = other.cast().reminder();
        beginAnew(events.subList(0, i));
      } else if (event instanceof Event.Started started) {
        reminded = started.cast().reminder();
      }
      transcript.append(event);
      correct(event);
    }
    read = run.size();
    transcript.finishTurn();
    return prompt();
  }

  /** The format in which tools are announced, called and answered as text, if they are. */
  Optional<CallFormat> spoken() {
    return spoken;
  }

  private Prompt prompt() {
    Messages messages = transcript.messages();
    return isReminding()
        ? messages.prompt(UserMessage.from(reminded), reminded, tokens())
        : messages.prompt(tokens());
  }

  private boolean isReminding() {
    return !reminded.isEmpty() && reminder.isDue(transcript.tokensSinceInstructed());
  }

  /** About how many tokens it all has. */
  private int tokens() {
    int announced = spoken.isPresent() ? 0 : offered;
    int repeated = isReminding() ? Tokens.of(reminded) : 0;
    double all = correction * ((double) transcript.messages().tokens() + announced + repeated);
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(all));
  }

  private void correct(Event event) {
    if (event instanceof Event.Asked) {
      asked = Math.max(1, tokens());
    } else if (event instanceof Event.Replied replied) {
      double missed = (double) replied.usage().input() / asked;
      correction = Math.min(MOST, correction * Math.max(1, missed));
    }
  }

  /** What was written so far is said in another way. */
  private void beginAnew(List<Event> before) {
    transcript =
        spoken
            .flatMap(CallFormat::writer)
            .map(writer -> Transcript.spoken(tools, writer))
            .orElseGet(Transcript::plain);
    if (before.getFirst() instanceof Event.Started started) {
      transcript.begin(worn.orElse(started.cast()), started.situation());
    }
    if (!brief.summary().isEmpty()) {
      transcript.hear(brief.summary());
    }
    int heard = lastHeard(before);
    if (0 <= heard && heard < brief.upTo()) {
      transcript.append(before.get(heard));
    }
    for (int i = Math.max(1, brief.upTo()); i < before.size(); i++) {
      Event event = before.get(i);
      transcript.append(i < brief.shortened() ? Shortened.told(event, brief.longest()) : event);
    }
  }

  /** Its index; below 0 if nothing was. */
  private static int lastHeard(List<Event> events) {
    int last = events.size() - 1;
    while (last >= 0 && !(events.get(last) instanceof Event.Heard)) {
      last--;
    }
    return last;
  }
}
