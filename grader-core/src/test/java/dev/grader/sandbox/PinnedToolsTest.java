package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedToolsTest {
  private final PinnedTools tools = PinnedTools.read();

  @Test
  void findsEveryScriptWithoutAList() {
    assertThat(tools.scripts()).containsKeys("boot.py", "install.py", "probe.py");
    assertThat(tools.scripts().values()).allMatch(content -> content.length > 0);
  }

  @Test
  void takesNothingForAScriptThatPythonLeftBesideThem(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("__pycache__"));
    for (String name : List.of("a.py", "b.ini", "c.txt", "a.pyc", "d.py.orig", ".a.py.swp")) {
      Files.createFile(folder.resolve(name));
    }

    List<String> scripts = PinnedTools.scripts(folder.toUri().toURL());

    assertThat(scripts).containsExactlyInAnyOrder("a.py", "b.ini", "c.txt");
  }

  @Test
  void takesNothingElseOutOfAJarEither(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("grader.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("lib/", "lib/a.py", "lib/__pycache__/a.pyc", "lib/b.pyc")) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }

    List<String> scripts =
        PinnedTools.scripts(URI.create("jar:" + jar.toUri() + "!/lib").toURL());

    assertThat(scripts).containsExactly("a.py");
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
