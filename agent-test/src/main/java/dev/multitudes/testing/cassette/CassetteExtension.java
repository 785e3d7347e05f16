package dev.multitudes.testing.cassette;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test the cassette of its name: {@code src/test/resources/cassettes/CLASS/METHOD.json}, or
 * in the folder that {@code -Dmultitudes.cassettes.folder} names.
 *
 * <p>Whatever asks for the same file in one run of tests, such as the repetitions of a test, gets
 * the same cassette.
 *
 * <pre>{@code
 * @Test
 * @ExtendWith(CassetteExtension.class)
 * void the_striker_scores(Cassette cassette) {
 *   ChatModel model = cassette.model(ollama);
 * }
 * }</pre>
 */
public final class CassetteExtension implements ParameterResolver {
  private static final Namespace PLACE = Namespace.create(CassetteExtension.class);

  /** The system property that names another folder. */
  public static final String FOLDER = "multitudes.cassettes.folder";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cassette.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Path file =
        Path.of(System.getProperty(FOLDER, "src/test/resources/cassettes"))
            .resolve(context.getRequiredTestClass().getSimpleName())
            .resolve(context.getRequiredTestMethod().getName() + ".json");
    return context
        .getRoot()
        .getStore(PLACE)
        .getOrComputeIfAbsent(file, Cassette::at, Cassette.class);
  }
}
