package dev.grader.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of few megabytes, in memory, that a test fills. */
public record SmallDisk(Path folder) implements AutoCloseable {

  /**
   * Mounts it; aborts the test where that is not allowed and no engine is required.
   *
   * @param folder empty; {@link #close} leaves nothing mounted in it
   */
  public static SmallDisk mount(Path folder, int megabytes)
      throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      String missing = "only root may mount a small disk";
      return "1".equals(System.getenv("GRADER_REQUIRE_DOCKER"))
          ? fail(missing)
          : Assumptions.abort(missing);
    }
    String size = "size=" + megabytes + "m";
    run("mount", "-t", "tmpfs", "-o", size, "grader-test", folder.toString());
    return new SmallDisk(folder);
  }

  /** Fills it up to so many bytes, or frees it up to them. */
  public void leaveFree(long bytes) throws IOException {
    Path filler = folder.resolve("filler");
    Files.deleteIfExists(filler);
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (long free = free() - bytes; free > 0; free = free() - bytes) {
        out.write(block, 0, (int) Math.min(block.length, free));
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left"); // whoever else writes was faster
    }
  }

  private long free() {
    return folder.toFile().getUsableSpace();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "--lazy", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
