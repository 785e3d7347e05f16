package dev.multitudes.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/**
 * Writes a model as a file in llama.cpp's format GGUF, version 3: what the engine has to know, by
 * key, then tensors of 32-bit floats.
 *
 * <p>Source: docs/gguf.md of ggml. The numbers are those of its value types.
 */
final class Gguf {
  private static final int VERSION = 3;
  private static final int ALIGNMENT = 32;

  private static final int UINT32 = 4;
  private static final int INT32 = 5;
  private static final int FLOAT32 = 6;
  private static final int BOOL = 7;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  private static final int TENSOR_OF_FLOATS = 0;

  private final LittleEndian about = new LittleEndian();
  private final LittleEndian shapes = new LittleEndian();
  private final LittleEndian data = new LittleEndian();
  private int keys;
  private int tensors;

  Gguf put(String key, String value) {
    key(key, STRING).text(value);
    return this;
  }

  Gguf put(String key, int value) {
    key(key, UINT32).int32(value);
    return this;
  }

  Gguf put(String key, float value) {
    key(key, FLOAT32).float32(value);
    return this;
  }

  Gguf putTrue(String key) {
    key(key, BOOL).int8(1);
    return this;
  }

  Gguf putFalse(String key) {
    key(key, BOOL).int8(0);
    return this;
  }

  Gguf putTexts(String key, List<String> values) {
    return put(key, STRING, values, LittleEndian::text);
  }

  Gguf putInts(String key, List<Integer> values) {
    return put(key, INT32, values, LittleEndian::int32);
  }

  Gguf putFloats(String key, List<Float> values) {
    return put(key, FLOAT32, values, LittleEndian::float32);
  }

  private <T> Gguf put(String key, int type, List<T> values, BiConsumer<LittleEndian, T> write) {
    key(key, ARRAY).int32(type).int64(values.size());
    values.forEach(value -> write.accept(about, value));
    return this;
  }

  private LittleEndian key(String key, int type) {
    keys++;
    return about.text(key).int32(type);
  }

  /** A vector. */
  Gguf tensor(String name, int length, DoubleSupplier values) {
    shape(name, 1).int64(length);
    return tensor(length, values);
  }

  /** A matrix, row by row. */
  Gguf tensor(String name, int columns, int rows, DoubleSupplier values) {
    shape(name, 2).int64(columns).int64(rows);
    return tensor(columns * rows, values);
  }

  private LittleEndian shape(String name, int dimensions) {
    tensors++;
    return shapes.text(name).int32(dimensions);
  }

  private Gguf tensor(int size, DoubleSupplier values) {
    shapes.int32(TENSOR_OF_FLOATS).int64(data.size());
    for (int i = 0; i < size; i++) {
      data.float32((float) values.getAsDouble());
    }
    data.alignedTo(ALIGNMENT);
    return this;
  }

  /** The whole file. */
  byte[] toBytes() {
    return new LittleEndian()
        .raw("GGUF".getBytes(US_ASCII))
        .int32(VERSION)
        .int64(tensors)
        .int64(keys)
        .raw(about.toBytes())
        .raw(shapes.toBytes())
        .alignedTo(ALIGNMENT)
        .raw(data.toBytes())
        .toBytes();
  }
}
