package dev.grader.sandbox.docker;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.ShutInContract;
import dev.grader.servers.UsesEngine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@UsesEngine
class ShutInIT implements ShutInContract {
  @TempDir
  private static Path cache;

  @AutoClose
  private static Lab lab;

  @BeforeAll
  static void connect() throws Exception {
    Map<String, String> canaries =
        Map.of("GRADER_GIT_TOKEN", "canary-7f3a", "HTTPS_PROXY", "http://canary-7f3a:1");
    Lab.open(cache).close(); // makes the image, for which the host's true network is needed
    lab = Lab.open(RealEngine.settings(cache, canaries));
  }

  @Override
  public Sandbox open(Contents contents) {
    return lab.sandbox(contents);
  }
}
