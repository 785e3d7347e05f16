package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * One type of Java as JSON: what a model is asked for, what is read from it, how a value is
 * written. Reading coerces what is safe and reports the rest; it never throws.
 */
sealed interface Shape
    permits TextShape,
        CharacterShape,
        NumberShape,
        TruthShape,
        ChoiceShape,
        FormatShape,
        OptionalShape,
        ListShape,
        ArrayShape,
        MapShape,
        RecordShape,
        BeanShape,
        LooseShape {

  JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Goes on after "must be", such as {@code an integer from 1 to 10}. */
  String wanted();

  /** The value, or empty and a problem reported at the place. */
  Optional<?> read(JsonNode given, Place place);

  /** What {@link #read} reads as an equal value. */
  JsonNode write(Object value);
}
