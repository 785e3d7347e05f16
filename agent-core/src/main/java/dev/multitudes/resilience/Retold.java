package dev.multitudes.resilience;

import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.util.Arrays;

/** Exceptions that say more than before, and are of their type, cause and place as before. */
final class Retold {

  /** The failure with a sentence more; as it is if it is of a type that nobody here can make. */
  @SuppressWarnings("unchecked") // checked by the classes
  static <T extends Throwable> T saying(String sentence, T failure) {
    String said = failure.getMessage();
    Throwable retold = retold(failure, said == null ? sentence : said + " " + sentence);
    if (retold.getClass() != failure.getClass()) {
      return failure;
    }
    retold.setStackTrace(failure.getStackTrace());
    Arrays.stream(failure.getSuppressed()).forEach(retold::addSuppressed);
    return (T) retold;
  }

  private static Throwable retold(Throwable failure, String message) {
    return switch (failure) {
      case Retellable own -> own.retold(message);
      case RateLimitException limit -> new RateLimitException(message, limit.getCause());
      case InternalServerException error -> new InternalServerException(message, error.getCause());
      case RetriableException any -> new RetriableException(message, any.getCause());
      case UnresolvedModelServerException gone ->
          new UnresolvedModelServerException(message, gone.getCause());
      case LangChain4jException any -> new LangChain4jException(message, any.getCause());
      default -> failure; // anybody's own
    };
  }

  private Retold() {}
}
