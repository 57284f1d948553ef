package dev.grader.sandbox.docker;

import dev.grader.sandbox.SandboxException;
import java.util.function.Consumer;

/**
 * An engine and what is made with it.
 *
 * @param containers those that no submission has for itself: of making images, and spare ones
 */
record Connection(DockerSettings settings, Engine engine, Containers containers, BaseImages bases)
    implements AutoCloseable {

  /** Connects and sweeps. */
  static Connection open(DockerSettings settings) throws SandboxException, InterruptedException {
    Engine engine = Engine.connect(settings);
    Sweep.containers(engine, settings.clock().instant());
    return new Connection(
        settings, engine, new Containers(engine), new BaseImages(engine, settings.baseImage()));
  }

  /** Returns what the containers of that version are made from; makes its image where needed. */
  Blueprint blueprint(String python, Consumer<String> progress)
      throws SandboxException, InterruptedException {
    ToolImageMaker maker = new ToolImageMaker(engine, containers, bases, settings);
    ToolImage image = maker.provide(python, progress);
    return new Blueprint(
        engine, image, new DependencyEnvironments(engine, image, settings), maker.versions());
  }

  /**
   * Returns true where the image for that version is there, so that its blueprint comes quickly.
   */
  boolean hasImage(String python) throws SandboxException, InterruptedException {
    return new ToolImageMaker(engine, containers, bases, settings).ready(python).isPresent();
  }

  @Override
  public void close() {
    containers.close();
    engine.close();
  }
}
