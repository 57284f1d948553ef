package dev.grader.submission.files;

import dev.grader.submission.Checkout;
import dev.grader.submission.History;
import dev.grader.submission.Oddity;
import dev.grader.submission.Revision;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A checkout whose contents are in a spool. */
public final class StoredCheckout implements Checkout {
  private final Revision revision;
  private final Optional<History> history;
  private final Spool spool;
  private final List<SourceFile> files;
  private final List<Oddity> oddities;
  private final TreeMap<String, Content> contents;

  private StoredCheckout(Builder builder, Revision revision, Optional<History> history) {
    this.revision = revision;
    this.history = history;
    this.spool = builder.spool;
    this.contents = builder.contents;
    this.files =
        builder.files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    this.oddities =
        builder.oddities.stream().sorted(Comparator.comparing(Oddity::path)).toList();
  }

  private record Content(SourceFile file, Spool.Slice slice, boolean executable) {}

  /** Collects the files of a checkout. */
  public static final class Builder {
    private static final String LFS = "version https://git-lfs.github.com/spec/v1\n";
    private static final int LFS_POINTER_BYTES = 1024;

    private final Spool spool;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final TreeMap<String, Content> contents = new TreeMap<>();

    /** Starts with what is known before contents are read; owns the spool when built. */
    public Builder(Spool spool, Selection selection) {
      this.spool = spool;
      files.addAll(selection.listed());
      oddities.addAll(selection.oddities());
    }

    /** Stores the content of a chosen file; a pointer to Git LFS content becomes an oddity. */
    public void store(Selection.Chosen chosen, InputStream content) throws IOException {
      SourceFile file = chosen.file();
      Spool.Slice slice = spool.append(content, file.size());
      if (slice.length() != file.size()) {
        throw new IOException(
            "a file ended after " + slice.length() + " of " + file.size() + " bytes");
      }
      if (slice.length() <= LFS_POINTER_BYTES && isLfsPointer(slice)) {
        oddities.add(new Oddity(
            Oddity.Kind.LFS_POINTER,
            file.path(),
            "a pointer to Git LFS content, which is not fetched"));
        return;
      }
      boolean executable = chosen.entry().kind() == Entry.Kind.EXECUTABLE;
      files.add(file);
      contents.put(file.path(), new Content(file, slice, executable));
    }

    private boolean isLfsPointer(Spool.Slice slice) throws IOException {
      return new String(spool.read(slice, LFS.length()), StandardCharsets.US_ASCII).equals(LFS);
    }

    /** Returns the checkout, which owns the spool from now on. */
    public StoredCheckout build(Revision revision, Optional<History> history) {
      return new StoredCheckout(this, revision, history);
    }
  }

  @Override
  public Revision revision() {
    return revision;
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public List<Oddity> oddities() {
    return oddities;
  }

  @Override
  public Optional<History> history() {
    return history;
  }

  @Override
  public byte[] read(SourceFile file, int atMost) throws IOException {
    Content content = contents.get(file.path());
    return content == null ? new byte[0] : spool.read(content.slice(), atMost);
  }

  @Override
  public void writeTar(OutputStream tar, String prefix) throws IOException {
    for (Content content : contents.values()) {
      SourceFile file = content.file();
      new TarEntry(prefix + file.path(), file.size(), content.executable()).writeHeader(tar);
      spool.copy(content.slice(), tar);
      tar.write(new byte[TarEntry.padding(file.size())]);
    }
  }

  @Override
  public void close() {
    spool.close();
  }
}
