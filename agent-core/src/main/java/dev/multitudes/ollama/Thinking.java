package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How much a model thinks before it answers; see {@link OllamaServer#thinking}. */
public enum Thinking {
  /** Not at all. */
  OFF,
  /** As much as it does by itself. */
  ON,
  /** A little; levels are for models that know them, such as gpt-oss. */
  LOW,
  /** More. */
  MEDIUM,
  /** Much. */
  HIGH,
  /** As much as it can; from Ollama 0.22 on. */
  MAX;

  void into(ObjectNode request) {
    switch (this) {
      case OFF -> request.put("think", false);
      case ON -> request.put("think", true);
      case LOW -> request.put("think", "low");
      case MEDIUM -> request.put("think", "medium");
      case HIGH -> request.put("think", "high");
      case MAX -> request.put("think", "max");
    }
  }
}
