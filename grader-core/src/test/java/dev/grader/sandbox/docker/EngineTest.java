package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
  @TempDir
  private Path folder;

  private Duration answer = DockerSettings.PATIENCE;

  @Test
  void saysThatThereIsNoEngineAndHowToGetOne() {
    assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", "unix://" + folder + "/docker.sock")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("no Docker engine: there is no " + folder)
        .hasMessageContaining("dev/engine start");
  }

  @Test
  void saysThatTheEngineBehindASocketIsDead() throws IOException {
    Path socket = folder.resolve("docker.sock");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
    }

    assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", "unix://" + socket)))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("does not answer")
        .hasMessageContaining("start it again");
  }

  @Test
  void givesUpAnEngineThatTakesCallsAndAnswersNone() throws IOException {
    Path socket = folder.resolve("docker.sock");
    answer = Duration.ofMillis(200);
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));

      assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", "unix://" + socket)))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("does not answer (it takes calls and has not answered this one");
    }
  }

  @Test
  void saysWhatToCheckWhereARemoteEngineDoesNotAnswer() {
    assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", "tcp://127.0.0.1:9")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("tcp://127.0.0.1:9 does not answer")
        .hasMessageContaining("unset DOCKER_HOST");
  }

  @Test
  void saysThatCertificatesAreMissing() {
    Map<String, String> variables = Map.of(
        "DOCKER_HOST",
        "tcp://127.0.0.1:9",
        "DOCKER_TLS_VERIFY",
        "1",
        "DOCKER_CERT_PATH",
        folder.resolve("none").toString());

    assertThatThrownBy(() -> connect(variables))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("cannot be used")
        .hasMessageContaining("DOCKER_CERT_PATH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/var/run/docker.sock", "garbage", "tcp://", "unix://", "a b", "http://x"})
  void saysWhichAddressIsNone(String address) {
    assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", address)))
        .isInstanceOf(SandboxException.class)
        .hasMessageStartingWith("DOCKER_HOST='" + address + "' cannot be used: ")
        .hasMessageContaining("Give a unix:// or tcp:// address");
  }

  @Test
  void saysWhatToDoInsteadOfSsh() {
    assertThatThrownBy(() -> connect(Map.of("DOCKER_HOST", "ssh://me@example.org")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("forward the socket with ssh -L");
  }

  @Test
  void givesTheEnginesOwnWordsWithoutItsJson() {
    Throwable refused = new InternalServerErrorException(
        "{\"message\":\"Get \\\"https://registry.example/v2/\\\": no such host\"}\n");

    assertThat(Engine.words(refused))
        .isEqualTo("Get \"https://registry.example/v2/\": no such host");
  }

  private void connect(Map<String, String> variables)
      throws SandboxException, InterruptedException {
    Engine.connect(
            new DockerSettings(Optional.empty(), folder, variables, InstantSource.system(), answer))
        .close();
  }
}
