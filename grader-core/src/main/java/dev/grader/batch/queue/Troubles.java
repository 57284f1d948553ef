package dev.grader.batch.queue;

import dev.grader.batch.QueueException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says in words of ours what is wrong with a database, and whether it may pass.
 *
 * @param shown the database
 */
record Troubles(String shown) {
  private static final int H2_IN_USE = 90020;

  QueueException of(Throwable failure) {
    List<Throwable> causes = causes(failure);
    Optional<String> disk = causes.stream()
        .map(each -> String.valueOf(each.getMessage()))
        .filter(message -> message.contains("No space left") || message.contains("quota exceeded"))
        .findFirst();
    if (disk.isPresent()) {
      return lasting(
          "the disk below " + shown + " is full; nothing already kept is lost. Free some"
              + " space and run the same command again",
          failure);
    }
    List<SQLException> told = causes.stream()
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .toList();
    if (told.stream().anyMatch(each -> each.getErrorCode() == H2_IN_USE)) {
      return lasting("another grader is at work on " + shown + "; wait for it, or end it", failure);
    }
    for (SQLException each : told) {
      Optional<QueueException> known = known(String.valueOf(each.getSQLState()), each);
      if (known.isPresent()) {
        return known.get();
      }
    }
    boolean passing = told.stream().anyMatch(SQLTransientException.class::isInstance);
    return new QueueException(
        "the database " + shown + " failed: " + words(causes), failure, passing);
  }

  private Optional<QueueException> known(String state, SQLException failure) {
    if (state.startsWith("28")) {
      return Optional.of(lasting(
          "the database " + shown + " refuses the login; check"
              + " GRADER_DATABASE_USER and GRADER_DATABASE_PASSWORD",
          failure));
    }
    if (state.equals("3D000")) {
      return Optional.of(
          lasting("there is no such database: " + shown + "; create it first", failure));
    }
    if (state.equals("42501")) {
      return Optional.of(lasting(
          "the user of the database " + shown
              + " may not do what is needed: " + failure.getMessage()
              + "; let it create tables in its schema",
          failure));
    }
    boolean away = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    if (away || state.startsWith("40")) {
      return Optional.of(new QueueException(
          "the database " + shown + " does not answer: " + failure.getMessage(), failure, true));
    }
    return Optional.empty();
  }

  private static QueueException lasting(String message, Throwable cause) {
    return new QueueException(message, cause, false);
  }

  private static String words(List<Throwable> causes) {
    Throwable root = causes.get(causes.size() - 1);
    return Optional.ofNullable(root.getMessage()).orElse(root.toString());
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = failure; each != null && causes.size() < 20; each = each.getCause()) {
      causes.add(each);
    }
    return causes;
  }
}
