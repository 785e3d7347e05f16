package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {

  // Python's math.erf, one or more in each of Cody's three ranges and next to their borders.
  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "1e-10, 1.1283791670955126e-10",
    "0.1, 0.1124629160182849",
    "0.25, 0.2763263901682369",
    "0.46874, 0.49260441524411136",
    "0.46876, 0.4926225311068465",
    "0.5, 0.5204998778130465",
    "0.75, 0.7111556336535151",
    "1.0, 0.8427007929497149",
    "1.5, 0.9661051464753108",
    "2.0, 0.9953222650189527",
    "2.5, 0.999593047982555",
    "3.0, 0.9999779095030014",
    "3.5, 0.9999992569016276",
    "3.999, 0.9999999844552505",
    "4.001, 0.9999999847092178",
    "5.0, 0.9999999999984626",
    "6.5, 1.0",
    "-0.3, -0.3286267594591274",
    "-1.25, -0.9229001282564582",
    "-4.5, -0.9999999998033839",
  })
  void it_agrees_with_the_c_library(double x, double erf) {
    assertThat(ErrorFunction.erf(x)).isCloseTo(erf, within(1e-15));
  }

  @Property
  void it_agrees_with_its_power_series(@ForAll @DoubleRange(min = -2.5, max = 2.5) double x) {
    assertThat(ErrorFunction.erf(x)).isCloseTo(powerSeries(x), within(1e-13));
  }

  @Property
  void it_is_odd(@ForAll @DoubleRange(min = -8, max = 8) double x) {
    assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
  }

  @Test
  void between_the_wrong_way_round_there_is_nothing() {
    var standard = new NormalDistribution(0, 1);

    assertThat(standard.between(-1, 1)).isCloseTo(.6826894921370859, within(1e-15));
    assertThat(standard.between(1, -1)).isZero();
  }

  private static double powerSeries(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 100; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }
}
