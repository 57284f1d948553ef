package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository on this machine, of which nothing is obeyed: its objects are read where they are,
 * its refs are copied into a repository of ours, and its configuration, index, hooks, grafts and
 * commit graph are never looked at. Objects borrowed from other repositories are refused, because a
 * hostile folder could borrow the user's own.
 *
 * @param folder an empty folder of ours
 */
record LocalRepository(Source.Local source, Path folder) {

  /** Opens it at a ref. */
  Opened open(Optional<String> ref, Stop stop) throws FetchException, IOException {
    Repository repository = open(stop);
    try {
      Map<String, Ref> refs = new HashMap<>();
      for (Ref each : repository.getRefDatabase().getRefs()) {
        refs.put(each.getName(), each);
      }
      RefChoice choice = new RefChoice(source.display(), refs);
      return new Opened(repository, tip(repository, choice, ref));
    } catch (FetchException | IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private ObjectId tip(Repository repository, RefChoice choice, Optional<String> ref)
      throws FetchException, IOException {
    CommitChoice commits = new CommitChoice(source.display(), repository);
    if (ref.isEmpty()) {
      return commits.peeled(choice.head().getObjectId(), "HEAD");
    }
    Optional<Ref> named = choice.named(ref.get());
    if (named.isPresent()) {
      return commits.peeled(named.get().getObjectId(), ref.get());
    }
    List<ObjectId> tips = choice.refs().values().stream()
        .filter(each -> !each.getName().startsWith("refs/replace/"))
        .flatMap(each -> Optional.ofNullable(each.getObjectId()).stream())
        .toList();
    return commits.byId(ref.get(), tips, choice);
  }

  /** Opens it at no ref, which also a repository without commits can be. */
  Repository open(Stop stop) throws FetchException, IOException {
    Path head = gitFolder();
    Path theirs = common(head);
    Path objects = theirs.resolve("objects");
    for (String borrowed : List.of("info/alternates", "info/http-alternates")) {
      if (Files.exists(objects.resolve(borrowed))) {
        throw new FetchException(
            Blame.CALLER,
            "%s borrows objects from another repository (objects/%s), which is not followed. "
                    .formatted(source.display(), borrowed)
                + "Run `git repack -a -d` in it and delete that file.");
      }
    }
    Path ours = folder.resolve("refs.git");
    new RefCopy(theirs, ours, stop).copy(head.resolve("HEAD"));
    return new FileRepositoryBuilder()
        .setGitDir(ours.toFile())
        .setObjectDirectory(objects.toFile())
        .setBare()
        .build();
  }

  private Path gitFolder() throws FetchException {
    Path path = source.path();
    if (!Files.exists(path)) {
      throw new FetchException(Blame.CALLER, missing());
    }
    return isGitFolder(path) ? path : ofWorkingTree(path).orElseThrow(this::notARepository);
  }

  /** Returns what holds HEAD and index of the working tree at a folder; empty where none is. */
  static Optional<Path> ofWorkingTree(Path folder) {
    Path own = folder.resolve(".git");
    return isGitFolder(own) ? Optional.of(own) : linked(own);
  }

  private static boolean isGitFolder(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(common(folder).resolve("objects"));
  }

  /** A linked work tree has its own HEAD and a file that names the folder of all the rest. */
  static Path common(Path folder) {
    return RefCopy.smallText(folder.resolve("commondir"))
        .map(text -> folder.resolve(text).normalize())
        .orElse(folder);
  }

  /** A submodule or a linked work tree has a file that names the real folder. */
  private static Optional<Path> linked(Path file) {
    return RefCopy.smallText(file)
        .filter(text -> text.startsWith("gitdir:"))
        .map(text ->
            file.resolveSibling(text.substring("gitdir:".length()).strip()).normalize())
        .filter(LocalRepository::isGitFolder);
  }

  private String missing() {
    String advice = source.display().matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+/.+")
        ? "If it is on a server, write https://" + source.display()
        : "Check the spelling; a Git URL begins with https:// or ssh://.";
    return "There is nothing at " + source.path() + ". " + advice;
  }

  private FetchException notARepository() {
    for (Path up = source.path().getParent(); up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(".git"))) {
        return new FetchException(
            Blame.CALLER,
            "%s is a folder inside a repository, not a repository. Grade the whole of it: %s"
                .formatted(source.path(), up));
      }
    }
    return new FetchException(
        Blame.CALLER,
        source.path()
            + " is not a Git repository. Give a folder that holds .git, a Git URL, a bundle, "
            + "or an archive (.zip, .tar.gz).");
  }
}
