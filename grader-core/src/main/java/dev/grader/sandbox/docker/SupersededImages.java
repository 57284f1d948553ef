package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Image;
import dev.grader.sandbox.SandboxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes tool images whose place a newer one has taken. */
final class SupersededImages {
  /**
   * A grader of another version may be at work with its own image and have no container of it at
   * the moment; so what is younger than this stays. Who still uses an older one makes it again.
   */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(SupersededImages.class);

  private SupersededImages() {}

  /** Removes those that are old and that no container uses. */
  static void remove(Engine engine, ToolImage newest, Instant now)
      throws SandboxException, InterruptedException {
    List<Image> images = engine.ask(
        "list the tool images",
        docker ->
            docker.listImagesCmd().withLabelFilter(Map.of(Labels.KIND, "image")).exec());
    List<ToolImage> old = images.stream()
        .filter(image -> Instant.ofEpochSecond(image.getCreated()).plus(KEPT).isBefore(now))
        .flatMap(SupersededImages::named)
        .filter(newest::supersedes)
        .toList();
    for (ToolImage image : old) {
      remove(engine, image.name());
    }
  }

  private static Stream<ToolImage> named(Image image) {
    Map<String, String> labels = Optional.ofNullable(image.getLabels()).orElse(Map.of());
    return Optional.ofNullable(image.getRepoTags()).stream()
        .flatMap(Arrays::stream)
        .map(name -> ToolImage.of(name, labels));
  }

  /** Without force: the engine refuses where a container uses it. */
  private static void remove(Engine engine, String name) throws InterruptedException {
    try {
      engine.ask("remove an old image", docker -> docker.removeImageCmd(name).exec());
    } catch (SandboxException e) {
      LOG.debug("{} stays for now", name, e);
    }
  }
}
