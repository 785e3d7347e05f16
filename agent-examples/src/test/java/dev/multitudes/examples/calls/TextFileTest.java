package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void a_text_is_read_without_its_byte_order_mark() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "\uFEFFwörter\r\n");

    assertThat(TextFile.read(file)).isEqualTo("wörter\r\n");
  }

  @Test
  void a_text_that_is_not_utf_8_is_refused_with_the_byte() {
    byte[] latin1 = {'a', 'b', (byte) 0xE4, 'c'};

    assertThatThrownBy(() -> TextFile.read(new ByteArrayInputStream(latin1), "Standard input"))
        .hasMessage("Standard input is not text in UTF-8: see byte 3. Convert it to UTF-8 first.");
  }

  @Test
  void an_empty_text_is_refused() {
    assertThatThrownBy(() -> TextFile.read(new ByteArrayInputStream(new byte[0]), "Standard input"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("Standard input is empty.");
  }
}
