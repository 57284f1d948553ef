package dev.grader.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** OpenSSH's server with Git's restricted shell, in a container, with one key that may log in. */
public final class GitOverSsh implements AutoCloseable {
  private static final int PORT = 2222;

  private final GenericContainer<?> container;

  private GitOverSsh(GenericContainer<?> container) {
    this.container = container;
  }

  /** Starts it; aborts the test where there is no engine and none is required. */
  public static GitOverSsh start() throws InterruptedException {
    GenericContainer<?> container = ServerImage.container("git")
        .withCommand("sh", "/etc/servers/serve-ssh")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forLogMessage(".*Server listening on.*", 1))
        .withStartupTimeout(Duration.ofSeconds(60));
    container.start();
    return new GitOverSsh(container);
  }

  /** Serves a bare repository under that name. */
  public void serve(Path repository, String name) {
    container.copyFileToContainer(MountableFile.forHostPath(repository), "/srv/git/" + name);
  }

  /** Returns the address of that repository, or of one that is not there. */
  public String url(String name) {
    return "ssh://git@" + container.getHost() + ":" + container.getMappedPort(PORT) + "/srv/git/"
        + name;
  }

  /** Makes the host known to whoever uses this folder. */
  public void beKnownIn(Path sshFolder) throws IOException {
    String key = container.copyFileFromContainer(
        "/etc/servers/host_key.pub", in -> new String(in.readAllBytes(), US_ASCII));
    String host = "[" + container.getHost() + "]:" + container.getMappedPort(PORT);
    Files.writeString(Files.createDirectories(sshFolder).resolve("known_hosts"), host + " " + key);
  }

  /** Writes the key that may log in. */
  public void writeKey(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    container.copyFileFromContainer("/etc/servers/user_key", file.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Override
  public void close() {
    container.stop();
  }
}
