package dev.grader.cli.wiring;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.option.Outputs;
import dev.grader.cli.option.RosterOptions;
import dev.grader.cli.option.SandboxOptions;
import dev.grader.cli.sample.SampleFetcher;
import dev.grader.cli.sample.SampleFolder;
import dev.grader.cli.selfcheck.FileMemory;
import dev.grader.cli.selfcheck.FreshMemory;
import dev.grader.cli.settings.Configured;
import dev.grader.cli.settings.Folders;
import dev.grader.cli.terminal.Console;
import dev.grader.grading.Grader;
import dev.grader.grading.Memory;
import dev.grader.grading.SandboxChooser;
import dev.grader.rubric.Rubric;
import dev.grader.rubric.RubricException;
import dev.grader.rubric.RubricReader;
import dev.grader.rubric.RubricSource;
import dev.grader.sandbox.SandboxProvider;
import dev.grader.sandbox.bubblewrap.BubblewrapProvider;
import dev.grader.sandbox.bubblewrap.BubblewrapSettings;
import dev.grader.sandbox.docker.DockerProvider;
import dev.grader.sandbox.docker.DockerSettings;
import dev.grader.submission.FetchException;
import dev.grader.submission.Fetcher;
import dev.grader.submission.RecordedCommit;
import dev.grader.submission.SourceFetcher;
import dev.grader.submission.archive.ArchiveFetcher;
import dev.grader.submission.files.FetchLimits;
import dev.grader.submission.git.Credentials;
import dev.grader.submission.git.GitFetcher;
import dev.grader.submission.git.GitSettings;
import dev.grader.submission.git.ReplayedRepository;
import dev.grader.submission.git.SourcePolicy;
import dev.grader.submission.git.WorkingTreeFetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes and connects what touches the outside. Beside {@link RosterSources}, the only class that
 * names the adapters of sandboxes and of Git; those of queues are {@link Queues}'.
 */
public final class Wiring implements AutoCloseable {
  private final Console console;
  private final Map<String, String> environment;
  private final Folders folders;
  private final Configured configured;
  private final Instant started = InstantSource.system().instant();
  private final List<SandboxProvider> opened = new ArrayList<>();

  /** Takes no settings. */
  public Wiring(Console console, Map<String, String> environment) {
    this(console, environment, Configured.NOTHING);
  }

  /** Connects nothing yet. */
  public Wiring(Console console, Map<String, String> environment, Configured configured) {
    this.console = console;
    this.environment = Map.copyOf(environment);
    this.folders = Folders.of(environment);
    this.configured = configured;
  }

  /** Returns what variables and files say where the command line says nothing. */
  public Configured configured() {
    return configured;
  }

  /** Returns when this command began. */
  public Instant now() {
    return started;
  }

  /** Returns the streams of the process. */
  public Console console() {
    return console;
  }

  /** Returns where things are kept on this machine. */
  public Folders folders() {
    return folders;
  }

  /** Returns the sandboxes to choose from, not connected yet. */
  public SandboxChooser sandboxes(SandboxOptions options) {
    return new SandboxChooser(providers(options));
  }

  /** Returns what grades in one of these sandboxes. */
  public Grader grader(SandboxChooser sandboxes) {
    return grader(fetcher(), sandboxes);
  }

  /** Returns what grades in one of these sandboxes what that fetches. */
  public Grader grader(Fetcher fetcher, SandboxChooser sandboxes) {
    return new Grader(fetcher, sandboxes, InstantSource.system(), Version.number());
  }

  /** Returns what grades working trees in one of these sandboxes. */
  public Grader selfGrader(SandboxChooser sandboxes) {
    return new Grader(
        new WorkingTreeFetcher(git(), folders.home(), environment),
        sandboxes,
        InstantSource.system(),
        Version.number());
  }

  /** Returns the root of the working tree around a folder. */
  public static Path workingTree(Path folder) throws FetchException {
    return WorkingTreeFetcher.root(folder);
  }

  /** Returns the memory of a place; a fresh one recalls nothing of before this run. */
  public Memory memory(Path place, String circumstances, boolean fresh) {
    Memory kept =
        new FileMemory(folders.cache(), place.toString(), circumstances, InstantSource.system());
    return fresh ? new FreshMemory(kept) : kept;
  }

  /** Returns whether a moment lies before this run. */
  public boolean isEarlier(Instant moment) {
    return moment.isBefore(started);
  }

  private Fetcher fetcher() {
    ArchiveFetcher archives = new ArchiveFetcher(FetchLimits.DEFAULT, folders.temporary());
    return withSamples(new SourceFetcher(new GitFetcher(git()), archives), folders.temporary());
  }

  private GitSettings git() {
    return new GitSettings(
        FetchLimits.DEFAULT,
        folders.temporary(),
        Credentials.of(environment, folders.home()),
        SourcePolicy.OWN_COMMAND_LINE);
  }

  private List<SandboxProvider> providers(SandboxOptions options) {
    List<SandboxProvider> providers = new ArrayList<>();
    if (options.choice() != SandboxOptions.Choice.bubblewrap) {
      providers.add(new DockerProvider(new DockerSettings(
          options.baseImage(),
          folders.cache(),
          environment,
          InstantSource.system(),
          DockerSettings.PATIENCE)));
    }
    if (options.choice() != SandboxOptions.Choice.docker) {
      providers.add(new BubblewrapProvider(new BubblewrapSettings(folders.cache(), environment)));
    }
    opened.addAll(providers);
    return providers;
  }

  /** Returns what opens queues. */
  public Queues queues() {
    return new Queues(environment);
  }

  /** Returns what fetches for a roster. */
  public RosterSources rosterSources(RosterOptions options) {
    return new RosterSources(Credentials.of(environment, folders.home()), options);
  }

  /** Returns what fetches samples too, whose repositories it makes below a temporary folder. */
  static Fetcher withSamples(Fetcher others, Path temporary) {
    return new SampleFetcher(
        others,
        (repository, sample) -> replay(repository, SampleFolder.read(sample).commits(sample)),
        temporary);
  }

  /** Makes a repository of these commits in a folder that is not there yet. */
  public static void replay(Path repository, List<RecordedCommit> commits) throws IOException {
    ReplayedRepository.make(repository, commits);
  }

  /** Returns what reads rubrics with the built-in checks. */
  public RubricReader rubrics() {
    return new RubricReader(Catalog.checks());
  }

  /** Reads a rubric file, or a bundled one by its name. */
  public Rubric rubric(String name) throws RubricException {
    return rubrics().read(name);
  }

  /** Returns the text of a rubric file or of a bundled one; throws with every mistake in it. */
  public RubricSource rubricSource(String name) throws RubricException, IOException {
    return rubrics().source(name);
  }

  /** Reads a rubric again. */
  public Rubric rubric(RubricSource source) throws RubricException {
    return rubrics().read(source);
  }

  /** Returns where reports go by these words of {@code --format}. */
  public Outputs outputs(List<String> words) throws UserError {
    return outputs(words, Outputs.DEFAULT);
  }

  /**
   * Returns where reports go.
   *
   * @param standard the format that is printed where none is asked for
   */
  public Outputs outputs(List<String> words, String standard) throws UserError {
    return Outputs.of(words, Catalog.formats(console.colour()), standard);
  }

  @Override
  public void close() {
    opened.forEach(SandboxProvider::close);
  }
}
