package dev.multitudes.simulated;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What a conversation gives to go by.
 *
 * @param statement that puts a persona on, if one does: the last system message, else the first
 *     turn of a user that begins with "You are"
 * @param recent turns of users and replies, as far back as they count
 * @param hash of all that was said
 * @param characters of all of it
 */
record Scene(Optional<Said> statement, List<Said> recent, long hash, int characters) {
  private static final int TURNS = 12;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /**
   * Something that was said.
   *
   * @param who said it
   * @param text what
   * @param ago how many replies lie behind it
   */
  record Said(Who who, String text, int ago) {
    private boolean putsOn() {
      return who == Who.USER && text.strip().toLowerCase(Locale.ROOT).startsWith("you are ");
    }
  }

  /** Who says something. */
  enum Who {
    /** The system message. */
    SYSTEM,
    /** Somebody who talks to the model. */
    USER,
    /** The model. */
    MODEL,
    /** A tool. */
    WORLD
  }

  static Scene of(List<ChatMessage> messages) {
    var recent = new ArrayList<Said>();
    Optional<Said> statement = Optional.empty();
    long hash = 1;
    int characters = 0;
    int ago = (int) messages.stream().filter(AiMessage.class::isInstance).count();
    for (ChatMessage message : messages) {
      ago -= message instanceof AiMessage ? 1 : 0;
      Said said = said(message, ago);
      hash = (hash ^ said.text.hashCode()) * MIX;
      hash ^= hash >>> Integer.SIZE;
      characters += said.text.length();
      if (said.who == Who.SYSTEM || (statement.isEmpty() && said.putsOn())) {
        statement = Optional.of(said);
      } else if (said.who != Who.WORLD && ago < TURNS) {
        recent.add(said);
      }
    }
    return new Scene(statement, recent, hash, characters);
  }

  private static Said said(ChatMessage message, int ago) {
    return switch (message) {
      case SystemMessage system -> new Said(Who.SYSTEM, system.text(), ago);
      case UserMessage user -> new Said(Who.USER, textOf(user), ago);
      case AiMessage reply -> new Said(Who.MODEL, requireNonNullElse(reply.text(), ""), ago);
      default -> new Said(Who.WORLD, message.toString(), ago);
    };
  }

  private static String textOf(UserMessage user) {
    return user.hasSingleText() ? user.singleText() : user.contents().toString();
  }

  /** What users said since the last reply; empty if nobody said anything. */
  String asked() {
    return Stream.concat(statement.stream(), recent.stream())
        .filter(said -> said.who == Who.USER && said.ago == 0)
        .map(Said::text)
        .collect(joining("\n"));
  }

  /** Chance that follows from the seed and what was said alone. */
  SplittableRandom chance(long seed) {
    return new SplittableRandom(hash ^ seed * MIX);
  }
}
