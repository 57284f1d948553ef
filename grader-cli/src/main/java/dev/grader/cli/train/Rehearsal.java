package dev.grader.cli.train;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.util.List;
import java.util.function.Consumer;

/** Connects to an engine, where there is one, and then runs nothing. */
record Rehearsal(SandboxProvider engine) implements SandboxProvider {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public List<String> connect() throws InterruptedException {
    try {
      return engine.connect();
    } catch (SandboxException noEngine) {
      return List.of("3.13");
    }
  }

  @Override
  public void prepare(String python, Consumer<String> progress) {
    // a rehearsal needs no image
  }

  @Override
  public List<Diagnosis> diagnose() {
    return List.of();
  }

  @Override
  public String fingerprint(String python) {
    return "";
  }

  @Override
  public Sandbox open(Contents contents, String python, Limits limits) throws SandboxException {
    throw new SandboxException("a rehearsal runs nothing");
  }

  @Override
  public void close() {
    engine.close();
  }
}
