package dev.grader.cli.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWatchTest {
  @TempDir
  private Path root;

  private TreeWatch watch;

  @BeforeEach
  void begin() throws Exception {
    Files.createDirectories(root.resolve("src/deep"));
    Files.createDirectories(root.resolve(".git/refs/heads"));
    Files.createDirectories(root.resolve(".git/objects/ab"));
    Files.createDirectories(root.resolve("node_modules/left-pad"));
    Files.writeString(root.resolve("src/deep/app.py"), "x = 1\n");
    watch = new TreeWatch(root);
    watch.begin();
  }

  @AfterEach
  void end() throws Exception {
    watch.close();
  }

  @Test
  void seesAChangeInAnyFolder() throws Exception {
    Files.writeString(root.resolve("src/deep/app.py"), "x = 2\n");

    assertThat(changes()).succeedsWithin(20, TimeUnit.SECONDS);
  }

  @Test
  void seesWhatHappensBeforeItWaits() throws Exception {
    Files.writeString(root.resolve("new.py"), "");
    Files.delete(root.resolve("new.py"));

    assertThat(changes()).succeedsWithin(20, TimeUnit.SECONDS);
  }

  @Test
  void seesACommit() throws Exception {
    Files.writeString(root.resolve(".git/refs/heads/main"), "0".repeat(40));

    assertThat(changes()).succeedsWithin(20, TimeUnit.SECONDS);
  }

  @Test
  void looksForItselfWhereTheSystemCannotWatchSoManyFolders() throws Exception {
    watch.close();
    watch = new TreeWatch(root, 1);
    watch.begin();

    Files.writeString(root.resolve("src/deep/app.py"), "x = 22\n");

    assertThat(changes()).succeedsWithin(20, TimeUnit.SECONDS);
  }

  @Test
  void seesNothingWhereOthersWrite() throws Exception {
    Files.writeString(root.resolve("node_modules/left-pad/index.js"), "");
    Files.writeString(root.resolve(".git/objects/ab/cd"), "");

    CompletableFuture<Boolean> changes = changes();
    assertThat(changes.completeOnTimeout(false, 1, TimeUnit.SECONDS))
        .succeedsWithin(20, TimeUnit.SECONDS)
        .isEqualTo(false);
    Files.writeString(root.resolve("end.py"), ""); // lets the waiting thread go
  }

  private CompletableFuture<Boolean> changes() {
    return CompletableFuture.supplyAsync(() -> {
      try {
        watch.await();
        return true;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }
}
