package dev.multitudes.examples.cli;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.examples.calls.Instruction;
import dev.multitudes.examples.calls.ReadingJson;
import dev.multitudes.examples.calls.ToolList;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.Ending;
import dev.multitudes.format.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads tool calls out of a text, and says why it was read so. */
@Command(
    name = "read-calls",
    sortOptions = false,
    description = {
      "Reads tool calls out of what a model wrote, and says why.",
      "Tells which calls, who read them, what was mended, what is left for the user, and where a",
      "call broke that cannot be read.",
      ""
    },
    footer = {
      "",
      "The tools are JSON: [{\"name\":\"add\",\"description\":\"...\",\"parameters\":{...}}], or"
          + " as",
      "OpenAI has them, [{\"type\":\"function\",\"function\":{...}}], or {\"tools\":[...]}.",
      "",
      "For example:",
      "  ./multitudes read-calls reply.txt",
      "  ./multitudes read-calls --tools tools.json --format hermes reply.txt",
      "  ollama run qwen3:4b \"...\" | ./multitudes read-calls --tools tools.json -"
    })
final class ReadCallsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "What the model wrote, in UTF-8; - for standard input.")
  String file = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The format that the model was told to use. Default: found in the text.")
  @Nullable String format;

  @Option(
      names = "--tools",
      paramLabel = "FILE",
      description =
          "The tools on offer, as JSON. Without them no bare JSON is taken for a call, and no"
              + " value is typed.")
  @Nullable Path tools;

  @Option(
      names = "--reasoning-open",
      description = "The prompt ended within the reasoning, so the text begins there.")
  boolean reasoningOpen;

  @Option(
      names = "--cut-off",
      description = "The text was cut off, as by a limit of tokens: nothing open is completed.")
  boolean cutOff;

  @Option(names = "--json", description = "Print one JSON object instead.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Instruction instruction = Given.usable(this::instruction);
    String text = Given.text(file);
    Reading reading = instruction.read(text);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(ReadingJson.of(reading, text));
    } else {
      new ReadingStory(out, Paint.ofTerminal()).tell(instruction, reading, text);
    }
    return 0;
  }

  private Instruction instruction() {
    Optional<CallFormat> told = Optional.ofNullable(format).map(Instruction::format);
    List<ToolSpecification> offered = tools == null ? List.of() : ToolList.read(tools);
    return new Instruction(
        offered,
        told,
        reasoningOpen ? Instruction.Start.REASONING : Instruction.Start.REPLY,
        cutOff ? Ending.CUT_OFF : Ending.COMPLETE);
  }
}
