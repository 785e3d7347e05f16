package dev.multitudes.examples.experiments;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import dev.multitudes.persona.Style;
import dev.multitudes.simulated.Multitude;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A conversation of hundreds of turns with a pirate of the simulated multitude. What the model is
 * shown of him and what a meter is shown are different utterances of one invented speaker.
 */
final class LongTalk {
  private static final List<String> SUBJECTS =
      List.of(
          "the harbour",
          "that map",
          "our supper",
          "the storm",
          "the old captain",
          "the gold",
          "a broken mast",
          "the letter",
          "the island",
          "this rope",
          "the moon",
          "the market");
  private static final List<String> LINES =
      List.of(
          "Arr, ye be askin' about %s, and I'll tell ye no lies!",
          "Shiver me timbers, %s be nothin' but trouble for the likes o' me.",
          "Aye, matey, I seen %s with me own eye, and I'd not go near it again.",
          "Hoist the sails and leave %s to the fishes, says I!",
          "Ye scurvy dog, %s belongs to me crew and none other.",
          "By the black flag, I'd trade ten barrels o' rum for %s.",
          "Avast! There be a tale about %s, but it'll cost ye a coin.",
          "Me old heart be heavy when I think o' %s, it be.",
          "Yo ho, %s never frightened an honest pirate yet!",
          "Blow me down, ye know as much o' %s as a landlubber knows o' knots.");

  private final Persona told;
  private final Persona heard;
  private final Multitude model;

  /** A talk with this seed, and a speaker of this many utterances, half of them for the meter. */
  LongTalk(long seed, int utterances) {
    var chance = new SplittableRandom(seed);
    var lines = new LinkedHashSet<String>();
    while (lines.size() < utterances) {
      lines.add(line(chance) + " " + line(chance));
    }
    List<String> all = List.copyOf(lines);
    this.told = pirate(all.subList(0, utterances / 2));
    this.heard = pirate(all.subList(utterances / 2, utterances));
    this.model = Multitude.of(List.of(told, People.LINCOLN, People.SHAKESPEARE), seed);
  }

  private static String line(SplittableRandom chance) {
    return LINES
        .get(chance.nextInt(LINES.size()))
        .formatted(SUBJECTS.get(chance.nextInt(SUBJECTS.size())));
  }

  private static Persona pirate(List<String> shown) {
    return Persona.named("Blackbeard the pirate")
        .style(Style.NONE.shownBy(shown.toArray(String[]::new)));
  }

  /** The pirate as the model is told of him. */
  Persona told() {
    return told;
  }

  /** The model that talks. */
  Multitude model() {
    return model;
  }

  /** What is said to him in this turn, pressed or not. */
  static String said(int turn, int first, int last) {
    boolean isPressed = turn >= first && turn <= last;
    return isPressed ? Pressure.BE_YOURSELF.turn() : Talk.SMALL.get(turn % Talk.SMALL.size());
  }

  /** The pirate as a meter knows him. */
  Persona heard() {
    return heard;
  }

  /** The replies in so many turns, pressed in those from the first of these to the last. */
  List<String> replies(int turns, int first, int last) {
    var messages = new ArrayList<ChatMessage>();
    messages.add(
        SystemMessage.from(
            told.sections().stream().map(Section::text).collect(Collectors.joining("\n"))));
    var replies = new ArrayList<String>();
    for (int turn = 1; turn <= turns; turn++) {
      messages.add(UserMessage.from(said(turn, first, last)));
      AiMessage reply = model.chat(ChatRequest.builder().messages(messages).build()).aiMessage();
      messages.add(reply);
      replies.add(reply.text());
    }
    return replies;
  }
}
