package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import dev.langchain4j.internal.Json;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * The classes of LangChain4j's users as JSON, exactly as LangChain4j writes and reads them: their
 * annotations, sealed types and dates mean here what they mean there.
 *
 * <p>Note: this is the only place that needs LangChain4j's internal JSON.
 */
final class ForeignJson {

  /** Empty if the JSON does not fit the type. */
  static Optional<Object> read(JsonNode json, Type type) {
    try {
      return Optional.ofNullable(Json.<Object>fromJson(json.toString(), type));
    } catch (RuntimeException e) {
      if (e.getCause() instanceof InvalidDefinitionException unreadable) {
        throw new ToolFailure(
            "A %s cannot be made from JSON; give it a constructor without parameters or make it a record"
                .formatted(type.getTypeName()),
            unreadable);
      }
      return Optional.empty();
    }
  }

  static String write(Object value) {
    try {
      return Json.toJson(value);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof JsonMappingException unwritable) {
        throw new ToolFailure(
            "A %s cannot be written as JSON; return a String or a record"
                .formatted(value.getClass().getName()),
            unwritable);
      }
      throw e;
    }
  }

  static JsonNode tree(Object value) {
    return JsonText.tree(write(value));
  }

  private ForeignJson() {}
}
