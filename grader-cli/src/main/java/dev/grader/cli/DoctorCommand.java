package dev.grader.cli;

import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.option.QueueOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.wiring.Wiring;
import dev.grader.sandbox.Diagnosis;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code grader doctor}: what this machine has, and what to mend. */
@Command(
    name = "doctor",
    description = "Look at what gradings need on this machine, and say what to mend.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader doctor --prepare",
      "  grader doctor --database jdbc:postgresql://db/grader",
    })
final class DoctorCommand implements Callable<Integer> {
  private static final String INDENT = " ".repeat(10);

  private final Wiring wiring;

  @Mixin
  private SandboxOptions sandbox = new SandboxOptions();

  @Mixin
  private QueueOptions queue = new QueueOptions();

  @Option(
      names = "--prepare",
      description = "Also make what the first grading would have to make: tool image, tools.")
  private boolean prepare;

  DoctorCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws InterruptedException, UserError {
    PrintStream out = wiring.console().out();
    show("This machine", new MachineDiagnosis(wiring.folders()).all());
    boolean configured = isConfigured();
    boolean shared = queue.database().isEmpty() || isUsable(queue.database().get());
    List<String> usable = usable();
    if (usable.isEmpty()) {
      return mend("No sandbox can be used, so nothing can be graded.");
    }
    if (!configured) {
      return mend("The settings cannot be used, so nothing can be graded.");
    }
    out.println("Submissions can be graded; candidate code runs in " + usable.get(0) + ".");
    return shared
        ? ExitCode.GRADED.number()
        : mend("The database cannot be used, so no work can be shared.");
  }

  private int mend(String sentence) {
    wiring.console().out().println(sentence + " Mend what is BAD above.");
    return ExitCode.NO_SANDBOX.number();
  }

  private boolean isConfigured() {
    String mistakes = wiring.configured().mistakes();
    if (!mistakes.isEmpty()) {
      String found = mistakes.replace("\n", "\n" + INDENT);
      show("Settings", List.of(Diagnosis.bad("file", found, "mend it, or take it away")));
    }
    return mistakes.isEmpty();
  }

  private boolean isUsable(String database) throws UserError {
    List<Diagnosis> found = wiring.queues().diagnose(database);
    show("Database " + database.replaceFirst("\\?.*$", ""), found);
    return isUsable(found);
  }

  private static boolean isUsable(List<Diagnosis> found) {
    return found.stream().noneMatch(each -> each.state() == Diagnosis.State.BAD);
  }

  private List<String> usable() throws InterruptedException {
    List<String> usable = new ArrayList<>();
    for (SandboxProvider provider : wiring.sandboxes(sandbox).providers()) {
      if (prepare) {
        prepare(provider);
      }
      List<Diagnosis> found = provider.diagnose();
      show("Sandbox " + provider.name(), found);
      if (isUsable(found)) {
        usable.add(provider.name());
      }
    }
    return usable;
  }

  /** What fails shows up again when the provider is looked at. */
  private void prepare(SandboxProvider provider) throws InterruptedException {
    PrintStream err = wiring.console().err();
    try {
      for (String python : provider.connect()) {
        provider.prepare(python, err::println);
      }
    } catch (SandboxException e) {
      err.println(provider.name() + ": " + e.getMessage());
    }
  }

  private void show(String title, List<Diagnosis> found) {
    PrintStream out = wiring.console().out();
    out.println(title);
    for (Diagnosis each : found) {
      String state = each.state().name().toLowerCase(Locale.ROOT);
      out.printf(
          Locale.ROOT,
          "  %-6s  %s: %s%n",
          each.state() == Diagnosis.State.BAD ? "BAD" : state,
          each.subject(),
          each.found());
      if (!each.mend().isEmpty()) {
        out.println(INDENT + "-> " + each.mend());
      }
    }
    out.println();
  }
}
