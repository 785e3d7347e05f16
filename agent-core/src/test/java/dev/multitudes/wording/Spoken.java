package dev.multitudes.wording;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;

/** Calls, tools and results to write. */
final class Spoken {
  static final ToolSpecification WEATHER =
      ToolSpecification.builder()
          .name("get_weather")
          .description("The weather of the next days.")
          .parameters(
              JsonObjectSchema.builder()
                  .addStringProperty("city", "a city")
                  .addIntegerProperty("days")
                  .addEnumProperty("unit", List.of("C", "F"))
                  .required("city")
                  .build())
          .build();
  static final ToolSpecification NOW = ToolSpecification.builder().name("now").build();

  static final ToolExecutionRequest CORK =
      call("get_weather", "{\"city\": \"Cork\", \"days\": 2, \"hourly\": true}");
  static final ToolExecutionRequest TIME = call("now", "{}");

  static CallWriter writer(String format) {
    return CallWriters.of(format).orElseThrow();
  }

  static ToolExecutionRequest call(String name, String arguments) {
    return ToolExecutionRequest.builder().name(name).arguments(arguments).build();
  }

  static ToolExecutionResultMessage result(String tool, String text) {
    return ToolExecutionResultMessage.from("1.1", tool, text);
  }

  private Spoken() {}
}
