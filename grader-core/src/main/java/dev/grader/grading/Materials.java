package dev.grader.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Layout;
import dev.grader.sandbox.TarArchive;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Collectors;

/** What goes into the sandbox: the submission's files, and the list of graded Python files. */
record Materials(Checkout checkout) implements Contents {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    checkout.writeTar(out, Layout.entry(Layout.SUBMISSION) + "/");
    TarArchive.of(Map.of(Layout.entry(Layout.PYTHON_FILES), pythonFiles().getBytes(UTF_8)))
        .writeTo(out);
  }

  private String pythonFiles() {
    return checkout.files().stream()
        .filter(SourceFile::isGradedPython)
        .map(file -> file.path() + "\0")
        .collect(Collectors.joining());
  }
}
