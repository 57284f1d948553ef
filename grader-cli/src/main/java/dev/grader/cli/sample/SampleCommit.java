package dev.grader.cli.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of {@code history:} in a sample.
 *
 * @param author {@code Name <mail>}; absent: the candidate
 * @param date ISO 8601 with an offset
 * @param message with or without line feeds at its end
 * @param changes what it does to the files
 */
public record SampleCommit(Optional<String> author, String date, String message, Changes changes) {
  private static final Setting<String> AUTHOR =
      Setting.of("author", Kind.text(), "Name <mail>; else the candidate.");
  private static final Setting<String> DATE =
      Setting.required("date", Kind.text(), "ISO 8601 with an offset.");
  private static final Setting<String> MESSAGE =
      Setting.required("message", Kind.prose(), "The whole message.");
  private static final Setting<List<String>> REMOVE =
      Setting.of("remove", Kind.listOf(Kind.text()), "Paths to take away.").orElse(List.of());
  private static final Setting<List<String>> WHOLE = Setting.of(
          "whole", Kind.listOf(Kind.text()), "Paths taken whole from submission/.")
      .orElse(List.of());
  private static final Setting<SortedMap<String, String>> PART = Setting.of(
          "part",
          Kind.mapOf(Kind.text(), Kind.text()),
          "Lines of files of submission/, such as 1-12, 14.")
      .orElse(new TreeMap<>());
  private static final Setting<SortedMap<String, String>> TEXT = Setting.of(
          "text", Kind.mapOf(Kind.text(), Kind.verbatim()), "Files by their text.")
      .orElse(new TreeMap<>());

  /** How it is read. */
  static final Kind<SampleCommit> KIND = Kind.mapping(
      "a commit with date and message",
      List.of(AUTHOR, DATE, MESSAGE, REMOVE, WHOLE, PART, TEXT),
      read -> Optional.of(of(read)));

  private static SampleCommit of(Settings read) {
    return new SampleCommit(
        read.find(AUTHOR),
        read.find(DATE).orElse(""),
        read.find(MESSAGE).orElse(""),
        new Changes(read.get(REMOVE), read.get(WHOLE), read.get(PART), read.get(TEXT)));
  }

  /**
   * What a commit does to the files, in this order.
   *
   * @param remove paths to take away
   * @param whole paths taken whole from the final files
   * @param part lines of the final file by path
   * @param text whole texts by path
   */
  record Changes(
      List<String> remove,
      List<String> whole,
      SortedMap<String, String> part,
      SortedMap<String, String> text) {

    /** Returns the files after the commit. */
    Map<String, byte[]> applied(Map<String, byte[]> before, Path submission) throws IOException {
      Map<String, byte[]> files = new TreeMap<>(before);
      remove.forEach(files::remove);
      for (String path : whole) {
        files.put(path, Files.readAllBytes(submission.resolve(path)));
      }
      for (Map.Entry<String, String> each : part.entrySet()) {
        files.put(each.getKey(), lines(submission.resolve(each.getKey()), each.getValue()));
      }
      text.forEach((path, content) -> files.put(path, content.getBytes(UTF_8)));
      return files;
    }

    private static byte[] lines(Path file, String ranges) throws IOException {
      List<String> all = List.of(Files.readString(file, UTF_8).split("(?<=\n)", 0));
      ByteArrayOutputStream picked = new ByteArrayOutputStream();
      for (String range : ranges.split(",", -1)) {
        String[] ends = range.strip().split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        picked.writeBytes(String.join("", all.subList(first - 1, last)).getBytes(UTF_8));
      }
      return picked.toByteArray();
    }
  }
}
