package dev.grader.batch.roster;

import dev.grader.config.Position;
import dev.grader.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which each repository, bundle, archive or sample is somebody's submission; its name,
 * without what says how it is packed, is the candidate's. Other files are passed over.
 */
record FolderRoster(Path folder, RosterReader.Samples samples) {
  private static final Pattern PACKED =
      Pattern.compile("(?i)(.+?)\\.(bundle|zip|tar|tar\\.gz|tgz)");

  Roster read() throws RosterException, IOException {
    Problems problems = Problems.none();
    List<Candidate> candidates = new ArrayList<>();
    Map<String, Path> keys = new HashMap<>();
    for (Path entry : entries()) {
      Optional<Candidate> candidate = candidate(entry, problems);
      candidate.ifPresent(each -> {
        candidates.add(each);
        Path first = keys.putIfAbsent(each.key(), entry);
        if (first != null) {
          problems.add(
              Position.ofFile(entry.toString()),
              "would share the folder " + each.key() + " with " + first.getFileName(),
              "rename one of them");
        }
      });
    }
    if (candidates.isEmpty() && problems.isEmpty()) {
      problems.add(
          Position.ofFile(folder.toString()),
          "holds no repository, bundle or archive",
          "give a folder in which each of them is one candidate's, or a CSV or YAML file");
    }
    if (!problems.isEmpty()) {
      throw new RosterException(problems.sorted(), List.of());
    }
    return new Roster(candidates);
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder.toAbsolutePath().normalize())) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(entry -> !Files.exists(entry.resolve("batch.json"))) // the results of a batch
          .filter(entry -> !Files.exists(entry.resolve("identities.json"))) // its key
          .sorted()
          .toList();
    }
  }

  private Optional<Candidate> candidate(Path entry, Problems problems) {
    String name = entry.getFileName().toString();
    if (Files.isRegularFile(entry)) {
      return Optional.of(PACKED.matcher(name))
          .filter(packed -> packed.matches())
          .map(packed -> candidate(packed.group(1), entry, ""));
    }
    Optional<String> sample = samples.candidate(entry);
    if (sample.isPresent()) {
      return Optional.of(candidate(name, entry, sample.get()));
    }
    if (isRepository(entry) || isRepository(entry.resolve(".git")) || isLinked(entry)) {
      return Optional.of(candidate(name.replaceFirst("(?<=.)\\.git$", ""), entry, ""));
    }
    problems.add(
        Position.ofFile(entry.toString()),
        "is a folder, but no Git repository",
        "pack it as a .zip, or move it elsewhere");
    return Optional.empty();
  }

  private static Candidate candidate(String name, Path entry, String known) {
    return new Candidate(
        CandidateKey.of(name),
        known.isEmpty() ? name : known,
        entry.toString(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static boolean isRepository(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"));
  }

  /** A submodule or a linked work tree has a file in place of the folder. */
  private static boolean isLinked(Path folder) {
    return Files.isRegularFile(folder.resolve(".git"));
  }
}
