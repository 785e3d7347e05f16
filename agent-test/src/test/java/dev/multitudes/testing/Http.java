package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What curl would show: no client of Ollama between the test and the wire. */
record Http(String url) {

  record Seen(int status, String contentType, String body) {

    JsonNode json() {
      return read(body);
    }

    List<JsonNode> lines() {
      assertThat(body).endsWith("\n");
      return body.lines().map(Seen::read).toList();
    }

    private static JsonNode read(String text) {
      return Json.read(text).orElseThrow(() -> new AssertionError("Not JSON: " + text));
    }
  }

  Seen get(String path) {
    return send("GET", path, "");
  }

  Seen post(String path, String json) {
    return send("POST", path, json.replace('\'', '"'));
  }

  Seen chat(String json) {
    return post("/api/chat", json);
  }

  Seen send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Seen(response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
