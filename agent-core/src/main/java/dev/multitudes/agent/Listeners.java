package dev.multitudes.agent;

import dev.multitudes.run.Event;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one, none of which can break the run or keep the others from hearing. */
record Listeners(List<RunListener> all) implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);

  @Override
  public void onEvent(Event event) {
    for (RunListener listener : all) {
      tell(() -> listener.onEvent(event));
    }
  }

  @Override
  public void onToken(String token) {
    for (RunListener listener : all) {
      tell(() -> listener.onToken(token));
    }
  }

  @Override
  public void onThought(String thought) {
    for (RunListener listener : all) {
      tell(() -> listener.onThought(thought));
    }
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (Throwable e) {
      Causes.requireSurvivable(e);
      LOG.warn("A listener failed; the run goes on", e);
    }
  }
}
