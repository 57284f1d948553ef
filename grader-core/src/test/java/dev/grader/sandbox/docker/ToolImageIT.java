package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.Image;
import dev.grader.sandbox.CandidatePrograms;
import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.PinnedTools;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.servers.HasEngineAlone;
import dev.grader.servers.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two graders make the tool image of the oldest Python at once, from a base nobody knows. */
@HasEngineAlone
class ToolImageIT implements CandidatePrograms {
  private static final String PYTHON = "3.11";
  private static final String BASE = "grader-test-base:" + PYTHON;

  @TempDir
  private static Path cache;

  @AutoClose
  private static NewBase base;

  private static List<Blueprint> made;

  @BeforeAll
  static void makeTheSameImageTwiceAtOnce() throws Exception {
    base = NewBase.make(RealEngine.settings(cache));
    DockerSettings usual = RealEngine.settings(cache);
    DockerSettings settings = new DockerSettings(
        Optional.of(BASE), cache, usual.environment(), usual.clock(), usual.answer());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Connection one = Connection.open(settings);
        Connection other = Connection.open(settings)) {
      List<Callable<Blueprint>> graders = List.of(
          () -> one.blueprint(PYTHON, line -> {}), () -> other.blueprint(PYTHON, line -> {}));
      List<Future<Blueprint>> results = threads.invokeAll(graders);
      made = List.of(results.get(0).get(), results.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public Sandbox open(Contents contents) {
    Blueprint first = made.get(0);
    Blueprint reconnected = new Blueprint(
        base.connection().engine(), first.image(), first.environments(), first.versions());
    return new DockerSandbox(
        new Spares(reconnected, base.connection().containers()), contents, SMALL);
  }

  @Test
  void twoGradersThatNeedTheSameImageMakeItOnce() throws Exception {
    assertThat(base.toolImages(made.get(0).image().base())).hasSize(1);
    assertThat(made.get(0).image()).isEqualTo(made.get(1).image());
  }

  @ParameterizedTest
  @ValueSource(strings = {"black", "ruff", "pytest", "coverage"})
  void everyToolRunsOnTheOldestPython(String tool) throws Exception {
    String version = PinnedTools.read().versions().get(tool);
    try (Sandbox sandbox = sandbox("")) {

      String said = sandbox
          .run(Command.reading(LONG, Layout.PYTHON, "-I", "-m", tool, "--version"))
          .output()
          .stdout();

      assertThat(said).contains(version);
      assertThat(sandbox.tools().get("python")).startsWith(PYTHON + ".");
    }
  }

  @Test
  void candidateCodeRunsOnTheOldestPython() throws Exception {
    assertThat(run("import sys; print(sys.version_info[:2])").output().stdout())
        .isEqualTo("(3, 11)\n");
  }

  @Test
  void anOlderImageForTheSameBaseGoesAfterAMonthUnlessAContainerUsesIt() throws Exception {
    Engine engine = base.connection().engine();
    ToolImage newest = made.get(0).image();
    String older = "grader-tools:" + PYTHON + "-00000000000000aa";
    Instant now = Instant.now();
    String user = base.keepAsToolImage(newest, older);

    SupersededImages.remove(engine, newest, now);
    boolean afterADay = base.has(older);
    SupersededImages.remove(engine, newest, now.plus(Duration.ofDays(31)));
    boolean whileItIsUsed = base.has(older);
    Containers.remove(engine, user);
    SupersededImages.remove(engine, newest, now.plus(Duration.ofDays(31)));

    assertThat(afterADay).isTrue();
    assertThat(whileItIsUsed).isTrue();
    assertThat(base.has(older)).isFalse();
    assertThat(base.has(newest.name())).isTrue();
  }

  /** An image that was not there before, with the connection that made it. */
  private record NewBase(Connection connection) implements AutoCloseable {

    /** Another label makes another image of the usual base, and so another fingerprint. */
    static NewBase make(DockerSettings settings) throws Exception {
      Connection connection = RealEngine.connect(settings);
      InspectImageResponse usual = connection.bases().find(PYTHON, line -> {});
      connection.engine().ask("make a base image", docker -> {
        String container =
            docker.createContainerCmd(usual.getId()).withCmd("true").exec().getId();
        try {
          return docker
              .commitCmd(container)
              .withRepository("grader-test-base")
              .withTag(PYTHON)
              .withLabels(Map.of("made.for", settings.cache().toString()))
              .exec();
        } finally {
          docker.removeContainerCmd(container).exec();
        }
      });
      return new NewBase(connection);
    }

    /** Makes another tool image like that one, and returns a container that uses it. */
    String keepAsToolImage(ToolImage like, String name) throws Exception {
      return connection.engine().ask("make an older image", docker -> {
        String container =
            docker.createContainerCmd(like.name()).withCmd("true").exec().getId();
        docker
            .commitCmd(container)
            .withRepository(name.replaceFirst(":.*", ""))
            .withTag(name.replaceFirst(".*:", ""))
            .withLabels(like.labels())
            .exec();
        docker.removeContainerCmd(container).exec();
        return docker.createContainerCmd(name).withCmd("true").exec().getId();
      });
    }

    boolean has(String image) throws SandboxException, InterruptedException {
      return connection.bases().inspect(image).isPresent();
    }

    List<String> toolImages(String from) {
      return docker()
          .listImagesCmd()
          .withLabelFilter(Map.of("dev.grader.base", from))
          .exec()
          .stream()
          .map(Image::getId)
          .toList();
    }

    private DockerClient docker() {
      return connection.engine().client();
    }

    /** Removes it and all that was made of it. */
    @Override
    public void close() {
      Map<String, String> owner = Map.of(Labels.OWNER, Labels.OWN);
      Waiting.until(() -> docker()
          .listContainersCmd()
          .withShowAll(true)
          .withLabelFilter(owner)
          .exec()
          .isEmpty()); // they go soon after their sandboxes are closed
      InspectImageResponse own = docker().inspectImageCmd(BASE).exec();
      List<String> images = new ArrayList<>(toolImages(ToolImage.describe(own)));
      images.add(BASE);
      for (String image : images) {
        docker().removeImageCmd(image).withForce(true).exec();
      }
      connection.close();
    }
  }
}
