package dev.multitudes.testing.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts {@code [secret]} in the place of secrets: those that are named, what looks like a key or a
 * token, and whatever stands under a name such as {@code password}. Keys of common forms are found;
 * a secret that looks like a word has to be named.
 *
 * @param named texts that must not be kept
 */
record Redaction(List<String> named) {
  static final String INSTEAD = "[secret]";

  private static final List<Pattern> LOOKS_SECRET =
      List.of(
          Pattern.compile("\\bsk-[A-Za-z0-9_-]{16,}"),
          Pattern.compile("\\b(?:ghp|gho|ghs|github_pat|glpat|xox[abprs])[-_][A-Za-z0-9_-]{16,}"),
          Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          Pattern.compile("\\bAIza[A-Za-z0-9_-]{30,}"),
          Pattern.compile("(?i)(?<=\\bbearer )[A-Za-z0-9._~+/=-]{8,}"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*"),
          Pattern.compile(
              "(?i)(?<=(?:\\b|_)(?:api[-_ ]?key|password|passwd|secret|token)\\b[\"' ]{0,2}[:=][\"'"
                  + " ]{0,2})[^\\s\"',;]{4,}"));
  private static final Set<String> SECRET_NAMES =
      Set.of("apikey", "password", "passwd", "secret", "authorization", "accesstoken", "token");

  Redaction {
    named = List.copyOf(named);
  }

  /** With these texts too. */
  Redaction and(String... more) {
    var all = new ArrayList<>(named);
    for (String secret : more) {
      if (secret.isBlank()) {
        throw new IllegalArgumentException(
            "A secret that is to be hidden is blank; is the variable that holds it set?");
      }
      all.add(secret);
    }
    return new Redaction(all);
  }

  /** JSON, such as the arguments of a call, stays JSON. */
  String text(String text) {
    Optional<JsonNode> json = container(text);
    if (json.isPresent()) {
      JsonNode clean = tree(json.get());
      return clean.equals(json.get()) ? text : clean.toString();
    }
    return prose(text);
  }

  private static Optional<JsonNode> container(String text) {
    String bare = text.strip();
    if (!bare.startsWith("{") && !bare.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(bare)).filter(JsonNode::isContainerNode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String prose(String text) {
    String clean = text;
    for (String secret : named) {
      clean = clean.replace(secret, INSTEAD);
    }
    for (Pattern secret : LOOKS_SECRET) {
      clean = secret.matcher(clean).replaceAll(INSTEAD);
    }
    return clean;
  }

  /** A copy of the tree without secrets. */
  JsonNode tree(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> {
        ArrayNode clean = Json.MAPPER.createArrayNode();
        array.forEach(element -> clean.add(tree(element)));
        yield clean;
      }
      case TextNode text -> TextNode.valueOf(text(text.textValue()));
      case NumericNode number when named.contains(number.asText()) -> TextNode.valueOf(INSTEAD);
      default -> node;
    };
  }

  private ObjectNode object(ObjectNode object) {
    ObjectNode clean = Json.MAPPER.createObjectNode();
    for (var field : object.properties()) {
      boolean isSecret =
          (field.getValue().isTextual() || field.getValue().isNumber())
              && SECRET_NAMES.contains(
                  field.getKey().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""));
      clean.set(field.getKey(), isSecret ? TextNode.valueOf(INSTEAD) : tree(field.getValue()));
    }
    return clean;
  }
}
