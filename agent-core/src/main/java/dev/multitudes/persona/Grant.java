package dev.multitudes.persona;

/**
 * That a persona may use a tool which it could not use otherwise. The only way in which a scope
 * becomes wider.
 *
 * @param tool the tool's name
 * @param reason why, in words
 */
public record Grant(String tool, String reason) {

  /** Checks that both say something. */
  public Grant {
    if (tool.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "tools: a grant names a tool and a reason but had tool \"%s\" and reason \"%s\""
              .formatted(tool, reason));
    }
  }
}
