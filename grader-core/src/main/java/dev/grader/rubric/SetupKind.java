package dev.grader.rubric;

import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.submission.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The parts of a rubric that are about the task and how to run it. */
final class SetupKind {
  private static final Setting<Duration> TIME_BOX =
      Setting.of("time-box", Kind.duration(), "How long the task was open, such as 72h.");
  private static final Setting<Instant> DUE = Setting.of(
      "due", Kind.instant(), "The graded commit is the last one at or before this moment.");
  private static final Setting<String> TEMPLATE = Setting.of(
      "template",
      Kind.text(),
      "Git URL of the starter code, with @ref at its end; never credited to or held against the"
          + " candidate.");

  private static final Setting<Duration> TIME = Setting.of(
      "time",
      Kind.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
      "For one run of the tests.");
  private static final Setting<Long> MEMORY = Setting.of(
      "memory", Kind.bytes(64L << 20, 256L << 30), "For all processes together, such as 2GiB.");
  private static final Setting<Integer> CPUS =
      Setting.of("cpus", Kind.wholeNumber(1, 64), "Processors.");
  private static final Setting<Integer> PROCESSES =
      Setting.of("processes", Kind.wholeNumber(8, 4096), "Processes and threads alive at once.");

  static final Setting<String> PYTHON = Setting.of(
      "python",
      Kind.pythonVersion(),
      "The Python version to run with, such as 3.13; else what the submission asks for.");
  static final Setting<Assignment> ASSIGNMENT = Setting.of(
      "assignment",
      Kind.mapping(
          "a mapping with time-box, due or template",
          List.of(TIME_BOX, DUE, TEMPLATE),
          settings -> Optional.of(new Assignment(
              settings.find(TIME_BOX), settings.find(DUE), settings.find(TEMPLATE)))),
      "Facts about the task.");
  static final Setting<Allowance> LIMITS = Setting.of(
      "limits",
      Kind.mapping(
          "a mapping with time, memory, cpus or processes",
          List.of(TIME, MEMORY, CPUS, PROCESSES),
          settings -> Optional.of(new Allowance(
              settings.find(TIME),
              settings.find(MEMORY),
              settings.find(CPUS),
              settings.find(PROCESSES)))),
      "What candidate code may use.");

  private SetupKind() {}

  static Setup setup(Settings settings) {
    return new Setup(
        settings.find(PYTHON),
        settings.find(ASSIGNMENT).orElse(Assignment.NONE),
        settings.find(LIMITS).orElse(Allowance.NONE));
  }
}
