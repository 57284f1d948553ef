package dev.grader.submission.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.Oddity;
import dev.grader.submission.Revision;
import dev.grader.submission.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCheckoutTest {
  @TempDir
  private Path folder;

  @Test
  void writesATarThatReadsBackWithAnyName() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a.py", "x = 1\n");
    texts.put("empty", "");
    texts.put("long/" + "n".repeat(200) + ".py", "y".repeat(513));
    texts.put("naïve\nname.py", "z");

    try (StoredCheckout checkout = checkout(texts)) {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      checkout.writeTar(tar, "submission/");

      assertThat(read(tar.toByteArray()))
          .containsExactlyInAnyOrderEntriesOf(Map.of(
              "submission/a.py",
              "x = 1\n",
              "submission/empty",
              "",
              "submission/long/" + "n".repeat(200) + ".py",
              "y".repeat(513),
              "submission/naïve\nname.py",
              "z"));
      assertThat(tar.size() % 512).isZero();
    }
  }

  @Test
  void writesTheSameTarEachTime() throws Exception {
    try (StoredCheckout checkout = checkout(Map.of("b.py", "b", "a.py", "a"))) {
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      ByteArrayOutputStream second = new ByteArrayOutputStream();

      checkout.writeTar(first, "");
      checkout.writeTar(second, "");

      assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }
  }

  @Test
  void ownsFilesAsNobodyAtTimeZero() throws Exception {
    try (StoredCheckout checkout = checkout(Map.of("run.sh", "#!/bin/sh\n"))) {
      ByteArrayOutputStream tar = new ByteArrayOutputStream();
      checkout.writeTar(tar, "");

      TarArchiveEntry entry =
          new TarArchiveInputStream(new ByteArrayInputStream(tar.toByteArray())).getNextEntry();
      assertThat(entry.getLongUserId()).isEqualTo(65532);
      assertThat(entry.getMode()).isEqualTo(0755);
      assertThat(entry.getLastModifiedTime().toMillis()).isZero();
    }
  }

  @Test
  void readsNoMoreThanWanted() throws Exception {
    try (StoredCheckout checkout = checkout(Map.of("a.py", "0123456789"))) {
      SourceFile file = checkout.files().get(0);

      assertThat(checkout.read(file, 4)).isEqualTo("0123".getBytes(UTF_8));
      assertThat(checkout.read(file, 400)).hasSize(10);
    }
  }

  @Test
  void reportsPointersToLfsContentAndKeepsThemOut() throws Exception {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";

    try (StoredCheckout checkout = checkout(Map.of("data.csv", pointer))) {

      assertThat(checkout.files()).isEmpty();
      assertThat(checkout.oddities())
          .extracting(Oddity::kind, Oddity::path)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Oddity.Kind.LFS_POINTER, "data.csv"));
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    checkout(Map.of("a.py", "a")).close();

    assertThat(folder).isEmptyDirectory();
  }

  private StoredCheckout checkout(Map<String, String> texts) throws IOException {
    List<Entry> entries = texts.entrySet().stream()
        .map(text -> new Entry(
            text.getKey(),
            text.getValue().getBytes(UTF_8).length,
            text.getKey().endsWith(".sh") ? Entry.Kind.EXECUTABLE : Entry.Kind.FILE,
            ""))
        .toList();
    Selection selection = Selection.of(entries, FetchLimits.DEFAULT, entry -> false);
    StoredCheckout.Builder builder = new StoredCheckout.Builder(Spool.in(folder), selection);
    for (Selection.Chosen chosen : selection.stored()) {
      byte[] bytes = texts.getOrDefault(chosen.file().path(), "").getBytes(UTF_8);
      builder.store(chosen, new ByteArrayInputStream(bytes));
    }
    return builder.build(new Revision("test", "", Optional.empty(), List.of()), Optional.empty());
  }

  private static Map<String, String> read(byte[] tar) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }
}
