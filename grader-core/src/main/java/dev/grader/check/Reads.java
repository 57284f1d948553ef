package dev.grader.check;

import dev.grader.submission.SourceFile;
import java.util.Locale;

/** What of a checkout a check looks at; the names and roles of all files always count. */
public enum Reads {
  /** All files, as the candidate's own code may open any of them. */
  EVERYTHING {
    @Override
    public boolean includes(SourceFile file) {
      return true;
    }
  },
  /** Code, configuration and what is declared to be needed: all but texts for people. */
  CODE {
    @Override
    public boolean includes(SourceFile file) {
      return !isText(file);
    }
  },
  /** Texts for people, such as the README. */
  TEXTS {
    @Override
    public boolean includes(SourceFile file) {
      return isText(file);
    }
  },
  /** No content. */
  NAMES {
    @Override
    public boolean includes(SourceFile file) {
      return false;
    }
  },
  /** Commits, and no content of files. */
  HISTORY {
    @Override
    public boolean includes(SourceFile file) {
      return false;
    }
  };

  /** Returns whether a tool or candidate code does the reading, which only a sandbox may run. */
  public boolean needsSandbox() {
    return runsCandidateCode() || this == CODE;
  }

  /** Returns whether candidate code runs, which alone may open any file. */
  public boolean runsCandidateCode() {
    return this == EVERYTHING;
  }

  /** Returns whether the content of a file counts. */
  public abstract boolean includes(SourceFile file);

  private static boolean isText(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.matches("(?s)readme(\\.txt)?|.*\\.(md|rst|markdown|adoc)");
  }
}
