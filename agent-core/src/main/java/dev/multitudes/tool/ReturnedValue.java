package dev.multitudes.tool;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user's method returned, in the words in which LangChain4j would tell it. */
final class ReturnedValue {

  static Result told(String tool, Method method, @Nullable Object value) {
    if (method.getReturnType() == void.class) {
      return Result.Done.saying("Success");
    }
    return switch (value) {
      case null -> Result.Done.saying("null");
      case String text when method.getReturnType() == String.class -> Result.Done.saying(text);
      case Image image -> notText(tool, "an image");
      case Content content -> contents(tool, List.of(content));
      case Content[] contents -> contents(tool, List.of(contents));
      case Collection<?> all when !all.isEmpty() && all.iterator().next() instanceof Content ->
          contents(tool, all);
      default -> Result.Done.saying(ForeignJson.write(value));
    };
  }

  private static Result contents(String tool, Collection<?> contents) {
    for (Object content : contents) {
      if (!(content instanceof TextContent)) {
        return notText(tool, "a " + content.getClass().getSimpleName());
      }
    }
    return Result.Done.saying(
        contents.stream().map(text -> ((TextContent) text).text()).collect(joining("\n")));
  }

  private static Result notText(String tool, String what) {
    return new Result.Failed(
        "%s gave %s, which cannot be shown here; only text can.".formatted(tool, what),
        "The tool returned %s; return a String or TextContent".formatted(what));
  }

  private ReturnedValue() {}
}
