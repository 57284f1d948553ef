package dev.grader.cli;

import dev.grader.batch.QueueException;
import dev.grader.batch.roster.RosterException;
import dev.grader.cli.exit.ExitCode;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.settings.BadSettingsException;
import dev.grader.cli.terminal.Console;
import dev.grader.grading.NoSandboxException;
import dev.grader.rubric.RubricException;
import dev.grader.submission.FetchException;
import java.io.IOException;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one map from exceptions to exit codes and words. No stack trace unless asked for. */
final class Failures {
  private Failures() {}

  static int explain(Exception thrown, boolean debug, Console console) {
    PrintStream err = console.err();
    if (debug) {
      thrown.printStackTrace(err);
    }
    err.println(message(thrown));
    return code(thrown).number();
  }

  /** A mistake in the command line: what it is, what was meant, where to read on. */
  static int explain(ParameterException mistake, Console console) {
    PrintStream err = console.err();
    CommandLine command = mistake.getCommandLine();
    err.println("grader: " + mistake.getMessage());
    if (mistake.getClass() == ParameterException.class
        && command.getCommand() instanceof Runnable
        && !command.getSubcommands().isEmpty()) {
      command.usage(command.getErr()); // a command is missing: these are there
    } else if (!UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE.number();
  }

  private static String message(Exception thrown) {
    if (thrown instanceof RubricException
        || thrown instanceof RosterException
        || thrown instanceof BadSettingsException) {
      return String.valueOf(thrown.getMessage());
    }
    if (thrown instanceof InterruptedException) {
      return "interrupted; nothing is left running";
    }
    if (thrown instanceof UserError
        || thrown instanceof FetchException
        || thrown instanceof QueueException
        || thrown instanceof NoSandboxException) {
      return "grader: " + thrown.getMessage();
    }
    if (thrown instanceof IOException) {
      return "grader: cannot read or write: " + thrown.getMessage()
          + "; nothing already written was lost, mend it and run the same command again";
    }
    return "grader: internal error: " + thrown
        + "; this is a bug, run again with --debug and report what it prints";
  }

  private static ExitCode code(Exception thrown) {
    if (thrown instanceof RubricException
        || thrown instanceof RosterException
        || thrown instanceof BadSettingsException) {
      return ExitCode.USAGE;
    }
    if (thrown instanceof UserError user) {
      return user.code();
    }
    if (thrown instanceof FetchException fetch) {
      return fetch.blame() == FetchException.Blame.CALLER ? ExitCode.USAGE : ExitCode.INCONCLUSIVE;
    }
    if (thrown instanceof NoSandboxException) {
      return ExitCode.NO_SANDBOX;
    }
    return thrown instanceof InterruptedException ? ExitCode.INTERRUPTED : ExitCode.INCONCLUSIVE;
  }
}
