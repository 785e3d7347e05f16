package dev.multitudes.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Action;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.Optional;

/** Calls of tools as a model makes them: arguments are JSON. */
final class Calls {

  static <A extends Record> Result call(Tool tool, String key, Class<A> type, A arguments) {
    return tool.call(new Invocation(key, Action.of(type).write(arguments), Optional.empty()));
  }

  static Tool tool(Toolbox tools, String name) {
    return tools.find(name).orElseThrow();
  }

  static void assertDone(Result result, String text) {
    assertThat(result).isEqualTo(Result.Done.saying(text));
  }

  static void assertRefused(Result result, String text) {
    assertThat(result).isEqualTo(new Result.Refused(text));
  }

  private Calls() {}
}
