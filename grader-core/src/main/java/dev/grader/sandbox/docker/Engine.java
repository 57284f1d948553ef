package dev.grader.sandbox.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.grader.sandbox.FullDisk;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to one Docker engine. Thread-safe. */
final class Engine implements AutoCloseable {
  /** docker-java does not negotiate. This one is spoken by every engine from 25 on. */
  private static final RemoteApiVersion WANTED = RemoteApiVersion.VERSION_1_44;

  /** For what is still to be removed when the connection is closed. */
  private static final Duration REMOVAL = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final DockerClient docker;
  private final Info info;
  private final Calls calls;
  private final Duration answer;
  private final Set<String> leftOver = ConcurrentHashMap.newKeySet();
  private final ExecutorService removers = Executors.newCachedThreadPool(Daemons::thread);

  private Engine(DockerClient docker, Info info, Calls calls, Duration answer) {
    this.docker = docker;
    this.info = info;
    this.calls = calls;
    this.answer = answer;
  }

  /** Connects to the engine that the environment names, else to this machine's. */
  static Engine connect(DockerSettings settings) throws SandboxException, InterruptedException {
    EngineAddress address = EngineAddress.of(settings);
    DefaultDockerClientConfig.Builder config = address.config();
    ZerodepDockerHttpClient http = new ZerodepDockerHttpClient.Builder()
        .dockerHost(address.uri())
        .sslConfig(address.tls())
        .maxConnections(100)
        .connectionTimeout(Duration.ofSeconds(10))
        .build();
    Calls calls = new Calls();
    try {
      DockerClient docker = calls.make(settings.answer(), () -> speaking(config, http));
      Info info = calls.make(settings.answer(), () -> docker.infoCmd().exec());
      return new Engine(docker, info, calls, settings.answer());
    } catch (ExecutionException | TimeoutException e) {
      calls.close();
      closeQuietly(http::close);
      throw address.explain(e instanceof TimeoutException ? tooLate(settings.answer()) : e);
    }
  }

  private static DockerClient speaking(
      DefaultDockerClientConfig.Builder config, DockerHttpClient http) {
    DockerClient unversioned = DockerClientImpl.getInstance(
        config.withApiVersion(RemoteApiVersion.unknown()).build(), http);
    RemoteApiVersion spoken = spoken(unversioned.versionCmd().exec());
    return DockerClientImpl.getInstance(config.withApiVersion(spoken).build(), http);
  }

  /** Returns the version both sides speak: the wanted one, moved into the engine's range. */
  private static RemoteApiVersion spoken(Version engine) {
    RemoteApiVersion newest = version(engine.getApiVersion());
    RemoteApiVersion least = version(engine.getMinAPIVersion());
    RemoteApiVersion atMost = WANTED.isGreater(newest) ? newest : WANTED;
    return least.isGreater(atMost) ? least : atMost;
  }

  private static RemoteApiVersion version(@Nullable String text) {
    return RemoteApiVersion.parseConfigWithDefault(Optional.ofNullable(text).orElse("1.41"));
  }

  /**
   * Asks the engine something.
   *
   * @param purpose completes "could not ..." in the message of a failure
   */
  <T> T ask(String purpose, Function<DockerClient, T> question)
      throws SandboxException, InterruptedException {
    return ask(purpose, answer, question);
  }

  /** Likewise, for what takes its time. */
  <T> T ask(String purpose, Duration limit, Function<DockerClient, T> question)
      throws SandboxException, InterruptedException {
    try {
      return calls.make(limit, () -> question.apply(docker));
    } catch (ExecutionException e) {
      throw failure(purpose, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (TimeoutException e) {
      throw failure(purpose, tooLate(limit));
    }
  }

  private static SandboxException tooLate(Duration limit) {
    return new SandboxException("it takes calls and has not answered this one within "
        + limit.toSeconds()
        + " s; it hangs or has far too much to do, which 'docker ps' shows as well");
  }

  /** Returns the failure in words, with the engine's own. */
  static SandboxException failure(String purpose, Throwable cause) {
    return new SandboxException(explained("could not " + purpose + ": " + words(cause)), cause);
  }

  /** Adds what to do where the engine's disk is full. */
  static String explained(String message) {
    return FullDisk.explain(
        message,
        "the Docker engine's disk",
        "free some ('docker system df' shows what takes it, 'docker system prune' removes what is"
            + " not used)");
  }

  /** Returns the engine's message without docker-java's wrapping. */
  static String words(Throwable cause) {
    Throwable root = cause;
    while (!(root instanceof DockerException) && root.getCause() != null) {
      root = root.getCause();
    }
    String message = Optional.ofNullable(root.getMessage()).orElse("");
    return message.isBlank()
        ? root.getClass().getSimpleName()
        : message
            .replaceAll("(?s)^Status \\d+: ", "")
            .replaceAll("^\\{\"message\":\"(.*)\"}\\s*$", "$1")
            .replace("\\\"", "\"");
  }

  /** Returns the client itself, for calls that stream. */
  DockerClient client() {
    return docker;
  }

  /** Returns the runtime to use: gVisor where the engine has it. */
  String runtime() {
    return Optional.ofNullable(info.getRuntimes()).orElse(Map.of()).containsKey("runsc")
        ? "runsc"
        : "runc";
  }

  /** Returns the names of containers that could not be removed so far; may be changed. */
  Set<String> leftOver() {
    return leftOver;
  }

  /** Removes something in a thread of its own, which {@link #close} waits for. */
  void later(Runnable removal) {
    try {
      removers.execute(removal);
    } catch (RejectedExecutionException e) {
      LOG.debug("the connection is closed; what is left is swept at the next start", e);
    }
  }

  /** Returns what the engine said about itself when asked first. */
  Info info() {
    return info;
  }

  /** Waits until all is removed that was to be removed, and lets go of the connection. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    removers.shutdown();
    try {
      if (!removers.awaitTermination(REMOVAL.toSeconds(), TimeUnit.SECONDS)) {
        LOG.debug("some containers are left; they are swept at the next start");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    calls.close();
    closeQuietly(docker::close);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(Closing closing) {
    try {
      closing.close();
    } catch (IOException e) {
      LOG.debug("closing the connection to the engine", e);
    }
  }

  /** Something that may fail to close. */
  private interface Closing {
    void close() throws IOException;
  }
}
