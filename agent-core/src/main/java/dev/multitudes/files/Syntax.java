package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** How a persona is written down. */
enum Syntax {
  YAML {
    @Override
    JsonFactory factory() {
      var options = new LoaderOptions();
      options.setCodePointLimit(Content.MOST_BYTES);
      options.setNestingDepthLimit(DEEPEST);
      return YAMLFactory.builder()
          .loaderOptions(options)
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();
    }
  },
  JSON {
    @Override
    JsonFactory factory() {
      return JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxDocumentLength(Content.MOST_BYTES)
                  .build())
          .disable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
    }
  };

  /** A persona is three levels deep, but its goal's conditions may be groups of groups. */
  private static final int DEEPEST = 20;

  abstract JsonFactory factory();

  JsonParser parser(String text) throws IOException {
    return factory().createParser(text);
  }

  /** By the end of a file's name; empty if that is another. */
  static Optional<Syntax> of(String file) {
    for (Syntax syntax : values()) {
      if (syntax.ending(file).isPresent()) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }

  /** The file's name without the end that names the syntax. */
  static String stem(String file) {
    return of(file)
        .flatMap(syntax -> syntax.ending(file))
        .map(ending -> file.substring(0, file.length() - ending.length()))
        .orElse(file);
  }

  private Optional<String> ending(String file) {
    return endings().stream()
        .filter(end -> file.toLowerCase(Locale.ROOT).endsWith(end))
        .findFirst();
  }

  private List<String> endings() {
    return switch (this) {
      case YAML -> List.of(".yaml", ".yml");
      case JSON -> List.of(".json");
    };
  }
}
