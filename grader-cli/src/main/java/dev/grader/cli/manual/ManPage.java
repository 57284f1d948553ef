package dev.grader.cli.manual;

import dev.grader.cli.wiring.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of one command, in the language of man(7). picocli's own generator stops at
 * AsciiDoc, which would need another program to become a page.
 *
 * @param command with all that its help shows
 */
record ManPage(CommandSpec command) {

  /** Returns such as {@code grader-grade.1}. */
  String fileName() {
    return name() + ".1";
  }

  private String name() {
    return command.qualifiedName("-");
  }

  /** Returns the whole page. */
  String roff() {
    List<String> lines = new ArrayList<>();
    lines.add(".TH " + quoted(name().toUpperCase(Locale.ROOT)) + " 1 \"\" "
        + quoted("grader " + Version.number()) + " " + quoted("grader"));
    lines.add(".SH NAME");
    lines.add(text(name()) + " \\- " + text(firstSentence()));
    lines.add(".SH SYNOPSIS");
    lines.add(".nf");
    lines.addAll(synopsis());
    lines.add(".fi");
    lines.add(".SH DESCRIPTION");
    lines.add(text(description(command.usageMessage().description())));
    lines.addAll(arguments());
    lines.addAll(commands());
    lines.addAll(exitStatus());
    lines.addAll(examples());
    return String.join("\n", lines) + "\n";
  }

  private String firstSentence() {
    return description(command.usageMessage().description()).replaceFirst("\\.$", "");
  }

  private List<String> synopsis() {
    Help help = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
    return help.synopsis(0).lines().map(ManPage::text).toList();
  }

  private List<String> arguments() {
    List<String> lines = new ArrayList<>();
    List<PositionalParamSpec> parameters =
        command.positionalParameters().stream().filter(each -> !each.hidden()).toList();
    if (!parameters.isEmpty()) {
      lines.add(".SH ARGUMENTS");
      parameters.forEach(each ->
          item(lines, "\\fI" + text(each.paramLabel()) + "\\fR", description(each.description())));
    }
    lines.add(".SH OPTIONS");
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> item(lines, names(option), description(option.description())));
    return lines;
  }

  private static String names(OptionSpec option) {
    StringJoiner names = new StringJoiner(", ");
    Arrays.stream(option.names()).forEach(name -> names.add("\\fB" + text(name) + "\\fR"));
    return option.arity().max() > 0
        ? names + "=\\fI" + text(option.paramLabel()) + "\\fR"
        : names.toString();
  }

  private List<String> commands() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, CommandLine> sub : command.subcommands().entrySet()) {
      UsageMessageSpec usage = sub.getValue().getCommandSpec().usageMessage();
      if (!usage.hidden()) {
        if (lines.isEmpty()) {
          lines.add(".SH COMMANDS");
        }
        item(lines, "\\fB" + text(sub.getKey()) + "\\fR", description(usage.description()));
      }
    }
    return lines;
  }

  private List<String> exitStatus() {
    List<String> lines = new ArrayList<>();
    lines.add(".SH EXIT STATUS");
    command
        .root()
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> item(lines, "\\fB" + text(code.strip()) + "\\fR", meaning));
    return lines;
  }

  private List<String> examples() {
    List<String> lines = new ArrayList<>(List.of(".SH EXAMPLES", ".nf"));
    Arrays.stream(command.usageMessage().footer()).map(ManPage::text).forEach(lines::add);
    lines.add(".fi");
    return lines;
  }

  private static void item(List<String> lines, String term, String meaning) {
    lines.add(".TP");
    lines.add(term);
    lines.add(text(meaning));
  }

  /** Puts in what variables stand for, as the help does. */
  private static String description(String[] raw) {
    return String.join(" ", raw);
  }

  /**
   * Makes text harmless: a backslash, and a point or apostrophe at a line's start, are commands.
   */
  private static String text(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String quoted(String word) {
    return "\"" + text(word).replace("\"", "\\(dq") + "\"";
  }
}
