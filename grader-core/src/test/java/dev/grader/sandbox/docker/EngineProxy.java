package dev.grader.sandbox.docker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Stands between the grader and an engine, so that the engine seems to die and to come back. */
final class EngineProxy implements AutoCloseable {
  private final SocketAddress engine;
  private final Path socket;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
  private ServerSocketChannel server;
  private volatile CountDownLatch passage = new CountDownLatch(0);

  private EngineProxy(SocketAddress engine, Path socket) throws IOException {
    this.engine = engine;
    this.socket = socket;
    this.server = listen();
  }

  /** Listens on that socket for the engine at that address. */
  static EngineProxy before(URI engine, Path socket) throws IOException {
    SocketAddress address = "unix".equals(engine.getScheme())
        ? UnixDomainSocketAddress.of(engine.getPath())
        : new InetSocketAddress(engine.getHost(), engine.getPort());
    return new EngineProxy(address, socket);
  }

  /** Returns the address to connect to. */
  String address() {
    return "unix://" + socket;
  }

  /** Cuts all connections and takes no new ones; the socket's file stays, as after a crash. */
  void die() throws IOException {
    server.close();
    for (SocketChannel connection : connections) {
      connection.close();
    }
  }

  /** Goes on taking connections and passes nothing on, as an engine does that hangs. */
  void freeze() {
    passage = new CountDownLatch(1);
  }

  /** Passes everything on again. */
  void thaw() {
    passage.countDown();
  }

  /** Takes connections again. */
  void comeBack() throws IOException {
    server = listen();
  }

  private ServerSocketChannel listen() throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(socket));
    Daemons.thread(() -> accept(listening)).start();
    return listening;
  }

  private void accept(ServerSocketChannel listening) {
    try {
      while (true) {
        SocketChannel client = listening.accept();
        connections.add(client);
        SocketChannel there = SocketChannel.open(engine);
        connections.add(there);
        Daemons.thread(() -> copy(client, there)).start();
        Daemons.thread(() -> copy(there, client)).start();
      }
    } catch (IOException e) {
      connections.removeIf(connection -> !connection.isOpen()); // it died, as a test asked it to
    }
  }

  private void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try {
      while (from.read(buffer) >= 0) {
        passage.await();
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.shutdownOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      buffer.clear(); // one side has gone; the other is cut by die()
    }
  }

  @Override
  public void close() throws IOException {
    thaw();
    die();
  }
}
