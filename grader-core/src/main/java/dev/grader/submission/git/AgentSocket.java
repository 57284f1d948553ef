package dev.grader.submission.git;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.jspecify.annotations.Nullable;

/** Speaks to an ssh agent over its socket; the JDK can, so that no native library is needed. */
final class AgentSocket implements Connector {
  private static final int MAX_REPLY = 256 << 10;

  private final Path socket;
  private @Nullable SocketChannel channel;

  AgentSocket(Path socket) {
    this.socket = socket;
  }

  @Override
  public boolean connect() throws IOException {
    if (channel == null && Files.exists(socket)) {
      channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    }
    return channel != null;
  }

  /** The message begins with five free bytes for its length and the command. */
  @Override
  public byte[] rpc(byte command, byte[] message) throws IOException {
    SocketChannel open = channel;
    if (open == null) {
      throw new IOException("not connected to the ssh agent");
    }
    ByteBuffer request = ByteBuffer.wrap(message);
    request.putInt(0, message.length - Integer.BYTES).put(Integer.BYTES, command);
    while (request.hasRemaining()) {
      open.write(request);
    }
    int length = read(open, Integer.BYTES).getInt();
    if (length < 1 || length > MAX_REPLY) {
      throw new IOException("the ssh agent answers with " + length + " bytes");
    }
    return read(open, length).array();
  }

  private static ByteBuffer read(SocketChannel open, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (open.read(buffer) < 0) {
        throw new IOException("the ssh agent hung up");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
