package dev.grader.cli.settings;

/** A file of settings cannot be used; the message shows every mistake with its place. */
public final class BadSettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  BadSettingsException(String message) {
    super(message);
  }
}
