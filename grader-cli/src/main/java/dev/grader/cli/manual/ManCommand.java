package dev.grader.cli.manual;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grader man}: the manual pages of all commands. */
@Command(
    name = "man",
    description = "Write the manual pages of all commands into a folder.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader man ~/.local/share/man/man1",
      "  grader man pages && man -l pages/grader-grade.1"
    })
public final class ManCommand implements Callable<Integer> {
  private final Wiring wiring;

  @Parameters(paramLabel = "DIR", description = "The folder; it is made where it is not there.")
  private Path folder = Path.of("");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Makes the command. */
  public ManCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException, UserError {
    Map<String, String> pages = new LinkedHashMap<>();
    collect(spec.root(), pages);
    new WritableFolder(folder).require("DIR");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
    }
    wiring.console().out().println("wrote " + pages.size() + " pages into " + folder);
    return ExitCode.GRADED.number();
  }

  private static void collect(CommandSpec command, Map<String, String> pages) {
    if (command.usageMessage().hidden()) {
      return;
    }
    ManPage page = new ManPage(command);
    pages.put(page.fileName(), page.roff());
    command.subcommands().values().stream()
        .distinct()
        .map(CommandLine::getCommandSpec)
        .forEach(sub -> collect(sub, pages));
  }
}
