package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNetworkTest {
  @TempDir
  private Path folder;

  @Test
  void takesProxiesAndNothingElse() throws Exception {
    HostNetwork network = read(Map.of("https_proxy", "http://p:1", "GRADER_GIT_TOKEN", "secret"));

    assertThat(network.variables()).isEqualTo(Map.of("https_proxy", "http://p:1"));
    assertThat(network.files()).containsOnlyKeys("environment.json");
  }

  @Test
  void takesAnIndexForPipForUvToo() throws Exception {
    HostNetwork network = read(Map.of("PIP_INDEX_URL", "https://index.example/simple"));

    assertThat(network.variables())
        .containsEntry("UV_DEFAULT_INDEX", "https://index.example/simple");
  }

  @Test
  void takesTheCertificatesTheHostTrusts() throws Exception {
    Path bundle = Files.writeString(folder.resolve("ca.pem"), "PEM");

    HostNetwork network = read(Map.of("SSL_CERT_FILE", bundle.toString()));

    assertThat(network.files().get("ca.pem")).asString().isEqualTo("PEM");
  }

  @Test
  void takesTheCertificatesOfTheSystemWhereNoVariableNamesAny() throws Exception {
    Path missing = folder.resolve("none.crt");
    Path empty = Files.createFile(folder.resolve("empty.crt"));
    Path system = Files.writeString(folder.resolve("system.crt"), "SYSTEM");
    Path own = Files.writeString(folder.resolve("ca.pem"), "PEM");

    HostNetwork network = HostNetwork.of(Map.of(), List.of(missing, empty, system));
    HostNetwork named =
        HostNetwork.of(Map.of("PIP_CERT", own.toString()), List.of(missing, empty, system));

    assertThat(network.files().get("ca.pem")).asString().isEqualTo("SYSTEM");
    assertThat(named.files().get("ca.pem")).asString().isEqualTo("PEM");
  }

  @Test
  void saysWhichVariableNamesAMissingFile() {
    assertThatThrownBy(() -> read(Map.of("SSL_CERT_FILE", folder + "/none.pem")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("SSL_CERT_FILE names " + folder + "/none.pem");
  }

  private static HostNetwork read(Map<String, String> variables) throws SandboxException {
    return HostNetwork.of(variables, List.of());
  }
}
