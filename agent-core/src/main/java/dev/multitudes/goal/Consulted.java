package dev.multitudes.goal;

/**
 * What it took to ask a model other than the persona's own, such as a judge. It is spent from the
 * run's own budget of tokens.
 *
 * @param model its name; empty if it does not tell
 * @param calls how often it was asked
 * @param input tokens of the prompts
 * @param output tokens of the replies
 */
public record Consulted(String model, int calls, long input, long output) {

  /** Both together, under the first name that there is. */
  public Consulted plus(Consulted more) {
    return new Consulted(
        model.isEmpty() ? more.model : model,
        calls + more.calls,
        input + more.input,
        output + more.output);
  }
}
