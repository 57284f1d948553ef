package dev.grader.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * Which exit codes the help of a command names: those it can end with, in its own words. The root
 * command names all of them.
 */
final class Endings {
  private static final List<String> GRADING = List.of("grade", "check");

  private static final String MISTAKE = "a mistake in the command line, the rubric or the address";
  private static final String BELOW =
      "graded, but below --fail-under, a gate failed, or worse than --baseline";
  private static final String NOT_GRADED =
      "something could not be graded for a reason that is not the candidate's";

  private static final String UNKNOWN =
      "somebody could not be graded for a reason that is not theirs";

  private Endings() {}

  /** Tells the help of that command and of all below it. */
  static void tell(CommandLine command) {
    command.getCommandSpec().usageMessage().exitCodeList(of(command.getCommandName()));
    command.getSubcommands().values().forEach(Endings::tell);
  }

  private static Map<String, String> of(String command) {
    if (command.equals("grader") || GRADING.contains(command)) {
      return codes(
          "0", "graded, and at or above --fail-under",
          "1", BELOW,
          "2", MISTAKE,
          "3", NOT_GRADED,
          "4", "no usable sandbox; nothing was run");
    }
    return switch (command) {
      case "batch" ->
        codes(
            "0", "everybody is graded",
            "2", "a mistake in the command line, the rubric or the roster",
            "3", UNKNOWN,
            "4", "no usable sandbox; nothing was run");
      case "collect" ->
        codes(
            "0", "everybody is graded",
            "2", "a mistake in the command line",
            "3", UNKNOWN);
      case "worker" ->
        codes(
            "2", "a mistake in the command line",
            "3", "the database cannot be used",
            "4", "no usable sandbox; nothing was run",
            "143", "told to leave by SIGTERM, and left");
      case "rescore" ->
        codes(
            "0", "scored, and at or above --fail-under",
            "1", "scored, but below --fail-under, or a gate failed",
            "2", "a mistake in the command line or the rubric",
            "3", "the evidence leaves something open");
      case "doctor" ->
        codes(
            "0", "submissions can be graded here",
            "2", "a mistake in the command line",
            "4", "no usable sandbox, or the database cannot be used");
      default ->
        codes(
            "0", "done",
            "2", "a mistake in the command line, or in a file it names",
            "3", "not done for a reason of this machine's, such as a full disk");
    };
  }

  private static Map<String, String> codes(String... codesAndMeanings) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < codesAndMeanings.length; i += 2) {
      codes.put("%3s".formatted(codesAndMeanings[i]), codesAndMeanings[i + 1]);
    }
    codes.put("130", "interrupted");
    return codes;
  }
}
