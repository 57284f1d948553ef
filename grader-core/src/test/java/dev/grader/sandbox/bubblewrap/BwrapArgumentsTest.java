package dev.grader.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BwrapArgumentsTest {
  private static final ToolFolder TOOLS = new ToolFolder(
      new HostPython(
          "3.13", "3.13.5", Path.of("/opt/py/bin/python3.13"), List.of(Path.of("/opt/py"))),
      Path.of("/cache/tools/3.13"));
  private static final List<String> PROGRAM = List.of("/bin/program", "--unshare-nothing");

  @ParameterizedTest
  @EnumSource
  void candidateCodeNeverHasTheNetwork(Bwrap.Way way) {
    List<String> argv = shutIn(way, Optional.empty());

    assertThat(argv)
        .contains("--unshare-net", "--unshare-pid", "--unshare-user", "--die-with-parent")
        .doesNotContain("/etc/resolv.conf", "/etc/ssl", "--bind");
    assertThat(argv).endsWith("--", "/bin/program", "--unshare-nothing");
  }

  @Test
  void rootBecomesNobodyBeforeTheUserNamespaceIsMade() {
    List<String> argv = shutIn(Bwrap.Way.NOBODY, Optional.empty());

    assertThat(argv.indexOf("--reuid=65532")).isLessThan(argv.indexOf("--unshare-user"));
    assertThat(argv).containsOnlyOnce("--unshare-user");
  }

  @Test
  void dependenciesAreMountedReadOnly() {
    List<String> argv = shutIn(Bwrap.Way.MAPPED, Optional.of(Path.of("/cache/env")));

    assertThat(argv).containsSequence("--ro-bind", "/cache/env", "/opt/grader/env");
  }

  @Test
  void installingHasTheNetworkAndOneFolderToWrite() {
    List<String> argv = BwrapArguments.installing(
        bwrap(Bwrap.Way.NOBODY), TOOLS, Map.of(Path.of("/cache/packages"), "/packages"), PROGRAM);

    assertThat(argv)
        .contains("/etc/resolv.conf")
        .doesNotContain("--unshare-net", "/submission")
        .containsSequence("--bind", "/cache/packages", "/packages")
        .containsOnlyOnce("--bind");
  }

  private static List<String> shutIn(Bwrap.Way way, Optional<Path> environment) {
    return BwrapArguments.shutIn(
        bwrap(way), TOOLS, new BwrapArguments.Room(Limits.DEFAULT, environment), PROGRAM);
  }

  private static Bwrap bwrap(Bwrap.Way way) {
    return new Bwrap(
        Path.of("/usr/bin/bwrap"),
        Path.of("/usr"),
        "0.8.0",
        way,
        true,
        List.of("--ro-bind", "/usr", "/usr"));
  }
}
