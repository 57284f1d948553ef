package dev.grader.cli.train;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.folder.Content;
import dev.grader.cli.folder.RunFolder;
import dev.grader.cli.wiring.Wiring;
import dev.grader.grading.Graded;
import dev.grader.report.ReportFormat;
import dev.grader.rubric.RubricSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import picocli.CommandLine.Command;

/**
 * {@code grader train}: loads the classes that a grading loads, for the launcher's class-data
 * archive. It is no failure that no engine answers.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Load what a grading loads, for the class-data archive.")
public final class TrainCommand implements Callable<Integer> {
  /** Any will do that most checks are in. */
  private static final String RUBRIC = "default";

  /** The grader's own, and the engine's words for it. */
  private static final List<String> OWN =
      List.of("dev/grader/", "com/github/dockerjava/api/", "com/github/dockerjava/core/");

  private final Wiring wiring;

  /** Makes the command. */
  public TrainCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    RubricSource rubric = wiring.rubricSource(RUBRIC);
    try (RunFolder folder = RunFolder.in(wiring.folders().temporary())) {
      Graded graded = new GradingRehearsal(wiring, folder.path()).run(wiring.rubric(rubric));
      for (ReportFormat format : Catalog.fileFormats()) {
        Content.of(out -> format.write(graded.report(), out));
      }
      wiring.outputs(List.of("terminal", "mend")).show(graded.report(), wiring.console());
      new BatchRehearsal(graded.dossier()).run(wiring, folder.path().resolve("batch"), rubric);
    }
    loadOwnClasses();
    return ExitCode.GRADED.number();
  }

  /** Those as well that only a run in a sandbox comes by. */
  private static void loadOwnClasses() throws IOException, URISyntaxException {
    Path jar = Path.of(
        TrainCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (!Files.isRegularFile(jar)) {
      return; // started from classes, of which no archive can be made
    }
    try (JarFile classes = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(classes.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && OWN.stream().anyMatch(name::startsWith)) {
          load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, TrainCommand.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError optional) {
      // made for a library that is not here; nothing that runs needs it
    }
  }
}
