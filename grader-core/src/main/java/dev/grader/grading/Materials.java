package dev.grader.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.sandbox.Contents;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * What goes into the sandbox: the submission's files below {@code submission/}, and below
 * {@code input/} the list of graded Python files, {@code python-files}, each path ended by a NUL.
 */
record Materials(Checkout checkout) implements Contents {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    checkout.writeTar(out, "submission/");
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out, UTF_8.name());
    byte[] list = pythonFiles().getBytes(UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry("input/python-files");
    entry.setSize(list.length);
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(list);
    tar.closeArchiveEntry();
    tar.finish();
    tar.flush();
  }

  private String pythonFiles() {
    return checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(file -> file.path() + "\0")
        .collect(Collectors.joining());
  }
}
