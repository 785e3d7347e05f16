package dev.multitudes.ollama;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a server, checked when it is named rather than when it is first used. */
final class Address {

  private static final String EXAMPLE = ", for example http://127.0.0.1:11434.";
  private static final int PORTS = 65_535;
  private static final int PORT = 11_434;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?<scheme>(?i:https?))://)?"
              + "(?<host>\\[[^\\]/]*\\]|[^\\[\\]/:]*|[0-9a-fA-F:.]*::?[0-9a-fA-F:.]*)"
              + "(?::(?<port>[0-9]+))?(?<path>/.*)?");

  private Address() {}

  /**
   * The address without a slash at its end, so that a path can follow.
   *
   * @throws IllegalArgumentException if no request could be sent there
   */
  static URI of(String text) {
    URI url = parsed(text);
    // The text is not repeated here: it would carry the password into logs.
    require(url.getUserInfo() == null, "An address must not hold a user name or a password.");
    require(
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()),
        unschemed(text));
    require(url.getHost() != null, "\"" + text + "\" names no host" + EXAMPLE);
    require(
        url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= PORTS),
        "A port is a number from 1 to 65535 but in \"" + text + "\" it was " + url.getPort() + ".");
    require(
        url.getQuery() == null && url.getFragment() == null,
        "An address ends before any ? or # but was \"" + text + "\".");
    return URI.create(url.toString().replaceAll("/+$", ""));
  }

  /**
   * The address that the environment variable {@code OLLAMA_HOST} stands for.
   *
   * <p>Note: read in Ollama's {@code envconfig.Host}. With a scheme the port is that of the web; a
   * port that is none is as good as left out; a server that listens everywhere is also here.
   */
  static String ofHost(String variable) {
    Matcher parts = HOST.matcher(variable.strip().replaceAll("^[\"']|[\"']$", ""));
    if (!parts.matches()) {
      return variable;
    }
    String scheme = given(parts, "scheme").orElse("http");
    int usual = given(parts, "scheme").map(Address::portOfWeb).orElse(PORT);
    int port = given(parts, "port").map(digits -> port(digits, usual)).orElse(usual);
    return "%s://%s:%d%s"
        .formatted(scheme, reachable(parts.group("host")), port, given(parts, "path").orElse(""));
  }

  private static Optional<String> given(Matcher parts, String name) {
    return Optional.ofNullable(parts.group(name));
  }

  private static int portOfWeb(String scheme) {
    return scheme.equalsIgnoreCase("https") ? 443 : 80;
  }

  private static int port(String digits, int otherwise) {
    int port = digits.length() <= 5 ? Integer.parseInt(digits) : 0;
    return port > 0 && port <= PORTS ? port : otherwise;
  }

  private static String reachable(String host) {
    return switch (host) {
      case "", "0.0.0.0" -> "127.0.0.1";
      case "[::]", "::" -> "[::1]";
      default -> host.startsWith("[") || host.indexOf(':') < 0 ? host : "[" + host + "]";
    };
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          text.contains("://")
              ? "\"" + text + "\" is not an address: " + e.getReason() + EXAMPLE
              : unschemed(text),
          e);
    }
  }

  private static String unschemed(String text) {
    return "An address begins with http:// or https:// but was \"" + text + "\"" + EXAMPLE;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
