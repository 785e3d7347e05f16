package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The connection of one request, down to the socket: it can also break. Serves one request and
 * closes.
 */
final class Connection implements AutoCloseable {
  private static final byte[] NEW_LINE = {'\r', '\n'};

  private final Socket socket;
  private final OutputStream out;
  private final Seen seen;
  private final CountDownLatch gone = new CountDownLatch(1);
  private boolean isChunked;
  private volatile boolean isOver;

  Connection(Socket socket, Seen seen) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.seen = seen;
  }

  /** Notices from now on when the client goes away. All of its request must have been read. */
  void watch() {
    Thread.ofVirtual().name("fake-ollama-watch").start(this::untilGone);
  }

  private void untilGone() {
    try {
      while (socket.getInputStream().read() >= 0) {
        // a client that waits for its answer has nothing to say
      }
    } catch (IOException e) {
      // it went without a word
    }
    if (!isOver) {
      seen.disconnected();
    }
    gone.countDown();
  }

  /** The head of an answer of known length. */
  void begin(int status, String contentType, int length) throws IOException {
    head(status, contentType, "Content-Length: " + length);
  }

  /** The head of an answer that comes in pieces. */
  void beginPieces(int status, String contentType) throws IOException {
    isChunked = true;
    head(status, contentType, "Transfer-Encoding: chunked");
  }

  private void head(int status, String contentType, String length) throws IOException {
    String head =
        "HTTP/1.1 %d Fake\r\nContent-Type: %s\r\n%s\r\nConnection: close\r\n\r\n"
            .formatted(status, contentType, length);
    out.write(head.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Sends it at once. */
  void write(byte[] bytes, int from, int length) throws IOException {
    if (isChunked) {
      out.write(Integer.toHexString(length).getBytes(ISO_8859_1));
      out.write(NEW_LINE);
    }
    out.write(bytes, from, length);
    if (isChunked) {
      out.write(NEW_LINE);
    }
    out.flush();
  }

  /** Says nothing for this long. */
  void rest(Duration time) throws IOException, InterruptedException {
    if (gone.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new IOException("The client has gone.");
    }
  }

  /** Says nothing until the client goes. */
  void awaitGone() throws InterruptedException {
    gone.await();
  }

  void cut(Cut how) throws IOException {
    isOver = true;
    switch (how) {
      case FIN -> socket.close();
      case RST -> {
        socket.setSoLinger(true, 0);
        socket.close();
      }
    }
  }

  /** The end of the answer, as announced. */
  void finish() throws IOException {
    if (!isOver) {
      if (isChunked) {
        out.write("0\r\n\r\n".getBytes(ISO_8859_1));
      }
      isOver = gone.getCount() > 0;
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
