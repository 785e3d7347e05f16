package dev.multitudes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {
  @AutoClose private static Engine engine;

  @BeforeAll
  static void load() {
    engine = Engine.load();
  }

  @Test
  void the_same_seed_makes_the_same_model() {
    Vocabulary vocabulary = Vocabulary.ofCalls();

    byte[] file = TinyModel.file(vocabulary, 7);

    assertThat(TinyModel.file(vocabulary, 7)).isEqualTo(file);
    assertThat(TinyModel.file(vocabulary, 8)).hasSameSizeAs(file).isNotEqualTo(file);
  }

  @Test
  void the_same_seed_draws_the_same_reply_whatever_was_asked_before() {
    String reply = engine.reply(Draw.of(1));
    String other = engine.reply(Draw.of(2));

    assertThat(engine.reply(Draw.of(1))).isEqualTo(reply).isNotEqualTo(other);
  }

  @Test
  void a_schema_is_followed() {
    assertThat(engine.reply(Draw.following(new JsonStringSchema(), 1))).matches("(?s)\".*\"\\s*");
  }

  @Test
  void a_machine_without_the_engine_is_told() {
    var problem = new UnsatisfiedLinkError("No native library found");

    assertThat(Engine.notHere(problem))
        .hasMessage(
            "Skipped: the engine does not load on this machine (%s, %s): No native library found",
            System.getProperty("os.name"), System.getProperty("os.arch"));
  }
}
