package dev.multitudes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "con, %63on",
    "prn, %70rn",
    "aux, %61ux",
    "nul, %6eul",
    "com1, %63om1",
    "lpt9, %6cpt9",
    "nul.1, %6eul.1",
    "CON, %43%4f%4e",
    "console, console",
    "com10, com10",
    "match-42, match-42",
  })
  void a_device_of_windows_is_no_file_name_and_the_id_is_found_again(String run, String name) {
    assertThat(FileNames.of(run)).isEqualTo(name);
    assertThat(FileNames.runOf(name)).hasValue(run);
  }
}
