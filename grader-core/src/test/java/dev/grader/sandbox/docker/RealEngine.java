package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.fail;

import com.github.dockerjava.api.command.InspectImageResponse;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The engine of this machine, for tests that need one. */
public final class RealEngine {
  private RealEngine() {}

  /** Returns a provider that is connected, as {@link #connect} is. */
  public static DockerProvider provider(Path cache) throws InterruptedException {
    connect(settings(cache)).close();
    return new DockerProvider(settings(cache));
  }

  /** Returns what other clients of the engine need to know. */
  public static Facts facts() throws InterruptedException {
    try (Connection connection = connect(settings(Path.of("")))) {
      String newest = connection.bases().versions().get(0);
      InspectImageResponse base = connection.bases().find(newest, line -> {});
      String version = connection
          .engine()
          .ask("ask its version", docker -> docker.versionCmd().exec().getApiVersion());
      return new Facts(version, Objects.requireNonNull(base.getRepoTags()).get(0));
    } catch (SandboxException e) {
      return fail("the engine answers, and has no base image", e);
    }
  }

  /** Returns the tool image for the newest Python, made if it is not there. */
  public static String toolImage(Path cache) throws Exception {
    try (Lab lab = Lab.open(cache)) {
      return lab.blueprint().image().name();
    }
  }

  /**
   * What other clients of the engine need to know.
   *
   * @param apiVersion newest one it speaks, such as 1.41
   * @param baseImage name of the image with the newest Python
   */
  public record Facts(String apiVersion, String baseImage) {}

  /** Returns settings as the command line makes them. */
  static DockerSettings settings(Path cache) {
    return new DockerSettings(
        Optional.ofNullable(System.getenv("GRADER_BASE_IMAGE")),
        cache,
        System.getenv(),
        InstantSource.system(),
        DockerSettings.PATIENCE);
  }

  /** Returns settings with some variables changed. */
  static DockerSettings settings(Path cache, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(variables);
    DockerSettings usual = settings(cache);
    return new DockerSettings(usual.baseImage(), cache, environment, usual.clock(), usual.answer());
  }

  /** Returns a connection; fails where an engine is required, and says that it skips elsewhere. */
  static Connection connect(DockerSettings settings) throws InterruptedException {
    try {
      return Connection.open(settings);
    } catch (SandboxException e) {
      if ("1".equals(System.getenv("GRADER_REQUIRE_DOCKER"))) {
        return fail("an engine is required here", e);
      }
      return Assumptions.abort("no engine: " + e.getMessage());
    }
  }
}
