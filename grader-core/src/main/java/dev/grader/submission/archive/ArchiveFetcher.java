package dev.grader.submission.archive;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Fetcher;
import dev.grader.submission.Revision;
import dev.grader.submission.Submission;
import dev.grader.submission.files.ContentHash;
import dev.grader.submission.files.DiskException;
import dev.grader.submission.files.Entry;
import dev.grader.submission.files.FetchLimits;
import dev.grader.submission.files.Selection;
import dev.grader.submission.files.Spool;
import dev.grader.submission.files.StoredCheckout;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a submission from a {@code .zip}, {@code .tar} or {@code .tar.gz} on disk. There is no
 * history; one folder around everything is taken off.
 *
 * @param temporary the folder below which contents are kept while they are needed
 */
public record ArchiveFetcher(FetchLimits limits, Path temporary) implements Fetcher {

  @Override
  public Checkout fetch(Submission submission, Assignment assignment)
      throws FetchException, InterruptedException {
    Path path = path(submission.source());
    if (submission.ref().isPresent()) {
      throw new FetchException(
          Blame.CALLER,
          path + " is an archive, which has no branches or commits. Leave out --ref.");
    }
    try {
      return read(path, open(path), remarks(assignment));
    } catch (Budget.Exhausted e) {
      throw Budget.bomb(path.toString(), limits);
    } catch (DiskException e) {
      throw new FetchException(Blame.GRADER, String.valueOf(e.getMessage()), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException(
          Blame.SUBMISSION,
          "%s cannot be read as an archive: %s. Unpack it to see; pack it again."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  @Override
  public Optional<String> state(Submission submission) throws FetchException {
    Path path = path(submission.source());
    try {
      return Optional.of(ContentHash.of(path));
    } catch (IOException e) {
      throw new FetchException(
          Blame.GRADER, path + " cannot be read: " + e.getMessage() + ". Look at its disk.", e);
    }
  }

  private static Path path(String source) throws FetchException {
    try {
      Path path = source.startsWith("file:") ? Path.of(URI.create(source)) : Path.of(source);
      if (!Files.isRegularFile(path)) {
        throw new FetchException(
            Blame.CALLER, "There is no file at " + path.toAbsolutePath() + ". Check the spelling.");
      }
      return path;
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new FetchException(Blame.CALLER, "'" + source + "' is no path. Check the spelling.", e);
    }
  }

  /** Decides by the first bytes: names lie, and mail programs rename. */
  private Archive open(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      int first = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
      return switch (first) {
        case 0x504b -> new ZipArchive(path, limits);
        case 0x1f8b -> new TarArchive(path, true, limits);
        default -> new TarArchive(path, false, limits);
      };
    }
  }

  private Checkout read(Path path, Archive archive, List<String> remarks)
      throws FetchException, IOException, InterruptedException {
    List<Entry> found = new ArrayList<>();
    archive.forEach((entry, content) -> found.add(entry));
    Names names = Names.of(found.stream().map(Entry::path).toList());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Entry entry = found.get(i);
      if (!names.isNote(entry.path()) && !names.isGit(entry.path())) {
        String position = String.valueOf(i);
        entries.add(new Entry(names.of(entry.path()), entry.size(), entry.kind(), position));
      }
    }
    if (entries.isEmpty()) {
      throw new FetchException(Blame.SUBMISSION, path + " holds no files.");
    }
    if (found.stream().anyMatch(entry -> names.isGit(entry.path()))) {
      remarks.add("The archive holds a .git folder, which was not read: "
          + "unpack it and grade the folder to have the history judged.");
    }
    Revision revision = new Revision(path.toString(), "", Optional.empty(), remarks);
    return store(archive, Selection.of(entries, limits, entry -> false), revision);
  }

  private Checkout store(Archive archive, Selection selection, Revision revision)
      throws FetchException, IOException, InterruptedException {
    Map<String, Selection.Chosen> wanted = selection.stored().stream()
        .collect(Collectors.toMap(chosen -> chosen.entry().content(), Function.identity()));
    Spool spool = Spool.in(temporary);
    boolean done = false;
    try {
      StoredCheckout.Builder builder = new StoredCheckout.Builder(spool, selection);
      int[] position = {0};
      archive.forEach((entry, content) -> {
        Selection.Chosen chosen = wanted.get(String.valueOf(position[0]++));
        if (chosen != null) {
          try (InputStream in = content.open()) {
            builder.store(chosen, in);
          }
        }
      });
      done = true;
      return builder.build(revision, Optional.empty());
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  private static List<String> remarks(Assignment assignment) {
    List<String> remarks = new ArrayList<>(List.of("An archive has no history."));
    if (assignment.due().isPresent()) {
      remarks.add(
          "Whether it was handed in by the due date is not known: an archive has no commits.");
    }
    if (assignment.template().isPresent()) {
      remarks.add("Files of the template were not told apart: that takes a Git repository.");
    }
    return remarks;
  }
}
