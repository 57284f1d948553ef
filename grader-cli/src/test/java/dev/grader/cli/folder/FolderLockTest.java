package dev.grader.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.cli.exit.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir
  private Path folder;

  @Test
  void oneAtATimeHasTheRight() throws Exception {
    FolderLock lock = new FolderLock(folder.resolve("lock"));
    Path counter = Files.writeString(folder.resolve("counter"), "0");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Path>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(threads.submit(() -> lock.during(() -> Files.writeString(
            counter, String.valueOf(Integer.parseInt(Files.readString(counter)) + 1)))));
      }
      for (Future<Path> each : all) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(counter).hasContent("40");
  }

  @Test
  void whoDoesNotWaitIsToldThatItIsTaken() throws Exception {
    FolderLock lock = new FolderLock(folder.resolve("lock"));
    FolderLock other = new FolderLock(folder.resolve("other"));

    assertThat(lock.during(() -> lock.ifFree(() -> "got it"))).isEmpty();
    assertThat(lock.during(() -> other.ifFree(() -> "got it"))).contains("got it");
    assertThat(lock.ifFree(() -> "got it")).contains("got it");
  }

  @Test
  void whoFailsGivesItBack() {
    FolderLock lock = new FolderLock(folder.resolve("lock"));
    Callable<String> failing = () -> {
      throw new UserError("no");
    };

    assertThatThrownBy(() -> lock.during(failing)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> lock.ifFree(failing)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> new FolderLock(folder.resolve("no/lock")).during(() -> ""))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
  }

  @Test
  void anotherProcessHasItUntilItIsKilled() throws Exception {
    FolderLock lock = new FolderLock(folder.resolve("lock"));
    Process other = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            lock.file().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('1');

      assertThat(lock.ifFree(() -> "got it")).isEmpty();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(lock.during(() -> "got it")).isEqualTo("got it");
  }

  /** Holds a lock until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String... arguments) throws Exception {
      new FolderLock(Path.of(arguments[0])).during(() -> {
        System.out.print('1');
        System.out.flush();
        return System.in.read();
      });
    }
  }
}
