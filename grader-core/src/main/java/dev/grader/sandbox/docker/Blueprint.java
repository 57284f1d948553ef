package dev.grader.sandbox.docker;

import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Mount;
import dev.grader.sandbox.Environment;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the containers of one version of Python are made from.
 *
 * @param image the tool image
 * @param environments installed dependencies of this image's Python
 * @param versions the pinned tools by name
 */
record Blueprint(
    Engine engine,
    ToolImage image,
    DependencyEnvironments environments,
    Map<String, String> versions) {
  private static final List<String> BOOT =
      List.of(Layout.PYTHON, "-I", "-S", Layout.LIB + "/boot.py");

  /** Returns the argv that unpacks the files and becomes that program. */
  static List<String> booting(List<String> program) {
    List<String> argv = new ArrayList<>(BOOT);
    argv.addAll(program);
    return argv;
  }

  /** Returns the argv that waits for a program, unpacks the files and becomes the program. */
  static List<String> standingBy() {
    return List.of(Layout.PYTHON, "-I", Layout.LIB + "/stand_by.py");
  }

  /** Returns a container that runs the tools on one submission after the other. */
  ContainerSpec serving(Limits limits) throws SandboxException, InterruptedException {
    List<String> argv = List.of(Layout.PYTHON, "-I", Layout.LIB + "/serve.py");
    ContainerSpec spec = shutIn(argv, limits, Optional.empty());
    spec.flags().withInit(false); // it is its own: the first process cannot be killed from inside
    return spec;
  }

  /** Returns a container without network that may use so much and sees that environment. */
  ContainerSpec shutIn(List<String> argv, Limits limits, Optional<Environment> environment)
      throws SandboxException, InterruptedException {
    List<Mount> mounts =
        environment.isPresent() ? List.of(environments.mount(environment.get())) : List.of();
    return new ContainerSpec(
        image.name(),
        argv,
        ContainerFlags.USER,
        ContainerFlags.ENVIRONMENT,
        new ContainerFlags(engine).shutIn(limits, mounts));
  }

  /** Returns the versions of the tools and of Python by name. */
  Map<String, String> tools() {
    Map<String, String> all = new HashMap<>(versions);
    all.put("python", image.python());
    return Map.copyOf(all);
  }

  /** Returns what the report says of it. */
  Sandbox.Description description() {
    return new Sandbox.Description(
        "docker", engine.runtime(), image.base(), image.python(), weaknesses());
  }

  private List<String> weaknesses() {
    List<String> weaknesses = new ArrayList<>();
    Info info = engine.info();
    if (!"runsc".equals(engine.runtime())) {
      weaknesses.add(
          "candidate code shares the host's kernel; an engine with gVisor (runsc) does not");
    }
    List<String> security = Optional.ofNullable(info.getSecurityOptions()).orElse(List.of());
    if (security.stream().noneMatch(option -> option.contains("seccomp"))) {
      weaknesses.add("the engine filters no system calls (no seccomp)");
    }
    if (Boolean.FALSE.equals(info.getMemoryLimit())) {
      weaknesses.add("the engine cannot limit memory");
    }
    if (Boolean.FALSE.equals(info.getCpuCfsQuota())) {
      weaknesses.add("the engine cannot limit processors");
    }
    return weaknesses;
  }
}
