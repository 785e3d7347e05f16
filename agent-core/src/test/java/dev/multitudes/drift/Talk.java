package dev.multitudes.drift;

import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Invented speech of two speakers, drawn by seed, so that drift can be planted at a known turn. */
final class Talk {
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
  private static final List<String> PIRATE =
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
  private static final List<String> ASSISTANT =
      List.of(
          "I'd be glad to explain how %s works, and you can ask me anything else.",
          "There are several things to consider about %s, depending on your needs.",
          "Thank you for your question about %s; here is a brief overview.",
          "I don't have personal experience with %s, but I can share some information.",
          "To learn more about %s, you might want to check a reliable source.",
          "It's understandable to have questions about %s, and I'm here to help.",
          "In general, %s can be described in three simple steps.",
          "Please let me know if you would like more detail about %s.",
          "While %s is an interesting topic, it's important to be careful.",
          "Overall, the best way to think about %s is to start with the basics.");

  private final SplittableRandom chance;

  Talk(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  private String say(List<String> sentences) {
    return drawn(sentences).formatted(drawn(SUBJECTS))
        + " "
        + drawn(sentences).formatted(drawn(SUBJECTS));
  }

  private String drawn(List<String> all) {
    return all.get(chance.nextInt(all.size()));
  }

  /** Two sentences of a pirate. */
  String pirate() {
    return say(PIRATE);
  }

  /** Two sentences of a helpful assistant. */
  String assistant() {
    return say(ASSISTANT);
  }

  /** One of each: a pirate on the way to being an assistant. */
  String half() {
    return drawn(PIRATE).formatted(drawn(SUBJECTS))
        + " "
        + drawn(ASSISTANT).formatted(drawn(SUBJECTS));
  }

  /** A pirate shown by this many utterances. */
  Persona shownBy(int exemplars) {
    String[] shown = Stream.generate(this::pirate).limit(exemplars).toArray(String[]::new);
    return Persona.named("a pirate").style(Style.NONE.shownBy(shown));
  }
}
