package dev.multitudes.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CassetteExtension.class)
class CassetteExtensionTest {
  private final List<Cassette> before = new ArrayList<>();

  @BeforeEach
  void takes(Cassette cassette) {
    before.add(cassette);
  }

  @Test
  void whoever_asks_for_one_file_gets_one_cassette(Cassette cassette) {
    assertThat(before.getFirst()).isSameAs(cassette);
  }
}
