package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class TarArchiveTest {
  @Test
  void writesEveryFileWhateverTheLengthOfItsName() throws IOException {
    String longName = "submission/" + "long/".repeat(60) + "é.py";
    byte[] tar = write(Map.of("input/a", bytes("A"), longName, bytes("B")));

    Map<String, String> read = read(tar);

    assertThat(read).containsOnly(Map.entry("input/a", "A"), Map.entry(longName, "B"));
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    Map<String, byte[]> files = Map.of("input/a", bytes("A"), "input/b", bytes("B"));

    assertThat(write(files)).isEqualTo(write(files));
  }

  private static byte[] write(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TarArchive.of(files).writeTo(out);
    return out.toByteArray();
  }

  private static Map<String, String> read(byte[] tar) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
