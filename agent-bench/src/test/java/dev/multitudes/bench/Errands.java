package dev.multitudes.bench;

import dev.langchain4j.agent.tool.Tool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tools of both, which keep what ran, with the values that it ran on. */
final class Errands {
  static final String SECRET = "sk-hunter2";

  final Stuck stuck = new Stuck();
  private final List<String> ran = new CopyOnWriteArrayList<>();

  /** What ran so far, such as {@code greet(Ann)}. */
  List<String> ran() {
    return List.copyOf(ran);
  }

  @Tool("Greets somebody.")
  String greet(String who) {
    ran.add("greet(" + who + ")");
    return "Greeted " + who + ".";
  }

  @Tool("Orders coffee.")
  String order(int cups, boolean hot) {
    ran.add("order(" + cups + ", " + hot + ")");
    return "Ordered.";
  }

  @Tool("Pays somebody.")
  String pay(String to, int euros) {
    ran.add("pay(" + to + ", " + euros + ")");
    return "Paid " + euros + " to " + to + ".";
  }

  @Tool("Draws the next number.")
  int draw() {
    ran.add("draw()");
    return ran.size();
  }

  @Tool("Looks somewhere.")
  String look(String at) {
    ran.add("look(" + at + ")");
    return "Nothing there.";
  }

  @Tool("Opens the safe.")
  String open() {
    ran.add("open()");
    throw new IllegalStateException("The safe's key is " + SECRET);
  }

  @Tool("Waits for the post.")
  String queue() throws InterruptedException {
    ran.add("queue()");
    stuck.stay();
    return "It came.";
  }

  @Tool("Waits for the post, whatever happens.")
  String sulk() {
    ran.add("sulk()");
    stuck.stayRegardless();
    return "It came.";
  }
}
