package dev.multitudes.examples.negotiation;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The talks for the buyer, who learns how low the seller goes from what is not taken. */
final class NegotiationWorld implements World<Talks, Move> {

  @Override
  public String name() {
    return "negotiation";
  }

  @Override
  public Class<Talks> stateType() {
    return Talks.class;
  }

  @Override
  public List<Class<? extends Move>> actTypes() {
    return List.of(Move.Offer.class, Move.Accept.class, Move.Walk.class, Move.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends Move> actType) {
    return Words.meaningOf(actType);
  }

  /** Each of the sellers comes with one seed of four that follow each other. */
  @Override
  public Talks initial(long seed) {
    return Talks.begun(Seller.LOWEST.get(Math.floorMod(seed, Seller.LOWEST.size())));
  }

  @Override
  public boolean isOver(Talks talks) {
    return talks.over();
  }

  /** Offers from the least, so that of equally good ones the least is made. */
  @Override
  public List<Move> legal(Talks talks) {
    if (talks.over()) {
      return List.of();
    }
    Stream<Move> offers = Seller.OFFERS.stream().map(Move.Offer::new);
    return Stream.concat(offers, Stream.of(new Move.Accept(), new Move.Walk())).toList();
  }

  @Override
  public boolean isFree(Move move) {
    return move instanceof Move.Say;
  }

  /** What the buyer has to expect: each price that is still possible is equally likely. */
  @Override
  public Chances<Talks> outcomes(Talks talks, Move move) {
    return after(talks.known(), move);
  }

  /** What this seller does. */
  @Override
  public Chances<Talks> happens(Talks talks, Move move) {
    return after(talks, move);
  }

  private static Chances<Talks> after(Talks talks, Move move) {
    talks.close().ifPresent(NegotiationWorld::refuse);
    return switch (move) {
      case Move.Offer offer -> offered(talks, offer.price());
      case Move.Accept accept -> Chances.surely(talks.sold(Seller.ASKED, lowest -> true));
      case Move.Walk walk -> Chances.surely(talks.walked());
      case Move.Say say -> Chances.surely(talks);
    };
  }

  private static void refuse(Close how) {
    throw new IllegalActException(
        "The talks are over: %s. Nothing more can be done.".formatted(how.inWords()));
  }

  private static Chances<Talks> offered(Talks talks, int price) {
    Seller.requireOffer(price);
    IntPredicate takes = lowest -> Seller.takes(lowest, talks.round(), price);
    double share =
        talks
            .lowest()
            .map(lowest -> takes.test(lowest) ? 1. : 0.)
            .orElse((double) talks.count(takes) / talks.possible().size());
    if (share == 0) {
      return Chances.surely(talks.refused(takes.negate()));
    }
    return share == 1
        ? Chances.surely(talks.sold(price, takes))
        : Chances.either(share, talks.sold(price, takes), talks.refused(takes.negate()));
  }

  @Override
  public String describe(Talks talks) {
    return Words.describe(talks);
  }

  @Override
  public String tell(Talks before, Move move, Talks after) {
    return Words.tell(before, move, after);
  }

  @Override
  public String nameOf(Move move) {
    return move.inShort();
  }

  @Override
  public Optional<Talks> read(String text) {
    return Reader.lastIn(text);
  }

  @Override
  public List<Aim<Talks>> aims() {
    return Aims.ALL;
  }
}
