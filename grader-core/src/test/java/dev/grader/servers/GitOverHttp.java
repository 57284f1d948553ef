package dev.grader.servers;

import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** Git's own CGI program behind lighttpd, in a container. Repositories are copied into it. */
public final class GitOverHttp implements AutoCloseable {
  /** The password that {@link #closedUrl} wants, whoever logs in. */
  public static final String PASSWORD = "s3cr3t-t0k3n";

  private static final int PORT = 8080;

  private final GenericContainer<?> container;

  private GitOverHttp(GenericContainer<?> container) {
    this.container = container;
  }

  /** Starts it; aborts the test where there is no engine and none is required. */
  public static GitOverHttp start() throws InterruptedException {
    GenericContainer<?> container = ServerImage.container("git")
        .withCommand("lighttpd", "-D", "-f", "/etc/servers/lighttpd.conf")
        .withExposedPorts(PORT)
        .waitingFor(Wait.forLogMessage(".*server started.*", 1))
        .withStartupTimeout(Duration.ofSeconds(60));
    container.start();
    return new GitOverHttp(container);
  }

  /** Serves a bare repository under that name. */
  public void serve(Path repository, String name) {
    container.copyFileToContainer(MountableFile.forHostPath(repository), "/srv/git/" + name);
  }

  /** Returns the address of that repository, or of one that is not there, for anybody. */
  public String openUrl(String name) {
    return url("open", name);
  }

  /** Returns its address for those who log in. */
  public String closedUrl(String name) {
    return url("closed", name);
  }

  private String url(String area, String name) {
    return "http://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/" + area + "/"
        + name;
  }

  @Override
  public void close() {
    container.stop();
  }
}
