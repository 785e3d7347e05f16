package dev.multitudes.agent;

import dev.multitudes.run.Event;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one, none of which can break the run or keep the others from hearing. */
record Listeners(List<RunListener> all) implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);

  @Override
  public void onEvent(Event event) {
    tell(listener -> listener.onEvent(event));
  }

  @Override
  public void onToken(String token) {
    tell(listener -> listener.onToken(token));
  }

  private void tell(Consumer<RunListener> news) {
    for (RunListener listener : all) {
      try {
        news.accept(listener);
      } catch (Throwable e) {
        Causes.requireSurvivable(e);
        LOG.warn("A listener failed; the run goes on", e);
      }
    }
  }
}
