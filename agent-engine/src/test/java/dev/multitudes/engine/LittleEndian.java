package dev.multitudes.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Bytes that grow: numbers with their lowest byte first, texts behind their length. */
final class LittleEndian {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  LittleEndian int8(int value) {
    bytes.write(value);
    return this;
  }

  LittleEndian int32(int value) {
    return int8(value).int8(value >>> 8).int8(value >>> 16).int8(value >>> 24);
  }

  LittleEndian int64(long value) {
    return int32((int) value).int32((int) (value >>> 32));
  }

  LittleEndian float32(float value) {
    return int32(Float.floatToIntBits(value));
  }

  LittleEndian text(String value) {
    byte[] encoded = value.getBytes(UTF_8);
    return int64(encoded.length).raw(encoded);
  }

  LittleEndian raw(byte[] some) {
    bytes.writeBytes(some);
    return this;
  }

  /** Fills up with zeros to a multiple of this many bytes. */
  LittleEndian alignedTo(int size) {
    while (bytes.size() % size != 0) {
      int8(0);
    }
    return this;
  }

  int size() {
    return bytes.size();
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
