package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Output;
import dev.grader.sandbox.OutputCapture;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One submission; each command gets namespaces of its own, which takes a few milliseconds. */
final class BubblewrapSandbox implements Sandbox {
  private final Workshop workshop;
  private final ToolFolder tools;
  private final Map<String, String> versions;
  private final Contents contents;
  private final Limits limits;
  private final Children children = new Children();

  BubblewrapSandbox(
      Workshop workshop,
      ToolFolder tools,
      Map<String, String> pinned,
      Contents contents,
      Limits limits) {
    this.workshop = workshop;
    this.tools = tools;
    this.versions = new HashMap<>(pinned);
    this.versions.put("python", tools.python().full());
    this.contents = contents;
    this.limits = limits;
  }

  @Override
  public Outcome run(Command command) throws SandboxException, InterruptedException {
    children.requireOpen();
    OutputCapture capture = new OutputCapture(limits.outputBytes());
    try (Enclosure enclosure = workshop.enclosures().open(limits)) {
      SandboxedRun.Ending ending = workshop
          .run()
          .run(
              enclosure.doors(),
              argv(command, enclosure),
              new SandboxedRun.Input(contents, command.limit(), capture, children));
      return switch (ending.how()) {
        case TIME -> Outcome.LimitHit.time(command.limit(), capture.output());
        case FLOOD -> Outcome.LimitHit.output(capture);
        case EXIT -> outcome(ending, enclosure, capture.output());
      };
    }
  }

  private List<String> argv(Command command, Enclosure enclosure) throws SandboxException {
    Optional<Path> environment = command.environment().isPresent()
        ? Optional.of(workshop.dependencies().folder(command.environment().get()))
        : Optional.empty();
    List<String> program = new ArrayList<>(enclosure.prelude());
    program.addAll(Boot.argv(command.argv()));
    return BwrapArguments.shutIn(
        workshop.bwrap(), tools, new BwrapArguments.Room(limits, environment), program);
  }

  private Outcome outcome(SandboxedRun.Ending ending, Enclosure enclosure, Output output)
      throws SandboxException {
    children.requireOpen();
    if (enclosure.ranOutOfMemory(ending.code(), output)) {
      return Outcome.LimitHit.memory(limits, output);
    }
    if (enclosure.ranOutOfProcesses(ending.code(), output)) {
      return Outcome.LimitHit.processes(limits, output);
    }
    if (!ending.ranToItsEnd()) {
      throw new SandboxException("bubblewrap could not make a sandbox: exit " + ending.code() + ", "
          + output.stderr().strip());
    }
    return new Outcome.Exited(ending.code(), output);
  }

  @Override
  public Installation install(List<String> requirements)
      throws SandboxException, InterruptedException {
    return workshop.dependencies().install(tools, requirements, children);
  }

  @Override
  public Map<String, String> tools() {
    return Map.copyOf(versions);
  }

  @Override
  public Description description() {
    return new Description(
        "bubblewrap",
        "bwrap " + workshop.bwrap().version(),
        "",
        tools.python().full(),
        workshop.weaknesses());
  }

  @Override
  public void close() {
    children.close();
  }
}
