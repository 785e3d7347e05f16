package dev.multitudes.ollama;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a server, checked when it is named rather than when it is first used. */
final class Address {

  private static final String EXAMPLE = ", for example http://127.0.0.1:11434.";
  private static final int PORTS = 65_535;

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
        "An address begins with http:// or https:// but was \"" + text + "\"" + EXAMPLE);
    require(url.getHost() != null, "\"" + text + "\" names no host" + EXAMPLE);
    require(
        url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= PORTS),
        "A port is a number from 1 to 65535 but in \"" + text + "\" it was " + url.getPort() + ".");
    require(
        url.getQuery() == null && url.getFragment() == null,
        "An address ends before any ? or # but was \"" + text + "\".");
    return URI.create(url.toString().replaceAll("/+$", ""));
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an address: " + e.getReason() + EXAMPLE, e);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
