package dev.multitudes.examples.support;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The desk. Who has not looked the order up has to expect each of the twelve; whatever is done with
 * it shows which it is.
 */
final class DeskWorld implements World<Desk, DeskAct> {
  /** What the customer can be told in the planner's eyes: the refund, or one of the rules. */
  private static final List<DeskAct> ANSWERS =
      Reason.ANSWERS.stream().<DeskAct>map(DeskAct.Say::new).toList();

  @Override
  public String name() {
    return "support";
  }

  @Override
  public Class<Desk> stateType() {
    return Desk.class;
  }

  @Override
  public List<Class<? extends DeskAct>> actTypes() {
    return List.of(
        DeskAct.Lookup.class,
        DeskAct.Refund.class,
        DeskAct.Exchange.class,
        DeskAct.Escalate.class,
        DeskAct.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends DeskAct> actType) {
    return DeskWords.meaningOf(actType);
  }

  /** Seeds go through the twelve orders in turn. */
  @Override
  public Desk initial(long seed) {
    return Desk.opened(Order.ALL.get(Math.floorMod(seed, Order.ALL.size())).number());
  }

  @Override
  public boolean isOver(Desk desk) {
    return desk.isOver();
  }

  /** One answer may come before the order is settled; more of them are worth no more. */
  @Override
  public List<DeskAct> legal(Desk desk) {
    if (desk.isOver()) {
      return List.of();
    }
    var acts = new ArrayList<>(deeds(desk));
    if (!desk.isLeft() && (desk.booked().isPresent() || desk.said() == 0)) {
      acts.addAll(ANSWERS);
    }
    return List.copyOf(acts);
  }

  /** What is done about the order; where all is done, the answers. */
  @Override
  public List<DeskAct> baseline(Desk desk) {
    List<DeskAct> deeds = deeds(desk);
    return deeds.isEmpty() ? legal(desk) : deeds;
  }

  private static List<DeskAct> deeds(Desk desk) {
    var acts = new ArrayList<DeskAct>();
    if (desk.seen().isEmpty() && !desk.isOver()) {
      acts.add(new DeskAct.Lookup(desk.ticket()));
    }
    if (desk.booked().isEmpty()) {
      acts.add(new DeskAct.Refund(desk.ticket()));
      acts.add(new DeskAct.Exchange(desk.ticket()));
      Stream.of(Rule.values()).forEach(rule -> acts.add(new DeskAct.Escalate(desk.ticket(), rule)));
    }
    return List.copyOf(acts);
  }

  /** An answer is compared with the best that can be done: it is no deed. */
  @Override
  public boolean isFree(DeskAct act) {
    return act instanceof DeskAct.Say;
  }

  @Override
  public Chances<Desk> outcomes(Desk desk, DeskAct act) {
    requireNews(desk, act);
    if (desk.seen().isPresent() || act instanceof DeskAct.Say) {
      return Chances.surely(after(desk, act));
    }
    double each = 1.0 / Order.ALL.size();
    return new Chances<>(
        Order.ALL.stream()
            .map(order -> new Chances.Case<>(each, after(desk.seeing(order), act)))
            .toList());
  }

  @Override
  public Chances<Desk> happens(Desk desk, DeskAct act) {
    requireNews(desk, act);
    boolean staysUnseen = desk.seen().isPresent() || act instanceof DeskAct.Say;
    Desk shown = staysUnseen ? desk : Order.find(desk.ticket()).map(desk::seeing).orElse(desk);
    return Chances.surely(after(shown, act));
  }

  private static Desk after(Desk desk, DeskAct act) {
    return switch (act) {
      case DeskAct.Lookup lookup -> {
        requireTicket(desk, lookup.order());
        yield desk;
      }
      case DeskAct.Refund refund ->
          booked(desk, refund.order(), Booking.of(Booking.Status.REFUNDED));
      case DeskAct.Exchange exchange ->
          booked(desk, exchange.order(), Booking.of(Booking.Status.EXCHANGED));
      case DeskAct.Escalate escalate ->
          booked(desk, escalate.order(), Booking.escalated(escalate.reason()));
      case DeskAct.Say say -> {
        requireCustomer(desk);
        yield desk.saying(say.text());
      }
    };
  }

  private static Desk booked(Desk desk, String order, Booking what) {
    requireTicket(desk, order);
    desk.booked()
        .ifPresent(
            before -> {
              throw new IllegalActException(
                  "Order %s is %s already; that stands.".formatted(order, before.inWords()));
            });
    return desk.booking(what);
  }

  private static void requireNews(Desk desk, DeskAct act) {
    if (act instanceof DeskAct.Lookup && desk.seen().isPresent()) {
      throw new IllegalActException(
          "Order %s was looked up before: %s."
              .formatted(desk.ticket(), desk.seen().get().inWords()));
    }
  }

  private static void requireTicket(Desk desk, String order) {
    if (!order.equals(desk.ticket())) {
      throw new IllegalActException(
          "The ticket is about order %s, not about \"%s\".".formatted(desk.ticket(), order));
    }
  }

  private static void requireCustomer(Desk desk) {
    if (desk.isLeft()) {
      throw new IllegalActException(
          "The customer has left. Order %s is still to be settled.".formatted(desk.ticket()));
    }
  }

  @Override
  public String describe(Desk desk) {
    return DeskWords.describe(desk);
  }

  @Override
  public String tell(Desk before, DeskAct act, Desk after) {
    return DeskWords.tell(act, after);
  }

  @Override
  public String nameOf(DeskAct act) {
    return act.inShort();
  }

  @Override
  public Optional<Desk> read(String text) {
    return DeskReader.lastIn(text);
  }

  @Override
  public List<Aim<Desk>> aims() {
    return List.of(DeskAims.POLICY, DeskAims.PEACE);
  }
}
