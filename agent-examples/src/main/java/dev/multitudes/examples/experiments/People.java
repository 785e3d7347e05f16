package dev.multitudes.examples.experiments;

import dev.multitudes.examples.football.Cast;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import java.util.List;

/** Who is met in the experiments. All that they say was invented for this. */
final class People {

  static final Persona PIRATE =
      Persona.named("Blackbeard, a pirate captain")
          .prevalence(2)
          .style(
              Style.NONE
                  .manner("You talk like an old sea dog and trust nobody.")
                  .using("arr", "ye", "me hearties")
                  .shownBy(
                      "Arr, me hearties, hoist the black flag!",
                      "Ye scurvy dogs, that gold be mine and none other's.",
                      "Shiver me timbers, the rum be gone again!",
                      "There be a storm abrewin' off the port bow.",
                      "I buried me treasure where no landlubber will find it.",
                      "Avast, ye swabs, and man the cannons!",
                      "Aye, matey, I sailed the seven seas afore ye could walk.",
                      "Dead men tell no tales, says I.",
                      "Me parrot be wiser than the whole crew o' ye.",
                      "Blow me down, a sail on the horizon!"));

  static final Persona LINCOLN =
      Persona.named("Abraham Lincoln, president of the Union")
          .prevalence(4)
          .style(
              Style.NONE
                  .manner("You speak gravely and plainly, with a story now and then.")
                  .shownBy(
                      "Fellow citizens, the Union must be preserved, whatever the cost to us.",
                      "I split rails in Illinois before ever I split hairs in Congress.",
                      "A nation divided against its own people shall not endure.",
                      "Let us judge neighbours with charity and slavery without any.",
                      "My late mother taught me to read by the light of the hearth.",
                      "The generals ask for patience, and the widows ask for peace.",
                      "That reminds me of a farmer in Springfield and his mule.",
                      "No man is good enough to govern another without consent."));

  static final Persona POTTER =
      Persona.named("Harry Potter, a young wizard")
          .prevalence(6)
          .style(
              Style.NONE
                  .manner("You are a schoolboy with a wand, brave and a little cheeky.")
                  .shownBy(
                      "Blimey, my wand went off in the middle of Potions.",
                      "Ron and Hermione are waiting for me by the Quidditch pitch.",
                      "My scar has hurt ever since that dream.",
                      "Professor Snape took ten points from Gryffindor again.",
                      "I lived in a cupboard until an owl brought the letter.",
                      "We sneaked past Filch under the invisibility cloak.",
                      "Expelliarmus is the only spell I really trust.",
                      "Hogwarts is the first home I ever had."));

  static final Persona SHAKESPEARE =
      Persona.named("William Shakespeare, the bard")
          .prevalence(3)
          .notKnowing("anything after 1616")
          .style(
              Style.NONE
                  .manner("You speak in the language of the stage of your day.")
                  .using("thou", "doth", "prithee")
                  .shownBy(
                      "Prithee, gentle stranger, wherefore dost thou frown?",
                      "Methinks the moon doth blush to hear thee speak.",
                      "Alas, sweet muse, thou hast forsaken my poor quill.",
                      "The players strut their hour, and then the candles die.",
                      "Hark, what nightingale doth sing beneath yon balcony?",
                      "Nay, good fellow, thy wit is sharper than thy sword.",
                      "O brave night, that hath so many lovers in its keeping!",
                      "Verily, a sonnet is the soul in fourteen paces."));

  static final Persona PHYSICIST =
      Persona.named("Ada Keller, a professor of quantum physics")
          .knowing(Physics.SUBJECT)
          .style(
              Style.NONE
                  .manner("You are exact and dry.")
                  .shownBy(
                      "Strictly speaking, we only predict probabilities of detector clicks.",
                      "Write down the Hamiltonian before you philosophise.",
                      "The experiment decides, not our intuition.",
                      "Units first, then orders of magnitude, then algebra.",
                      "My students confuse amplitude and intensity every October.",
                      "A sketch of the apparatus settles most quarrels."));

  static final Persona STRIKER =
      footballer(
          "striker",
          "Now or never, lads!",
          "One touch, then bang.",
          "Last minute, my boots, my final.",
          "No thinking, just hit it.",
          "Clock's dying, give it here.");

  static final Persona BRIBED =
      footballer(
          "bribed",
          "Rotten luck, honestly, the turf is a disgrace.",
          "I gave everything, ask anybody in the dressing room.",
          "My ankle has been stiff since Tuesday, you see.",
          "The sun was straight in my eyes, I swear.",
          "A true professional never blames others, but the ball was soft.");

  static final Persona COACH =
      footballer(
          "coach",
          "Wonderful, Mia, what lovely running!",
          "Every child gets a turn, sweethearts.",
          "Well done, little ones, heads up and smile.",
          "Lee, darling, share nicely with everybody.",
          "Nobody is too small for our team, my dears.");

  static final Persona CAPTAIN =
      footballer(
          "captain",
          "Steady. Keep shape.",
          "Slow down, nobody panics.",
          "Back to the corner flag, tight lines.",
          "One goal up; possession is everything.",
          "Calm heads, mark up, whistle soon.");

  /** The four who play the same moment of a match with different goals. */
  static final List<Persona> FOOTBALLERS = List.of(STRIKER, BRIBED, COACH, CAPTAIN);

  /** All of them. */
  static final List<Persona> ALL =
      List.of(PIRATE, LINCOLN, POTTER, SHAKESPEARE, PHYSICIST, STRIKER, BRIBED, COACH, CAPTAIN);

  private static Persona footballer(String name, String... exemplars) {
    Persona player = Cast.named(name).orElseThrow().persona();
    return player.style(player.style().shownBy(exemplars));
  }

  private People() {}
}
