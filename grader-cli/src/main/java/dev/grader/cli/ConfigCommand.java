package dev.grader.cli;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.settings.Configured;
import dev.grader.cli.settings.KnownSetting;
import dev.grader.cli.settings.SettingsFile;
import dev.grader.cli.wiring.Wiring;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grader config}: each setting, its value and where that comes from. */
@Command(
    name = "config",
    description = {
      "Show each setting, its value and where it comes from.",
      "A flag wins over a variable, that over .grader.yaml in the current folder, that over the"
          + " user's file. 'grader check' takes the .grader.yaml of the working tree; 'grade' and"
          + " 'batch' take none from inside a submission."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  grader config", "  GRADER_SANDBOX=docker grader config"})
final class ConfigCommand implements Callable<Integer> {
  private final Wiring wiring;

  ConfigCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    PrintStream out = wiring.console().out();
    Configured configured = wiring.configured();
    for (KnownSetting setting : KnownSetting.ALL) {
      Optional<SettingsFile.Value> found = configured.find(setting);
      String value = found
          .map(SettingsFile.Value::text)
          .map(text -> text.replaceAll("//[^/@]*@|(?i)(?<=password=)[^&]*", "…"))
          .orElse(setting.builtIn());
      String from = found.map(SettingsFile.Value::from).orElse("built in");
      out.println(setting.name() + ": " + value);
      out.println("    from " + from);
      out.println("    --" + setting.name() + ", " + setting.variable() + ": "
          + setting.setting().meaning());
    }
    out.println();
    out.println("Files, the strongest first:");
    configured
        .files()
        .forEach(file -> out.println("  " + file.path() + (file.there() ? "" : " (not there)")));
    return ExitCode.GRADED.number();
  }
}
