package dev.grader.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A completion script for fish, made from the commands
 * (fishshell.com/docs/current/completions.html). picocli makes those for bash and zsh.
 *
 * @param grader the root command
 */
record FishCompletion(CommandSpec grader) {
  /** Which command the line is in: its words without options, and without the program's name. */
  private static final String FUNCTIONS = """
      function __grader_begins
          set -l words (string match -v -- '-*' (commandline -opc)[2..-1])
          for i in (seq (count $argv))
              test "$words[$i]" = "$argv[$i]"; or return 1
          end
      end

      function __grader_is
          set -l words (string match -v -- '-*' (commandline -opc)[2..-1])
          test "$words" = "$argv"
      end
      """;

  /** Returns the script. */
  String script() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("# fish completion of " + grader.name() + ", made by '" + grader.name()
        + " completion fish'");
    lines.add(FUNCTIONS.stripTrailing());
    add(lines, grader, List.of());
    return lines.toString();
  }

  private void add(StringJoiner lines, CommandSpec command, List<String> path) {
    String here = condition(command, path);
    for (CommandSpec sub : visible(command)) {
      lines.add(complete(here) + " -f -a " + sub.name()
          + description(sub.usageMessage().description()));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        lines.add(complete(here) + option(option));
      }
    }
    for (ArgSpec parameter : command.positionalParameters()) {
      values(parameter).ifPresent(values -> lines.add(complete(here) + " -f -a " + values));
    }
    for (CommandSpec sub : visible(command)) {
      List<String> below = new ArrayList<>(path);
      below.add(sub.name());
      add(lines, sub, below);
    }
  }

  private String complete(String condition) {
    return "complete -c " + grader.name() + " -n " + quoted(condition);
  }

  /** In a command, and in none of its own commands yet. */
  private static String condition(CommandSpec command, List<String> path) {
    String function = visible(command).isEmpty() ? "__grader_begins" : "__grader_is";
    return String.join(" ", Stream.concat(Stream.of(function), path.stream()).toList());
  }

  private static String option(OptionSpec option) {
    StringBuilder words = new StringBuilder();
    for (String name : option.names()) {
      words.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    if (option.arity().max() > 0) {
      words
          .append(" -r")
          .append(values(option).map(values -> " -f -a " + values).orElse(" -F"));
    }
    return words + description(option.description());
  }

  private static Optional<String> values(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    return Optional.ofNullable(candidates)
        .map(all -> StreamSupport.stream(all.spliterator(), false).toList())
        .filter(all -> !all.isEmpty())
        .map(all -> quoted(String.join(" ", all)));
  }

  private static String description(String[] text) {
    return text.length == 0 ? "" : " -d " + quoted(plain(String.join(" ", text)));
  }

  /** Only the first sentence: a shell shows one line. */
  private static String plain(String text) {
    String rendered = CommandLine.Help.Ansi.OFF.string(text.replaceAll("\\$\\{[^}]*}", "..."));
    return rendered.replaceFirst("(?s)(?<=[a-z)])[.:](\\s.*)?$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static List<CommandSpec> visible(CommandSpec command) {
    return command.subcommands().entrySet().stream()
        .map(Map.Entry::getValue)
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.usageMessage().hidden())
        .toList();
  }
}
