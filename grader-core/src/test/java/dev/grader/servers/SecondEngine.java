package dev.grader.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A Docker engine of the test's own, whose data lies on a small file system. It has namespaces of
 * its own for processes, mounts and network: its end is the end of all it started, and its bridge
 * is not the one of the machine's engine, which a second engine would otherwise take away.
 */
public final class SecondEngine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final SmallDisk disk;
  private Process process;

  private SecondEngine(Path folder, SmallDisk disk) throws IOException {
    this.folder = folder;
    this.disk = disk;
    this.process = launch();
  }

  /**
   * Starts it with an empty disk of that size; aborts the test where it cannot be had and none is
   * required.
   *
   * @param folder empty; {@link #close} leaves nothing mounted in it
   */
  public static SecondEngine start(Path folder, int megabytes)
      throws IOException, InterruptedException {
    if (!succeeds("dockerd", "--version")) {
      String missing = "a second engine needs dockerd";
      return "1".equals(System.getenv("GRADER_REQUIRE_DOCKER"))
          ? fail(missing)
          : Assumptions.abort(missing);
    }
    Files.writeString(folder.resolve("daemon.json"), "{}");
    SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), megabytes);
    SecondEngine engine = new SecondEngine(folder, disk);
    engine.awaitAnswer();
    return engine;
  }

  private Process launch() throws IOException {
    // Numbers of before, which mean other processes in new namespaces; a loss of power takes /run.
    Files.deleteIfExists(folder.resolve("docker.pid"));
    Files.deleteIfExists(folder.resolve("run/containerd/containerd.pid"));
    ProcessBuilder builder = new ProcessBuilder(List.of(
        "unshare",
        "--net",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "--mount-proc",
        "dockerd",
        "--host=" + address(),
        "--config-file=" + folder.resolve("daemon.json"),
        "--pidfile=" + folder.resolve("docker.pid"),
        "--data-root=" + disk.folder().resolve("data"),
        "--exec-root=" + folder.resolve("run"),
        "--iptables=false",
        "--ip6tables=false"));
    builder.environment().put("DOCKER_TMPDIR", folder.resolve("temporary").toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!succeeds("docker", "--host", address(), "version")) {
      if (System.nanoTime() > end || !process.isAlive()) {
        String log = Files.readString(folder.resolve("log"));
        close();
        fail("the second engine did not start: " + log);
      }
    }
  }

  /** Returns what DOCKER_HOST is to say. */
  public String address() {
    return "unix://" + folder.resolve("docker.sock");
  }

  /** Returns the network that its containers are in, as the address of this machine there. */
  public String gateway() {
    return "172.17.0.1";
  }

  /** Starts a program in the network of its containers; the caller ends it. */
  public Process beside(String... command) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("nsenter", "--net=/proc/" + daemon().pid() + "/ns/net"));
    line.addAll(List.of(command));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Takes these images over from the machine's engine, where they are not here yet. */
  public void take(String... images) throws IOException, InterruptedException {
    for (String image : images) {
      if (!succeeds("docker", "--host", address(), "image", "inspect", image)) {
        run("sh", "-c", "docker save " + image + " | docker --host " + address() + " load");
      }
    }
  }

  /** Removes that image where it is here. */
  public void forget(String image) throws IOException, InterruptedException {
    if (succeeds("docker", "--host", address(), "image", "inspect", image)) {
      run("docker", "--host", address(), "rmi", image);
    }
  }

  /** Fills its disk up to so many bytes, or frees it up to them. */
  public void leaveFree(long bytes) throws IOException {
    disk.leaveFree(bytes);
  }

  /** Ends it and all its containers at once, as a loss of power does. Its disk stays. */
  public void kill() throws InterruptedException {
    daemon().destroyForcibly();
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Starts it again where it was killed. */
  public void comeBack() throws IOException, InterruptedException {
    process = launch();
    awaitAnswer();
  }

  private ProcessHandle daemon() {
    return process.children().findFirst().orElse(process.toHandle());
  }

  /** Asks its own command line and returns the lines of the answer. */
  public List<String> ask(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("docker", "--host", address()));
    line.addAll(List.of(arguments));
    return run(line.toArray(String[]::new));
  }

  private static List<String> run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + ": " + output).isZero();
    return output.lines().toList();
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Override
  public void close() throws IOException {
    try {
      kill();
      disk.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
