package dev.grader.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sandbox that answers as told, so that a check's test takes milliseconds. Remembers the commands
 * it got.
 */
public final class ScriptedSandbox implements Sandbox {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Command> commands = new ArrayList<>();
  private Optional<SandboxException> installFailure = Optional.empty();
  private Installation installation =
      Installation.Installed.whole(new Environment("e0".repeat(16)));

  /** The next command exits with 0 and this on stdout. */
  public void willPrint(String stdout) {
    willExit(0, stdout, "");
  }

  /** The next command exits so. */
  public void willExit(int code, String stdout, String stderr) {
    answers.add(() -> new Outcome.Exited(code, new Output(stdout, stderr, 0)));
  }

  /** The next command is killed at a limit, after printing this on stdout. */
  public void willHit(Outcome.Resource limit, String detail, String stdout) {
    answers.add(() -> new Outcome.LimitHit(limit, detail, new Output(stdout, "", 0)));
  }

  /** The next command finds the sandbox broken. */
  public void willFail(String message) {
    answers.add(() -> {
      throw new SandboxException(message);
    });
  }

  /** Installing ends so. */
  public void installs(Installation result) {
    installation = result;
  }

  /** Installing finds the network or the engine broken. */
  public void failsToInstall(String message) {
    installFailure = Optional.of(new SandboxException(message));
  }

  /** Returns what was run, in order. */
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public Outcome run(Command command) throws SandboxException {
    commands.add(command);
    Answer answer = answers.poll();
    if (answer == null) {
      throw new IllegalStateException("the script has no answer for " + command.argv());
    }
    return answer.get();
  }

  @Override
  public Installation install(List<String> requirements) throws SandboxException {
    if (installFailure.isPresent()) {
      throw installFailure.get();
    }
    return installation;
  }

  @Override
  public Map<String, String> tools() {
    return Map.of("black", "26.10.1", "ruff", "0.17.6", "pytest", "9.2.0", "python", "3.13.5");
  }

  @Override
  public Description description() {
    return new Description("scripted", "none", "", "3.13.5", List.of());
  }

  @Override
  public void close() {
    // holds nothing
  }

  private interface Answer {
    Outcome get() throws SandboxException;
  }
}
