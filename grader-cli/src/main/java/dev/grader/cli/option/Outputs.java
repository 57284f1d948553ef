package dev.grader.cli.option;

import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.Content;
import dev.grader.cli.folder.WholeFile;
import dev.grader.cli.folder.WritableFolder;
import dev.grader.cli.terminal.Console;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a report goes that {@code --format} asks for: {@code F} is printed, {@code F=FILE} is
 * written to a file, {@code F=DIR/} to a file of its usual name. Where nothing is to be printed,
 * the standard is.
 *
 * @param printed on standard output, in this order
 * @param files written beside that
 */
public record Outputs(List<ReportFormat> printed, List<Filed> files) {
  /** What is printed where nothing else is. */
  public static final String DEFAULT = "terminal";

  /** Copies. */
  public Outputs {
    printed = List.copyOf(printed);
    files = List.copyOf(files);
  }

  /** A format and its file. */
  public record Filed(ReportFormat format, Path file) {}

  /**
   * Reads the words of {@code --format}.
   *
   * @param standard the format that is printed where none is
   */
  public static Outputs of(List<String> words, List<ReportFormat> known, String standard)
      throws UserError {
    List<ReportFormat> printed = new ArrayList<>();
    List<Filed> files = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      ReportFormat format = named(parts[0], known);
      if (parts.length == 1) {
        printed.add(format);
      } else {
        files.add(new Filed(format, file(parts[1], format, word)));
      }
    }
    refuseTwoInOne(files);
    return new Outputs(printed.isEmpty() ? List.of(named(standard, known)) : printed, files);
  }

  private static void refuseTwoInOne(List<Filed> files) throws UserError {
    Set<Path> seen = new HashSet<>();
    for (Filed each : files) {
      if (!WholeFile.isSpecial(each.file())
          && !seen.add(each.file().toAbsolutePath().normalize())) {
        throw new UserError(
            "--format writes two formats into " + each.file() + "; give each a file of its own");
      }
    }
  }

  private static ReportFormat named(String name, List<ReportFormat> known) throws UserError {
    return known.stream()
        .filter(format -> format.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserError("there is no format '" + name + "'; there are "
            + String.join(", ", known.stream().map(ReportFormat::id).toList())));
  }

  private static Path file(String name, ReportFormat format, String word) throws UserError {
    if (name.isBlank()) {
      throw new UserError("--format " + word + " names no file; write --format " + format.id() + "="
          + format.fileName() + ", or --format " + format.id() + " to print it");
    }
    try {
      Path path = Path.of(name);
      return name.endsWith("/") || Files.isDirectory(path) ? path.resolve(format.fileName()) : path;
    } catch (InvalidPathException e) {
      throw new UserError("--format " + word + " names no file: " + e.getReason());
    }
  }

  /** Throws {@link UserError} where a file cannot be written; nothing was graded yet. */
  public void requireWritable() throws UserError {
    for (Filed filed : files) {
      Path parent = filed.file().toAbsolutePath().getParent();
      if (parent != null && !WholeFile.isSpecial(filed.file())) {
        new WritableFolder(parent).require("--format");
      }
    }
  }

  /** Prints what is to be printed and writes the files; returns these. */
  public List<Path> show(Report report, Console console) throws IOException {
    for (ReportFormat format : printed) {
      console.write(Content.of(out -> format.write(report, out)));
    }
    List<Path> written = new ArrayList<>();
    for (Filed filed : files) {
      byte[] content = Content.of(out -> filed.format().write(report, out));
      written.add(WholeFile.replace(filed.file(), content));
    }
    return written;
  }
}
