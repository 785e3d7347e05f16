package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.multitudes.track.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A calibration as a small JSON file, which is read back equal:
 *
 * <pre>{@code
 * {"model":"qwen3:4b","temperature":1.31,"sureEnough":0.64,"cases":60}
 * }</pre>
 */
public final class CalibrationFile {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * The calibration of a file.
   *
   * @throws UnreadableLabelsException if it holds none
   */
  public static Calibration read(Path file) {
    try {
      return MAPPER.readValue(Lines.of(file), Calibration.class);
    } catch (JsonProcessingException e) {
      throw new UnreadableLabelsException(
          "%s holds no calibration: %s; write one with: ./multitudes calibrate --out %s"
              .formatted(file, e.getOriginalMessage().lines().findFirst().orElse(""), file));
    }
  }

  /**
   * Writes a calibration, over what the file held before.
   *
   * @throws UnreadableLabelsException if it cannot be written
   */
  public static void write(Path file, Calibration calibration) {
    try {
      Files.writeString(file, MAPPER.writeValueAsString(calibration) + "\n");
    } catch (IOException e) {
      throw new UnreadableLabelsException(
          "%s cannot be written: %s".formatted(file, e.getMessage()));
    }
  }

  private CalibrationFile() {}
}
