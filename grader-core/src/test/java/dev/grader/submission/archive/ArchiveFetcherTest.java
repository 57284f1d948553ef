package dev.grader.submission.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.submission.Assignment;
import dev.grader.submission.Checkout;
import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.Submission;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFetcherTest {
  @TempDir
  private Path folder;

  @Test
  void readsAZipAndTakesOffTheFolderAroundEverything() throws Exception {
    Path zip = zip("a.zip", out -> {
      add(out, "answer/main.py", "x = 1\n");
      add(out, "answer/tests/test_main.py", "");
      add(out, "__MACOSX/answer/._main.py", "notes");
    });

    try (Checkout checkout = fetch(zip)) {

      assertThat(checkout.files())
          .extracting(SourceFile::path)
          .containsExactly("main.py", "tests/test_main.py");
      assertThat(checkout.text("main.py", 99)).contains("x = 1\n");
      assertThat(checkout.history()).isEmpty();
      assertThat(checkout.revision().commit()).isEmpty();
      assertThat(checkout.revision().remarks()).containsExactly("An archive has no history.");
    }
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void readsACompressedTarByItsContentWhateverItsName() throws Exception {
    Path tar = tar("b.zip", out -> {
      add(out, "./main.py", "x = 2\n");
      add(out, "./README.md", "# Hi\n");
    });

    try (Checkout checkout = fetch(tar)) {

      assertThat(checkout.files())
          .extracting(SourceFile::path)
          .containsExactly("README.md", "main.py");
      assertThat(checkout.text("main.py", 99)).contains("x = 2\n");
    }
  }

  @Test
  void leavesAGitFolderUnreadAndSaysSo() throws Exception {
    Path zip = zip("a.zip", out -> {
      add(out, "answer/.git/config", "[core]\n  fsmonitor = touch /tmp/evil\n");
      add(out, "answer/main.py", "");
    });

    try (Checkout checkout = fetch(zip)) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("main.py");
      assertThat(checkout.oddities()).isEmpty();
      assertThat(checkout.revision().remarks()).anyMatch(remark -> remark.contains(".git folder"));
    }
  }

  @Test
  void keepsPathsThatLeaveTheArchiveOut() throws Exception {
    Path tar = tar("a.tgz", out -> {
      add(out, "main.py", "");
      add(out, "../evil.py", "");
      add(out, "/etc/evil.py", "");
    });

    try (Checkout checkout = fetch(tar)) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("main.py");
      assertThat(checkout.oddities())
          .extracting(Oddity::kind)
          .containsOnly(Oddity.Kind.UNSAFE_PATH);
    }
  }

  @Test
  void followsNoLinks() throws Exception {
    Path tar = tar("a.tgz", out -> {
      add(out, "main.py", "");
      TarArchiveEntry soft = new TarArchiveEntry("soft", TarConstants.LF_SYMLINK);
      soft.setLinkName("/etc/passwd");
      TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
      hard.setLinkName("../../etc/passwd");
      for (TarArchiveEntry entry : new TarArchiveEntry[] {soft, hard}) {
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
      }
    });
    Path zip = zip("a.zip", out -> {
      add(out, "main.py", "");
      ZipArchiveEntry link = new ZipArchiveEntry("soft");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write("/etc/passwd".getBytes(UTF_8));
      out.closeArchiveEntry();
    });

    try (Checkout fromTar = fetch(tar);
        Checkout fromZip = fetch(zip)) {

      assertThat(fromTar.oddities())
          .extracting(Oddity::kind, Oddity::path)
          .containsExactly(tuple(Oddity.Kind.SYMLINK, "hard"), tuple(Oddity.Kind.SYMLINK, "soft"));
      assertThat(fromZip.oddities())
          .extracting(Oddity::kind, Oddity::path)
          .containsExactly(tuple(Oddity.Kind.SYMLINK, "soft"));
    }
  }

  @Test
  void reportsALargeFileAndReadsTheRest() throws Exception {
    Path zip = zip("a.zip", out -> {
      add(out, "main.py", "");
      add(out, "big.bin", "0".repeat(6 << 20));
    });

    try (Checkout checkout = fetch(zip)) {

      assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("main.py");
      assertThat(checkout.oddities())
          .extracting(Oddity::kind)
          .containsExactly(Oddity.Kind.TOO_LARGE);
    }
  }

  @Test
  void endsWhereATarUnpacksToTooMuch() throws Exception {
    Path tar = tar("bomb.tgz", out -> add(out, "zeros", "0".repeat(3 << 20)));
    FetchLimits small = new FetchLimits(Duration.ofSeconds(9), 1 << 20, 99, 99, 99, 99, 1);

    assertThatThrownBy(() -> new ArchiveFetcher(small, folder.resolve("temporary"))
            .fetch(submission(tar), Assignment.NONE))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("unpacks to more than 1 MiB")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.SUBMISSION);
  }

  @Test
  void refusesAnArchiveOfTooManyEntries() throws Exception {
    Path zip = zip("many.zip", out -> {
      for (int i = 0; i < 100; i++) {
        add(out, i + ".py", "");
      }
    });
    FetchLimits small = new FetchLimits(Duration.ofSeconds(9), 1 << 20, 99, 99, 99, 99, 1);

    assertThatThrownBy(() -> new ArchiveFetcher(small, folder.resolve("temporary"))
            .fetch(submission(zip), Assignment.NONE))
        .hasMessageContaining("more than 99 entries");
  }

  @Test
  void blamesTheSubmissionForAFileThatIsNoArchive() throws Exception {
    Path text = Files.writeString(folder.resolve("a.zip"), "PK but not really");

    assertThatThrownBy(() -> fetch(text))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("cannot be read as an archive")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.SUBMISSION);
  }

  @Test
  void blamesTheCallerForAMissingFileAndForARef() throws Exception {
    Path zip = zip("a.zip", out -> add(out, "main.py", ""));

    assertThatThrownBy(() -> fetch(folder.resolve("none.zip")))
        .hasMessageContaining("There is no file at")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
    assertThatThrownBy(() -> new ArchiveFetcher(FetchLimits.DEFAULT, folder)
            .fetch(new Submission(zip.toString(), Optional.of("main"), ""), Assignment.NONE))
        .hasMessageContaining("Leave out --ref");
  }

  @Test
  void blamesTheSubmissionForAnEmptyArchive() throws Exception {
    Path zip = zip("a.zip", out -> {});

    assertThatThrownBy(() -> fetch(zip))
        .hasMessageContaining("holds no files")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.SUBMISSION);
  }

  @Test
  void theStateOfAnArchiveIsItsBytesWhateverItsName() throws Exception {
    ArchiveFetcher fetcher = new ArchiveFetcher(FetchLimits.DEFAULT, folder.resolve("temporary"));
    Path first = Files.writeString(folder.resolve("a.zip"), "no archive, which nobody reads");
    Path same = Files.copy(first, folder.resolve("b.tar.gz"));
    Path other = Files.writeString(folder.resolve("c.zip"), "another");

    Optional<String> state = fetcher.state(submission(first));

    assertThat(state).isPresent().isEqualTo(fetcher.state(submission(same)));
    assertThat(state).isNotEqualTo(fetcher.state(submission(other)));
    assertThatThrownBy(() -> fetcher.state(submission(folder.resolve("d.zip"))))
        .hasMessageContaining("There is no file at")
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }

  private Checkout fetch(Path path) throws Exception {
    return new ArchiveFetcher(FetchLimits.DEFAULT, folder.resolve("temporary"))
        .fetch(submission(path), Assignment.NONE);
  }

  private static Submission submission(Path path) {
    return new Submission(path.toString(), Optional.empty(), "");
  }

  private interface Filling<T> {
    void fill(T out) throws IOException;
  }

  private Path zip(String name, Filling<ZipArchiveOutputStream> filling) throws IOException {
    Path path = folder.resolve(name);
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(path)) {
      filling.fill(out);
    }
    return path;
  }

  private Path tar(String name, Filling<TarArchiveOutputStream> filling) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(path));
        TarArchiveOutputStream out = new TarArchiveOutputStream(file)) {
      filling.fill(out);
    }
    return path;
  }

  private static void add(ZipArchiveOutputStream out, String name, String text) throws IOException {
    out.putArchiveEntry(new ZipArchiveEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeArchiveEntry();
  }

  private static void add(TarArchiveOutputStream out, String name, String text) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(text.getBytes(UTF_8).length);
    out.putArchiveEntry(entry);
    out.write(text.getBytes(UTF_8));
    out.closeArchiveEntry();
  }
}
