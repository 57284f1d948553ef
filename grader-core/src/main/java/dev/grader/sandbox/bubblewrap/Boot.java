package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Layout;
import java.util.ArrayList;
import java.util.List;

/** The first program inside: it unpacks the files and becomes the command. */
final class Boot {
  private Boot() {}

  /** Returns its argv. */
  static List<String> argv(List<String> program) {
    List<String> argv =
        new ArrayList<>(List.of(Layout.PYTHON, "-I", "-S", Layout.LIB + "/boot.py"));
    argv.addAll(program);
    return argv;
  }
}
