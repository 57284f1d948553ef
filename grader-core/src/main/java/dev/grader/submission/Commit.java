package dev.grader.submission;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One commit of the history. Names and dates are claims; all text is hostile.
 *
 * @param id full hexadecimal id
 * @param author who says to have made it
 * @param committer who says to have put it there; most often the author
 * @param authored when, as claimed; {@link Instant#EPOCH} where the date cannot be represented
 * @param message at most 4 kB of it
 * @param origin whose it is
 * @param changes what it changed against its first parent; empty for merges
 */
public record Commit(
    String id,
    Author author,
    Author committer,
    Instant authored,
    String message,
    Origin origin,
    List<Change> changes) {
  /** Copies. */
  public Commit {
    changes = List.copyOf(changes);
  }

  /** Returns a commit that its author put there. */
  public Commit(
      String id,
      Author author,
      Instant authored,
      String message,
      Origin origin,
      List<Change> changes) {
    this(id, author, author, authored, message, origin, changes);
  }

  /** Returns everybody whom it names: author, committer, and who is named below the message. */
  public Stream<Author> people() {
    return Stream.concat(Stream.of(author, committer), Trailers.people(message));
  }

  /** Name and mail address as written in the commit. */
  public record Author(String name, String mail) {}

  /**
   * Lines changed in one file; 0 and 0 for binary files.
   *
   * @param path after the change
   */
  public record Change(String path, int added, int removed) {}

  /** Whose commit it is. */
  public enum Origin {
    /** The candidate's own. */
    OWN,
    /** Of the template, or of others before the candidate's first one; a fact, never counted. */
    INHERITED,
    /** Made by a program such as dependabot. */
    BOT,
    /** A merge; its changes are those of its parents. */
    MERGE
  }

  /** Returns the first line of the message. */
  public String subject() {
    return message.strip().lines().findFirst().orElse("");
  }
}
