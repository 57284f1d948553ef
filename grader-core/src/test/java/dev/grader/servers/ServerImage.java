package dev.grader.servers;

import dev.grader.sandbox.docker.RealEngine;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * Images of servers for tests, built on the grader's own base image, so that no registry is needed.
 * The engine's cache of layers makes each of them once; what {@code FROM} and the Dockerfile say
 * decides whether it is made anew.
 */
final class ServerImage {
  /** What the builder hands on to apt, and keeps out of the image. */
  private static final Stream<String> PROXIES =
      Stream.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy");

  private static final Map<String, String> PROXY_SETTINGS = PROXIES
      .filter(name -> !System.getenv().getOrDefault(name, "").isEmpty())
      .collect(Collectors.toMap(name -> name, System::getenv));

  private ServerImage() {}

  /**
   * Returns a container of that server, not started.
   *
   * @param name folder beside this class that holds its Dockerfile and what that copies
   */
  static GenericContainer<?> container(String name) throws InterruptedException {
    RealEngine.Facts engine = RealEngine.facts();
    // Testcontainers takes 1.44 for granted, and older engines refuse that.
    System.setProperty("api.version", engine.apiVersion());
    return new GenericContainer<>(new ImageFromDockerfile("grader-test-" + name, false)
        .withFileFromClasspath(".", "dev/grader/servers/" + name)
        .withBuildArgs(PROXY_SETTINGS)
        .withBuildArg("BASE", engine.baseImage()));
  }
}
