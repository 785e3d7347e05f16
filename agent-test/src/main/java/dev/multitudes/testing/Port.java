package dev.multitudes.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A free port of 127.0.0.1, and whoever calls there: each on a virtual thread of its own. */
final class Port implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int WAITING = 1024;

  private final ServerSocket socket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fake-ollama-", 0).factory());

  Port() throws IOException {
    socket = new ServerSocket(0, WAITING, InetAddress.getByAddress(LOOPBACK));
  }

  int number() {
    return socket.getLocalPort();
  }

  /** What is done with each connection. */
  @FunctionalInterface
  interface Desk {
    void serve(Socket caller) throws IOException, InterruptedException;
  }

  void open(Desk desk) {
    workers.execute(() -> accept(desk));
  }

  private void accept(Desk desk) {
    try {
      while (true) {
        Socket caller = socket.accept();
        open.add(caller);
        workers.execute(() -> serve(desk, caller));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Desk desk, Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      desk.serve(caller);
    } catch (IOException e) {
      // the client has gone, which it may
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    workers.shutdownNow();
    for (Socket caller : open) {
      caller.close();
    }
  }
}
