package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The images that tool images are built on: which Python versions there are, and how to get one.
 */
final class BaseImages {
  /** Stands for the version in a name. */
  static final String PYTHON = "{python}";

  private static final String OFFICIAL = "python:{python}-slim";
  /** Made by dev/base-image where no registry can be reached. */
  private static final String OWN = "grader-base:{python}";
  /** What the pinned tools support and the official images offer, newest first. */
  private static final List<String> KNOWN = List.of("3.13", "3.12", "3.11");

  private static final int PULL_MINUTES = 15;

  private final Engine engine;
  private final Optional<String> configured;

  BaseImages(Engine engine, Optional<String> configured) {
    this.engine = engine;
    this.configured = configured.filter(name -> !name.isBlank());
  }

  /**
   * Returns the versions there are, newest first; what needs a pull counts where nothing is here.
   */
  List<String> versions() throws SandboxException, InterruptedException {
    if (configured.isPresent() && !configured.get().contains(PYTHON)) {
      return List.of(versionOf(configured.get()));
    }
    List<String> tags = localTags();
    Stream<String> patterns =
        configured.isPresent() ? configured.stream() : Stream.of(OWN, OFFICIAL);
    List<String> local = patterns
        .flatMap(pattern -> versionsIn(tags, pattern))
        .distinct()
        .sorted(Comparator.comparingInt(BaseImages::minor).reversed())
        .toList();
    boolean registryAssumed =
        configured.isEmpty() && versionsIn(tags, OWN).findAny().isEmpty();
    return local.isEmpty() || registryAssumed ? KNOWN : local;
  }

  /** Returns the base for that version, pulled if it is not here. */
  InspectImageResponse find(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    Optional<InspectImageResponse> local = local(python);
    if (local.isPresent()) {
      return local.get();
    }
    String name = names(python).get(0);
    progress.accept("pulling " + name);
    pull(name, python);
    return inspect(name)
        .orElseThrow(() -> new SandboxException(name + " was pulled and is not there"));
  }

  /** Returns the base for that version if it is here. */
  Optional<InspectImageResponse> local(String python)
      throws SandboxException, InterruptedException {
    for (String name : names(python)) {
      Optional<InspectImageResponse> image = inspect(name);
      if (image.isPresent()) {
        return image;
      }
    }
    return Optional.empty();
  }

  private List<String> names(String python) {
    return configured.map(List::of).orElse(List.of(OFFICIAL, OWN)).stream()
        .map(name -> name.replace(PYTHON, python))
        .toList();
  }

  /** Returns that image, or empty where the engine does not have it. */
  Optional<InspectImageResponse> inspect(String name)
      throws SandboxException, InterruptedException {
    return engine.ask("inspect image " + name, docker -> {
      try {
        return Optional.of(docker.inspectImageCmd(name).exec());
      } catch (NotFoundException e) {
        return Optional.<InspectImageResponse>empty();
      }
    });
  }

  private void pull(String name, String python) throws SandboxException, InterruptedException {
    try (PullImageResultCallback pulling = new PullImageResultCallback()) {
      engine.ask("pull " + name, docker -> docker.pullImageCmd(name).exec(pulling));
      if (!pulling.awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)) {
        throw cannotPull(
            name, python, "not done after " + PULL_MINUTES + " minutes", Optional.empty());
      }
    } catch (IOException | RuntimeException e) {
      throw cannotPull(name, python, Engine.words(e), Optional.of(e));
    }
  }

  private static SandboxException cannotPull(
      String name, String python, String why, Optional<Exception> cause) {
    String message = "the base image " + name + " is not here and could not be pulled (" + why
        + "). Make one from Debian's packages with 'dev/base-image "
        + (python.isEmpty() ? KNOWN.get(0) : python)
        + "', or name one that is here with --base-image or GRADER_BASE_IMAGE";
    return cause
        .map(e -> new SandboxException(message, e))
        .orElseGet(() -> new SandboxException(message));
  }

  private List<String> localTags() throws SandboxException, InterruptedException {
    return engine.ask("list images", docker -> docker.listImagesCmd().exec()).stream()
        .map(Image::getRepoTags)
        .flatMap(tags -> Optional.ofNullable(tags).stream().flatMap(Arrays::stream))
        .toList();
  }

  private static Stream<String> versionsIn(List<String> tags, String pattern) {
    String expression = Pattern.quote(pattern).replace(PYTHON, "\\E(3\\.\\d+)\\Q");
    Pattern compiled = Pattern.compile(expression);
    return tags.stream()
        .map(compiled::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  private static int minor(String version) {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
  }

  /**
   * The official images say their version; of others a tool image that was made from it knows, else
   * its own interpreter is asked, which takes a container.
   */
  private String versionOf(String name) throws SandboxException, InterruptedException {
    InspectImageResponse image = find("", progress -> {});
    String[] environment = Optional.ofNullable(image.getConfig())
        .flatMap(config -> Optional.ofNullable(config.getEnv()))
        .orElse(new String[0]);
    Optional<String> said = Arrays.stream(environment)
        .filter(variable -> variable.startsWith("PYTHON_VERSION="))
        .map(variable -> variable.substring("PYTHON_VERSION=".length()))
        .findFirst();
    Optional<String> known = said.isPresent() ? said : knownFromTools(image);
    String version = known.isPresent() ? known.get() : new VersionProbe(engine).ask(name);
    Matcher short_ = Pattern.compile("^(3\\.\\d+)").matcher(version);
    if (!short_.find()) {
      throw new SandboxException(
          "the base image " + name + " has no usable Python 3: it says '" + version + "'");
    }
    return short_.group(1);
  }

  private Optional<String> knownFromTools(InspectImageResponse base)
      throws SandboxException, InterruptedException {
    String described = ToolImage.describe(base);
    return engine
        .ask(
            "list tool images",
            docker -> docker
                .listImagesCmd()
                .withLabelFilter(Map.of(Labels.KIND, "image"))
                .exec())
        .stream()
        .map(image -> Optional.ofNullable(image.getLabels()).orElse(Map.of()))
        .map(labels -> ToolImage.of("", labels))
        .filter(tools -> tools.base().equals(described))
        .map(ToolImage::python)
        .findFirst();
  }
}
