package dev.grader.cli;

import dev.grader.cli.manual.CompletionCommand;
import dev.grader.cli.manual.ManCommand;
import dev.grader.cli.train.TrainCommand;
import dev.grader.cli.wiring.Wiring;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The commands below {@code grader}. Only the one that was asked for is made: picocli reads the
 * annotations of whatever it is given, and for all of them that takes longer than many a command
 * runs.
 */
final class Commands {
  /** In the order of the help. */
  private static final Map<String, Function<Wiring, Object>> ALL = new LinkedHashMap<>();

  /** The first two tell of the others, the last one loads their classes. */
  private static final List<String> NEED_ALL = List.of("completion", "man", "train");

  static {
    ALL.put("grade", GradeCommand::new);
    ALL.put("check", CheckCommand::new);
    ALL.put("batch", Commands::batch);
    ALL.put("worker", WorkerCommand::new);
    ALL.put("unblind", UnblindCommand::new);
    ALL.put("rescore", RescoreCommand::new);
    ALL.put("review", ReviewCommand::new);
    ALL.put("render", RenderCommand::new);
    ALL.put("compare", CompareCommand::new);
    ALL.put("rubric", RubricCommand::new);
    ALL.put("checks", ChecksCommand::new);
    ALL.put("init", InitCommand::new);
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("config", ConfigCommand::new);
    ALL.put("completion", CompletionCommand::new);
    ALL.put("man", ManCommand::new);
    ALL.put("train", TrainCommand::new);
  }

  private Commands() {}

  /** Adds the one of that name to {@code grader}, or all where none has it. */
  static void add(CommandLine grader, Wiring wiring, String name) {
    needed(name).forEach(command -> grader.addSubcommand(command.apply(wiring)));
  }

  private static Collection<Function<Wiring, Object>> needed(String name) {
    Function<Wiring, Object> named = ALL.get(name);
    return named == null || NEED_ALL.contains(name) ? ALL.values() : List.of(named);
  }

  private static CommandLine batch(Wiring wiring) {
    return new CommandLine(new BatchCommand(wiring))
        .addSubcommand(new BatchStatusCommand(wiring))
        .addSubcommand(new BatchCancelCommand(wiring))
        .addSubcommand(new BatchCollectCommand(wiring));
  }
}
