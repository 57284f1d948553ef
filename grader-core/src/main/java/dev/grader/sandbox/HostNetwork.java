package dev.grader.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How this host reaches the outside: proxies, package index, CA bundle. Handed to our own
 * installing steps on their standard input, so that no image and no inspection shows it; never to
 * candidate code.
 *
 * @param variables proxies and the package index, by name
 * @param caBundle certificates in PEM; empty takes those of the image
 */
public record HostNetwork(Map<String, String> variables, Optional<byte[]> caBundle) {
  private static final List<String> NAMES = List.of(
      "HTTP_PROXY",
      "HTTPS_PROXY",
      "ALL_PROXY",
      "NO_PROXY",
      "http_proxy",
      "https_proxy",
      "all_proxy",
      "no_proxy",
      "PIP_INDEX_URL",
      "UV_DEFAULT_INDEX");
  private static final List<String> BUNDLES =
      List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT");

  /**
   * Where systems keep what they trust, a company's own authority among it: Debian and Ubuntu,
   * Fedora, SUSE, macOS. The places that OpenSSL and Go look at, too.
   */
  private static final List<Path> SYSTEM_BUNDLES = List.of(
      Path.of("/etc/ssl/certs/ca-certificates.crt"),
      Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
      Path.of("/etc/ssl/ca-bundle.pem"),
      Path.of("/etc/ssl/cert.pem"));

  /**
   * Reads it from the environment; an index named for pip alone is meant for uv too, and the other
   * way. Where no variable names certificates, those that this system trusts are taken.
   */
  public static HostNetwork of(Map<String, String> environment) throws SandboxException {
    return of(environment, SYSTEM_BUNDLES);
  }

  static HostNetwork of(Map<String, String> environment, List<Path> systemBundles)
      throws SandboxException {
    Map<String, String> variables = new TreeMap<>();
    for (String name : NAMES) {
      if (!environment.getOrDefault(name, "").isEmpty()) {
        variables.put(name, environment.getOrDefault(name, ""));
      }
    }
    copyIfAbsent(variables, "PIP_INDEX_URL", "UV_DEFAULT_INDEX");
    copyIfAbsent(variables, "UV_DEFAULT_INDEX", "PIP_INDEX_URL");
    return new HostNetwork(variables, bundle(environment, systemBundles));
  }

  private static void copyIfAbsent(Map<String, String> variables, String from, String to) {
    Optional.ofNullable(variables.get(from)).ifPresent(value -> variables.putIfAbsent(to, value));
  }

  private static Optional<byte[]> bundle(Map<String, String> environment, List<Path> systemBundles)
      throws SandboxException {
    for (String name : BUNDLES) {
      String file = environment.getOrDefault(name, "");
      if (!file.isEmpty()) {
        try {
          return Optional.of(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
          throw new SandboxException(
              name + " names " + file + ", which cannot be read; correct or unset it", e);
        }
      }
    }
    return systemBundles.stream()
        .flatMap(HostNetwork::readable)
        .filter(bundle -> bundle.length > 0) // else nothing would be trusted
        .findFirst();
  }

  private static Stream<byte[]> readable(Path file) {
    try {
      return Stream.of(Files.readAllBytes(file));
    } catch (IOException notOnThisSystem) {
      return Stream.empty();
    }
  }

  /** Returns it as the files {@code environment.json} and {@code ca.pem}, by name. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      files.put("environment.json", new ObjectMapper().writeValueAsBytes(variables));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
    caBundle.ifPresent(bundle -> files.put("ca.pem", bundle));
    return files;
  }
}
