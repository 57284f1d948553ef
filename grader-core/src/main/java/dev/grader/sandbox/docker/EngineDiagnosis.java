package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Info;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an engine offers, and what to mend about it. */
record EngineDiagnosis(DockerSettings settings, Connection connection) {
  static final String ENGINE = "Docker engine";

  /** The oldest engine that gradings were tried with: 20.10, of December 2020. */
  private static final int OLDEST_TRIED = 20;

  List<Diagnosis> all() throws SandboxException, InterruptedException {
    Info info = connection.engine().info();
    List<Diagnosis> all = new ArrayList<>();
    all.add(engine(info));
    all.add(isolation());
    limits(info).ifPresent(all::add);
    for (String python : connection.bases().versions()) {
      all.add(images(python));
    }
    return all;
  }

  private Diagnosis engine(Info info) throws SandboxException {
    String version = Optional.ofNullable(info.getServerVersion()).orElse("of an unknown version");
    String found = version + " at " + EngineAddress.of(settings).uri() + ", storage "
        + Optional.ofNullable(info.getDriver()).orElse("unknown");
    return major(version) < OLDEST_TRIED
        ? Diagnosis.advice(
            ENGINE, found, "the oldest engine that was tried is " + OLDEST_TRIED + ".10; update it")
        : Diagnosis.good(ENGINE, found);
  }

  private static int major(String version) {
    String digits = version.replaceFirst("^(\\d{1,6}).*$", "$1");
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private Diagnosis isolation() {
    return connection.engine().runtime().equals("runsc")
        ? Diagnosis.good("gVisor", "candidate code runs on gVisor's kernel (runtime runsc)")
        : Diagnosis.advice(
            "gVisor",
            "not registered with the engine; candidate code shares its kernel",
            "install runsc and register it as a runtime of that name; it is then used");
  }

  private static Optional<Diagnosis> limits(Info info) {
    return Boolean.FALSE.equals(info.getMemoryLimit())
        ? Optional.of(Diagnosis.bad(
            "limits",
            "the engine cannot limit memory",
            "enable the memory control group of the engine's kernel"))
        : Optional.empty();
  }

  private Diagnosis images(String python) throws SandboxException, InterruptedException {
    String subject = "Python " + python;
    Optional<ToolImage> ready = new ToolImageMaker(
            connection.engine(), connection.containers(), connection.bases(), settings)
        .ready(python);
    if (ready.isPresent()) {
      return Diagnosis.good(subject, "ready (" + ready.get().name() + ")");
    }
    return connection.bases().local(python).isPresent()
        ? Diagnosis.advice(
            subject,
            "the base image is here, the tools are not in it yet",
            "the first grading adds them in about a minute; 'grader doctor --prepare' does it now")
        : Diagnosis.advice(
            subject,
            "no base image is here yet",
            "the first grading pulls it; without a registry, make one with 'dev/base-image "
                + python + "'");
  }
}
