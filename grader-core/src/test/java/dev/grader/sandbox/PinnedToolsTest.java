package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PinnedToolsTest {
  private final PinnedTools tools = PinnedTools.read();

  @Test
  void hasEveryScriptThatLiesInItsFolder() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/grader/sandbox/lib"))) {
      there = files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z_]+\\.(py|ini|txt)")) // Python leaves others there
          .collect(Collectors.toSet());
    }

    assertThat(tools.scripts().keySet()).isEqualTo(there);
    assertThat(tools.scripts().values()).allMatch(content -> content.length > 0);
  }

  @Test
  void knowsTheVersionsOfTheTools() {
    assertThat(tools.versions()).containsKeys("black", "ruff", "pytest", "coverage", "uv");
    assertThat(tools.versions().get("ruff")).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void hasAnotherFingerprintForAnotherInput() {
    TreeMap<String, byte[]> scripts = new TreeMap<>(tools.scripts());
    scripts.put("boot.py", new byte[0]);
    PinnedTools changed = new PinnedTools(tools.asked(), tools.lock(), scripts);

    assertThat(tools.fingerprint(List.of("base")))
        .isEqualTo(PinnedTools.read().fingerprint(List.of("base")))
        .isNotEqualTo(tools.fingerprint(List.of("other base")))
        .isNotEqualTo(changed.fingerprint(List.of("base")))
        .matches("[0-9a-f]{16}");
  }
}
