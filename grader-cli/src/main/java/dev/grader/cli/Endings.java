package dev.grader.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which exit codes the help of a command names: those it can end with, in its own words. The root
 * command names all of them.
 */
final class Endings {
  private static final String MISTAKE = "a mistake in the command line, the rubric or the address";
  private static final String NOT_GRADED =
      "something could not be graded for a reason that is not the candidate's";
  private static final String UNKNOWN =
      "somebody could not be graded for a reason that is not theirs";
  private static final String NO_SANDBOX = "no usable sandbox; nothing was run";

  private static final Map<String, String> GRADE =
      grading("graded, but below --fail-under, a gate failed, or worse than --baseline");
  private static final Map<String, String> CHECK =
      grading("graded, but below --fail-under, or a gate failed");
  private static final Map<String, String> BATCH = codes(
      "0",
      "everybody is graded",
      "2",
      "a mistake in the command line, the rubric or the roster",
      "3",
      UNKNOWN,
      "4",
      NO_SANDBOX);
  private static final Map<String, String> COLLECT = codes(
      "0", "everybody is graded",
      "2", "a mistake in the command line",
      "3", UNKNOWN);
  private static final Map<String, String> WORKER = codes(
      "2", "a mistake in the command line",
      "3", "the database cannot be used",
      "4", NO_SANDBOX,
      "143", "told to leave by SIGTERM, and left");
  private static final Map<String, String> RESCORE = codes(
      "0", "scored, and at or above --fail-under",
      "1", "scored, but below --fail-under, or a gate failed",
      "2", "a mistake in the command line or the rubric",
      "3", "the evidence leaves something open");
  private static final Map<String, String> DOCTOR = codes(
      "0", "submissions can be graded here",
      "2", "a mistake in the command line",
      "4", "no usable sandbox, or the settings or the database cannot be used");
  private static final Map<String, String> OTHERS = codes(
      "0", "done",
      "2", "a mistake in the command line, or in a file it names",
      "3", "not done for a reason of this machine's, such as a full disk");

  private Endings() {}

  /** Tells the help of that command and of all below it. */
  static void tell(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage().exitCodeList(of(spec.qualifiedName()));
    command.getSubcommands().values().forEach(Endings::tell);
  }

  /** By the whole name: {@code grader rubric check} grades nothing. */
  private static Map<String, String> of(String command) {
    return switch (command) {
      case "grader", "grader grade" -> GRADE;
      case "grader check" -> CHECK;
      case "grader batch" -> BATCH;
      case "grader batch collect" -> COLLECT;
      case "grader worker" -> WORKER;
      case "grader rescore" -> RESCORE;
      case "grader doctor" -> DOCTOR;
      default -> OTHERS;
    };
  }

  private static Map<String, String> grading(String below) {
    return codes(
        "0", "graded, and at or above --fail-under",
        "1", below,
        "2", MISTAKE,
        "3", NOT_GRADED,
        "4", NO_SANDBOX);
  }

  private static Map<String, String> codes(String... codesAndMeanings) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < codesAndMeanings.length; i += 2) {
      codes.put("%3s".formatted(codesAndMeanings[i]), codesAndMeanings[i + 1]);
    }
    codes.put("130", "interrupted");
    return Collections.unmodifiableMap(codes);
  }
}
