package dev.multitudes.bench;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** LangChain4j's AiServices, with its default settings unless a trial gives it others. */
final class Peer {
  // A moment is enough where something is stuck; where nothing is, it may still be loading classes.
  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final int MOMENTS = 60;
  private static final int MESSAGES_KEPT = 1_000;

  /** What a user of AiServices writes. */
  interface Assistant {
    String chat(String message);
  }

  private final Trial trial;
  private final Errands errands = new Errands();
  private final Script script;

  Peer(Trial trial) {
    this.trial = trial;
    this.script = trial.script(errands.stuck);
  }

  /** Its name and the version that is on the class path. */
  static String name() throws IOException {
    var about = new Properties();
    try (InputStream file =
        AiServices.class.getResourceAsStream(
            "/META-INF/maven/dev.langchain4j/langchain4j/pom.properties")) {
      about.load(Objects.requireNonNull(file, "LangChain4j's jar does not say its version"));
    }
    return "LangChain4j " + about.getProperty("version");
  }

  /** What it does, in a few words. */
  String run() throws InterruptedException {
    Assistant assistant = builder().build();
    Caller<String> caller =
        trial.twist().begin(() -> assistant.chat(Trial.SITUATION), errands.stuck);
    String ending = ending(caller);
    String account = Account.of(errands.ran(), script.prompts(), ending);
    leave(caller);
    return account;
  }

  /** What is wrong with the history that it sends with the next message, if it keeps one. */
  List<String> faultsOfNextMessage() throws InterruptedException {
    Assistant assistant =
        builder().chatMemory(MessageWindowChatMemory.withMaxMessages(MESSAGES_KEPT)).build();
    ending(Caller.of(() -> assistant.chat(Trial.SITUATION)));
    ending(Caller.of(() -> assistant.chat(Trial.NEXT)));
    return Balance.faults(script.prompts().getLast());
  }

  private AiServices<Assistant> builder() {
    return trial
        .peerSetting()
        .apply(AiServices.builder(Assistant.class).chatModel(script).tools(errands), errands.stuck);
  }

  private String ending(Caller<String> caller) throws InterruptedException {
    for (int i = 0; i < MOMENTS; i++) {
      try {
        return answered(caller.await(MOMENT)) + flag(caller);
      } catch (ExecutionException e) {
        return "threw " + thrown(e) + flag(caller);
      } catch (TimeoutException e) {
        if (errands.stuck.wasEntered()) {
          return "hung";
        }
      }
    }
    return "hung";
  }

  private static String answered(@Nullable String words) {
    return "answered " + (words == null ? "null" : Account.quoted(words));
  }

  private static String thrown(ExecutionException e) {
    Throwable thrown = Objects.requireNonNullElse(e.getCause(), e);
    return thrown.getClass().getSimpleName()
        + " "
        + Account.quoted(Objects.requireNonNullElse(thrown.getMessage(), ""));
  }

  private String flag(Caller<String> caller) {
    return trial.twist().flag(caller.isStillInterrupted());
  }

  private void leave(Caller<String> caller) {
    errands.stuck.release();
    caller.interrupt();
  }
}
