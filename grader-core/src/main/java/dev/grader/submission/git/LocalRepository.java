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
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * A repository on this machine, read where it is: only its committed objects, never its work tree,
 * index, hooks or filters. JGit starts no program to read objects and ignores grafts and
 * refs/replace; objects borrowed from other repositories are refused, because a hostile folder
 * could borrow the user's own.
 */
record LocalRepository(Source.Local source) {

  /** Opens it at a ref. */
  Opened open(Optional<String> ref) throws FetchException, IOException {
    Repository repository = open();
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

  private Repository open() throws FetchException, IOException {
    Path folder = gitFolder();
    for (String borrowed : List.of("alternates", "http-alternates")) {
      if (Files.exists(folder.resolve("objects/info").resolve(borrowed))) {
        throw new FetchException(
            Blame.CALLER,
            "%s borrows objects from another repository (objects/info/%s), which is not followed. "
                    .formatted(source.display(), borrowed)
                + "Run `git repack -a -d` in it and delete that file.");
      }
    }
    return new FileRepositoryBuilder()
        .setGitDir(folder.toFile())
        .setMustExist(true)
        .setBare()
        .build();
  }

  private Path gitFolder() throws FetchException {
    Path path = source.path();
    if (!Files.exists(path)) {
      throw new FetchException(Blame.CALLER, missing());
    }
    for (Path candidate : List.of(path, path.resolve(".git"))) {
      if (FileKey.isGitRepository(candidate.toFile(), FS.DETECTED)) {
        return candidate;
      }
    }
    return linked(path.resolve(".git")).orElseThrow(this::notARepository);
  }

  /** A submodule or a linked work tree has a file that names the real folder. */
  private static Optional<Path> linked(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > 4096) {
        return Optional.empty();
      }
      String text = Files.readString(file).strip();
      if (!text.startsWith("gitdir:")) {
        return Optional.empty();
      }
      Path folder =
          file.resolveSibling(text.substring("gitdir:".length()).strip()).normalize();
      return Optional.of(folder)
          .filter(found -> FileKey.isGitRepository(found.toFile(), FS.DETECTED));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
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
