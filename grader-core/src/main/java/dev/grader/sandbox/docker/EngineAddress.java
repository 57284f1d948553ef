package dev.grader.sandbox.docker;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.transport.SSLConfig;
import dev.grader.sandbox.SandboxException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine is, and what to tell the user who has none there.
 *
 * @param uri such as {@code unix:///var/run/docker.sock} or {@code tcp://host:2376}
 * @param config docker-java's settings for it, TLS included
 */
record EngineAddress(URI uri, DefaultDockerClientConfig.Builder config) {
  private static final Set<String> SCHEMES = Set.of("unix", "tcp", "npipe");
  private static final Path SYSTEM_SOCKET = Path.of("/var/run/docker.sock");

  /**
   * Reads DOCKER_HOST, DOCKER_CONTEXT, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, as Docker's own
   * client does.
   */
  static EngineAddress of(DockerSettings settings) throws SandboxException {
    DefaultDockerClientConfig.Builder config =
        DefaultDockerClientConfig.createDefaultConfigBuilder();
    String host = settings.variable("DOCKER_HOST");
    try {
      if (!host.isEmpty()) {
        config.withDockerHost(host);
        config.withDockerTlsVerify(!settings.variable("DOCKER_TLS_VERIFY").isEmpty());
      }
      if (!settings.variable("DOCKER_CERT_PATH").isEmpty()) {
        config.withDockerCertPath(settings.variable("DOCKER_CERT_PATH"));
      }
      URI uri = config.build().getDockerHost();
      if (host.isEmpty() && isMissing(uri) && Files.exists(rootless(settings))) {
        uri = URI.create("unix://" + rootless(settings));
        config.withDockerHost(uri.toString());
      }
      return checked(new EngineAddress(uri, config));
    } catch (DockerClientException | IllegalArgumentException e) {
      throw new SandboxException(
          "DOCKER_HOST='" + host + "' cannot be used: " + Engine.words(e)
              + ". Give a unix:// or tcp:// address (with DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH"
              + " for TLS); for ssh, forward the socket with ssh -L",
          e);
    }
  }

  private static EngineAddress checked(EngineAddress address) throws SandboxException {
    String scheme = Optional.ofNullable(address.uri.getScheme()).orElse("");
    if (!SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException(
          scheme.isEmpty() ? "it has no scheme" : "no engine is reached by " + scheme);
    }
    if (address.uri.getSchemeSpecificPart().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException("nothing stands after " + scheme + "://");
    }
    if (isMissing(address.uri)) {
      throw new SandboxException("no Docker engine: there is no " + address.uri.getPath()
          + ". Install and start one (dev/engine start does on Debian and Ubuntu), or set"
          + " DOCKER_HOST");
    }
    if (address.isSocket() && !Files.isWritable(Path.of(address.uri.getPath()))) {
      throw new SandboxException("permission denied on the Docker engine's socket "
          + address.uri.getPath()
          + ". Add your user to the group that owns it (sudo usermod -aG docker $USER, then log in"
          + " again), or use a rootless engine");
    }
    return address;
  }

  /** Returns what an engine that does not answer means here. */
  SandboxException explain(Throwable cause) {
    String found = "the Docker engine at " + uri + " does not answer (" + Engine.words(cause) + ")";
    String mend = isSocket()
        ? ". The socket is there, the engine is not: start it again (sudo systemctl restart"
            + " docker, or dev/engine start)"
        : ". DOCKER_HOST names a remote engine: check that the host is up, the port right (2376"
            + " with TLS) and DOCKER_TLS_VERIFY and DOCKER_CERT_PATH fit, or unset DOCKER_HOST";
    return new SandboxException(found + mend, cause);
  }

  /**
   * Returns how to speak TLS to it. A socket speaks none; it gets a context that trusts nobody,
   * since the one made without being asked reads all certificates that Java brings along.
   */
  @Nullable
  SSLConfig tls() {
    return isSocket() ? EngineAddress::trustingNobody : config.build().getSSLConfig();
  }

  private static SSLContext trustingNobody()
      throws NoSuchAlgorithmException, KeyManagementException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[0], new TrustManager[0], null);
    return context;
  }

  private boolean isSocket() {
    return "unix".equals(uri.getScheme());
  }

  private static boolean isMissing(URI uri) {
    return "unix".equals(uri.getScheme()) && !Files.exists(Path.of(uri.getPath()));
  }

  private static Path rootless(DockerSettings settings) {
    String runtimeFolder = settings.variable("XDG_RUNTIME_DIR");
    return runtimeFolder.isEmpty() ? SYSTEM_SOCKET : Path.of(runtimeFolder, "docker.sock");
  }
}
