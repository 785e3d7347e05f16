package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.ollama.Examination;
import dev.multitudes.ollama.InstalledModel;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Tells what there is at an address, and what to do next. */
final class DiagnosisStory {
  private final PrintWriter out;
  private final Paint paint;
  private final int width;

  DiagnosisStory(PrintWriter out, Paint paint, int width) {
    this.out = out;
    this.paint = paint;
    this.width = width;
  }

  void tell(Diagnosis diagnosis) {
    line("Address", diagnosis.examination().url().toString());
    switch (diagnosis.examination()) {
      case Examination.Silent silent -> line("Answer", "none: " + silent.why() + ".");
      case Examination.Strange strange -> line("Answer", "not from Ollama: " + strange.said());
      case Examination.Found found -> found(found, diagnosis);
    }
    out.println();
    diagnosis.warnings().forEach(warning -> line("Note", warning));
    line("Next", diagnosis.next());
    // Whole, however long: it is there to be copied.
    diagnosis
        .command()
        .ifPresent(command -> out.println(margin() + paint.bold(Wrapping.visible(command))));
  }

  private void found(Examination.Found found, Diagnosis diagnosis) {
    line("Answer", "Ollama " + found.version());
    if (found.models().isEmpty()) {
      line("Models", "none");
    }
    diagnosis.models().forEach(model -> tell(model, diagnosis.context()));
  }

  private void tell(InstalledModel model, int context) {
    out.println();
    line("Model", model.name(), paint::bold);
    line("", ModelWords.of(model, context));
  }

  private void line(String label, String text) {
    line(label, text, UnaryOperator.identity());
  }

  private void line(String label, String text, UnaryOperator<String> colour) {
    List<String> rows = Wrapping.rows(text, width - margin().length());
    out.println(
        String.format(Locale.ROOT, "  %-9s ", label)
            + rows.stream().map(colour).collect(joining("\n" + margin())));
  }

  private static String margin() {
    return " ".repeat(12);
  }
}
