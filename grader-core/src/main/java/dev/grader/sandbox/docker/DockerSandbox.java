package dev.grader.sandbox.docker;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.util.List;
import java.util.Map;

/** One submission in containers of its own. */
final class DockerSandbox implements Sandbox {
  private final Blueprint blueprint;
  private final Contents contents;
  private final Limits limits;
  private final Containers containers;
  private final ToolsContainer tools;

  DockerSandbox(Blueprint blueprint, Contents contents, Limits limits) {
    this.blueprint = blueprint;
    this.contents = contents;
    this.limits = limits;
    this.containers = new Containers(blueprint.engine());
    this.tools = new ToolsContainer(blueprint, containers, contents, limits);
  }

  @Override
  public Outcome run(Command command) throws SandboxException, InterruptedException {
    return command.runsCandidateCode() ? runAlone(command) : tools.run(command);
  }

  /** Candidate code gets a container that nothing else was in or will be in. */
  private Outcome runAlone(Command command) throws SandboxException, InterruptedException {
    OutputCapture capture = new OutputCapture(limits.outputBytes());
    AttachedContainer.Ending ending =
        containers.run(spec(command), contents, command.limit(), capture);
    return switch (ending.how()) {
      case TIME -> Outcome.LimitHit.time(command.limit(), ending.output());
      case MEMORY -> Outcome.LimitHit.memory(limits, ending.output());
      case FLOOD -> Outcome.LimitHit.output(capture);
      case EXIT ->
        ProcessLimit.wasHit(ending.code(), ending.output())
            ? Outcome.LimitHit.processes(limits, ending.output())
            : new Outcome.Exited(ending.code(), ending.output());
    };
  }

  private ContainerSpec spec(Command command) throws SandboxException, InterruptedException {
    return blueprint.shutIn(Blueprint.booting(command.argv()), limits, command.environment());
  }

  @Override
  public Installation install(List<String> requirements)
      throws SandboxException, InterruptedException {
    return blueprint.environments().install(requirements, containers);
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
    containers.close();
  }
}
