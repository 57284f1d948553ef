package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.util.List;
import java.util.Map;

/** One submission in containers of its own. */
final class DockerSandbox implements Sandbox {
  private final Blueprint blueprint;
  private final Containers containers;
  private final ToolsContainer tools;
  private final CandidateContainers candidates;

  DockerSandbox(Spares spares, Contents contents, Limits limits) {
    this.blueprint = spares.blueprint();
    this.containers = new Containers(blueprint.engine());
    this.candidates = new CandidateContainers(spares, containers, contents, limits);
    this.tools = new ToolsContainer(spares, contents, limits);
    tools.whenReady(candidates::startAhead);
  }

  @Override
  public Outcome run(Command command) throws SandboxException, InterruptedException {
    return command.runsCandidateCode() ? candidates.run(command) : tools.run(command);
  }

  @Override
  public Installation install(List<String> requirements)
      throws SandboxException, InterruptedException {
    Installation installation = blueprint.environments().install(requirements, containers);
    if (installation instanceof Installation.Installed installed) {
      candidates.expect(installed.environment());
    }
    return installation;
  }

  @Override
  public Map<String, String> tools() {
    return blueprint.tools();
  }

  @Override
  public Description description() {
    return blueprint.description();
  }

  @Override
  public void close() {
    candidates.close();
    tools.close();
    containers.close();
  }
}
