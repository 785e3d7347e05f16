package dev.multitudes.examples.cli;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import dev.multitudes.ollama.InstalledModel;
import dev.multitudes.ollama.LoadedModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A model of a server, in a line of words. */
final class ModelWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ROOT);
  private static final int FOR_GOOD = 2200;

  /**
   * What it is, what it can do, how it stands in memory, and where.
   *
   * @param context the most tokens that it is asked for, from 1
   */
  static String of(InstalledModel model, int context) {
    return Stream.of(
            Optional.of(build(model)),
            Optional.of(abilities(model)),
            madeFor(model),
            askedFor(model, context),
            model.loaded().map(ModelWords::loaded),
            model.host().map(host -> "runs at " + host))
        .flatMap(Optional::stream)
        .collect(joining("; "));
  }

  private static String build(InstalledModel model) {
    return Stream.of(
            model.parameters().isBlank() ? "" : model.parameters() + " parameters",
            model.quantisation(),
            size(model.bytes()))
        .filter(not(String::isBlank))
        .collect(joining(", "));
  }

  private static String size(long bytes) {
    if (bytes >= 1e9) {
      return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
    return bytes >= 1e6 ? bytes / 1_000_000 + " MB" : bytes + " B";
  }

  private static String abilities(InstalledModel model) {
    List<String> all = model.capabilities();
    if (all.isEmpty()) {
      return "the server does not say what it can do";
    }
    if (!model.canChat()) {
      return String.join(", ", all) + " only, so nobody can talk with it";
    }
    return "can do " + String.join(", ", all) + (model.canCallTools() ? "" : "; no tools");
  }

  private static Optional<String> madeFor(InstalledModel model) {
    return model.contextLength().isPresent()
        ? Optional.of("made for %d tokens".formatted(model.contextLength().getAsInt()))
        : Optional.empty();
  }

  private static Optional<String> askedFor(InstalledModel model, int context) {
    int most = Math.min(context, model.contextLength().orElse(context));
    return Optional.of("asked for %d (num_ctx)".formatted(most)).filter(words -> model.canChat());
  }

  private static String loaded(LoadedModel loaded) {
    String context =
        loaded.contextTokens().isPresent()
            ? " with %d tokens".formatted(loaded.contextTokens().getAsInt())
            : "";
    return "loaded" + context + loaded.until().map(ModelWords::until).orElse("");
  }

  private static String until(Instant end) {
    ZonedDateTime here = end.atZone(ZoneId.systemDefault());
    return here.getYear() > FOR_GOOD ? " for good" : " until " + TIME.format(here);
  }

  private ModelWords() {}
}
