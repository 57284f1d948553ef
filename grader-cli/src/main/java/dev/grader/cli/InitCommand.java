package dev.grader.cli;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.wiring.Wiring;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.StarterRubric;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code grader init}: a rubric to start from. */
@Command(
    name = "init",
    description = "Write a starter rubric for a kind of task, with comments.",
    footerHeading = "%nExamples:%n",
    footer = {"  grader init", "  grader init url-shortener.yaml --kind backend-api"})
final class InitCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "rubric.yaml",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("rubric.yaml");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "default",
      completionCandidates = Kinds.class,
      description = "The kind of task: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private String kind = "default";

  InitCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    if (!RubricReader.BUNDLED.contains(kind)) {
      throw new UserError("there is no kind '" + kind + "' of task; there are "
          + String.join(", ", RubricReader.BUNDLED));
    }
    write(StarterRubric.of(kind, id()));
    Rubric rubric = wiring.rubric(path());
    PrintStream out = wiring.console().out();
    out.println("wrote " + file + ": " + rubric.criteria().count() + " criteria, " + rubric.total()
        + " points");
    out.println("Edit it, then:");
    out.println("  grader rubric check " + path());
    out.println("  grader grade SOURCE --rubric " + path());
    return ExitCode.GRADED.number();
  }

  private void write(String text) throws UserError {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UserError(
          file + " is there already and stays as it is; name another file, or remove it first");
    } catch (IOException e) {
      throw new UserError("cannot write " + file + " (" + WritableFolder.reason(e)
          + "); name a file in a folder that you can write to");
    }
  }

  /** A rubric is told from a bundled name by its ending or a slash. */
  private String path() {
    String name = file.toString();
    return name.matches("(?s).*(/|\\\\|\\.ya?ml$).*") ? name : "./" + name;
  }

  /** Returns the file's name in kebab-case. */
  private String id() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    String kebab =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    return kebab.isEmpty() || kebab.equals("rubric") ? "my-" + kind : kebab;
  }

  /** The words after {@code --kind}. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return RubricReader.BUNDLED.iterator();
    }
  }
}
