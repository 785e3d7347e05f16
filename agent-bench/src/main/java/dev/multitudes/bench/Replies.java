package dev.multitudes.bench;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/** Replies of about two kilobytes, in ASCII, and the tools that they may call. */
final class Replies {

  /** Strings with escapes, numbers, a nested list: what a model writes to file a report. */
  static final String ARGUMENTS =
      """
      {"title":"Leak in the \\"north\\" pump room","severity":3,"confidence":0.875,"cost":-1250.5,\
      "isUrgent":true,"summary":"The seal of pump 7 has been leaking since Tuesday.\\n\\nWhat we \
      know so far:\\n- pressure falls by 0.4 bar an hour, twice as fast as in May\\n- the log is \
      at C:\\\\plant\\\\north\\\\pump7.log\\n- Jos\\u00e9 heard \\"a thin whistling\\" at the \
      flange\\n\\nWhat we do not know: whether the spare seal of 2019 still fits, and who ordered \
      the one before. Nobody has looked at pump 8, which was built in the same week and runs as \
      hot.","labels":["pump","seal","north","leak/slow","priority: \\"soon\\""],"readings":[[0,6.2,\
      71],[60,5.8,71.5],[120,5.39,72],[180,5.01,72.25],[240,4.6,73],[300,4.22,73.125],[360,3.81,\
      74]],"steps":[{"action":"close","target":"valve 7a","seconds":30,"notes":"slowly,\\tor the \
      hammer comes back"},{"action":"measure","target":"flange 7","seconds":600,"notes":"write \
      down what the gauge says, not what the screen says"},{"action":"replace","target":"seal \
      7","seconds":5400,"notes":"torque 45 Nm, in the order 1-4-2-5-3-6; see page 112 \\u2013 the \
      drawing there is mirrored"},{"action":"open","target":"valve 7a","seconds":90,"notes":"a \
      quarter turn at a time"},{"action":"tell","target":"the night shift","seconds":120,"notes":\
      "say \\"pump 7 is back\\" and that pump 8 is next"}],"history":{"2019":"seal replaced",\
      "2021":"bearing replaced, \\"for good\\"","2023":"alarm at 4 bar, reset without a look"},\
      "costs":{"seal":89.9,"oil":312,"hours":[2.5,2.5,1.25],"total":1250.5,"currency":"CHF"},\
      "remarks":"Two people are needed: one at the valve, one at the gauge. Do not trust the \
      screen in the control room; it shows the mean of \\"the last ten minutes\\", and the fall of \
      May was seen there only after an hour.\\n\\nIf the spare seal does not fit, stop the pump, \
      open bypass 3 \\u2192 5, and call before 22:00.",\
      "contact":{"name":"O'Neill, shift B","extension":4711,"reachable":["06:00-14:00","by \
      radio"]}}\
      """;

  /** A sentence and a call of Hermes' shape. */
  static final String CALL =
      "I file the leak as a report, so that the morning shift finds it.\n<tool_call>\n"
          + "{\"name\": \"file_report\", \"arguments\": "
          + ARGUMENTS
          + "}\n</tool_call>";

  /** No character that a call could begin with. */
  static final String WORDS =
      Texts.cut(
          2_000,
          """
          The seal of pump 7 has been leaking since Tuesday, and the pressure falls by half a bar \
          an hour. That is twice as fast as in May, but not so fast that the pump must stop today. \
          Close the valve slowly, write down what the gauge says, and wait for the morning shift.

          """);

  /** With much that a call could begin with. */
  static final String MARKDOWN =
      Texts.cut(
          2_000,
          """
          ## What to do

          1. Close `valve 7a`: slowly, or the hammer comes back (see [page 112](docs/pump.md)).
          2. Measure the flange; a value < 4 bar or > 7 bar is an alarm. Use the array `[6.2, 5.8]`.

          ```json
          {"pump": 7, "pressure": 5.8, "limits": {"low": 4, "high": 7}}
          ```

          > Nobody has looked at pump 8 yet {as of today}, and the <b>night shift</b> is told.

          """);

  static final List<ToolSpecification> TOOLS =
      List.of(tool("search"), fileReport(), tool("read_file"), tool("send_message"));

  static ToolSpecification tool(String name) {
    return ToolSpecification.builder()
        .name(name)
        .parameters(JsonObjectSchema.builder().addStringProperty("text").required("text").build())
        .build();
  }

  private static ToolSpecification fileReport() {
    JsonArraySchema readings =
        JsonArraySchema.builder()
            .items(JsonArraySchema.builder().items(JsonNumberSchema.builder().build()).build())
            .build();
    JsonObjectSchema step =
        JsonObjectSchema.builder()
            .addStringProperty("action")
            .addStringProperty("target")
            .addIntegerProperty("seconds")
            .addStringProperty("notes")
            .build();
    return ToolSpecification.builder()
        .name("file_report")
        .parameters(
            JsonObjectSchema.builder()
                .addStringProperty("title")
                .addIntegerProperty("severity")
                .addNumberProperty("confidence")
                .addNumberProperty("cost")
                .addBooleanProperty("isUrgent")
                .addStringProperty("summary")
                .addProperty(
                    "labels",
                    JsonArraySchema.builder().items(JsonStringSchema.builder().build()).build())
                .addProperty("readings", readings)
                .addProperty("steps", JsonArraySchema.builder().items(step).build())
                .addProperty("costs", JsonObjectSchema.builder().build())
                .addStringProperty("remarks")
                .addProperty("history", JsonObjectSchema.builder().build())
                .addProperty("contact", JsonObjectSchema.builder().build())
                .required("title", "severity", "summary", "steps")
                .build())
        .build();
  }

  private Replies() {}
}
