package dev.grader.cli.selfcheck;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something changes in a working tree. Where the system cannot watch so many folders,
 * it looks at them every second.
 */
public final class TreeWatch implements AutoCloseable {
  private static final Set<String> FOREIGN =
      Set.of("node_modules", ".venv", "venv", ".tox", "__pycache__", ".mypy_cache", ".ruff_cache");
  private static final int MOST_FOLDERS = 4_000;
  private static final long QUIET_MILLIS = 150;

  private final Path root;
  private final Optional<WatchService> service;
  private final int mostFolders;
  private long state;

  /** Watches nothing yet. */
  public TreeWatch(Path root) {
    this(root, MOST_FOLDERS);
  }

  /** Looks every second where there are more folders than that. */
  public TreeWatch(Path root, int mostFolders) {
    this.root = root;
    this.mostFolders = mostFolders;
    this.service = service(root);
  }

  private static Optional<WatchService> service(Path root) {
    try {
      return Optional.of(root.getFileSystem().newWatchService());
    } catch (IOException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  /** Whatever changes from now on ends {@link #await()}. */
  public void begin() throws IOException {
    if (service.isPresent()) {
      for (WatchKey key = service.get().poll(); key != null; key = service.get().poll()) {
        key.pollEvents();
        key.reset();
      }
    }
    int[] seen = {0};
    boolean watched = visit(folder -> ++seen[0] <= mostFolders && register(folder));
    state = watched ? 0 : look();
  }

  private boolean register(Path folder) {
    try {
      folder.register(
          service.orElseThrow(ClosedWatchServiceException::new),
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
      return true;
    } catch (IOException | ClosedWatchServiceException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Returns once something changed and it has been quiet for a moment. */
  public void await() throws InterruptedException, IOException {
    if (state != 0) {
      long before = state;
      while (look() == before) {
        TimeUnit.SECONDS.sleep(1);
      }
      return;
    }
    WatchService watched = service.orElseThrow();
    WatchKey key = watched.take();
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = watched.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Returns a number that another state of the tree is not likely to have; never 0. */
  private long look() throws IOException {
    long[] sum = {1};
    visit(folder -> true, (file, attributes) -> {
      long each = 31L * file.hashCode() + attributes.size();
      sum[0] = 31 * sum[0] + 31 * each + attributes.lastModifiedTime().toMillis();
    });
    return sum[0] == 0 ? 1 : sum[0];
  }

  private boolean visit(FolderVisit visit) throws IOException {
    return visit(visit, (file, attributes) -> {});
  }

  /** Returns whether every folder was visited to its satisfaction. */
  private boolean visit(FolderVisit folders, FileVisit files) throws IOException {
    boolean[] all = {true};
    Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        if (FOREIGN.contains(name) || isInsideOfGit(folder)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        all[0] &= folders.visit(folder);
        return all[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.visit(file, attributes);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
      }
    });
    return all[0];
  }

  /** HEAD and index lie in .git itself, branches in refs; objects say nothing new. */
  private static boolean isInsideOfGit(Path folder) {
    Path parent = folder.getParent();
    return parent != null && parent.endsWith(".git") && !folder.endsWith("refs");
  }

  private interface FolderVisit {
    boolean visit(Path folder);
  }

  private interface FileVisit {
    void visit(Path file, BasicFileAttributes attributes);
  }

  @Override
  public void close() throws IOException {
    if (service.isPresent()) {
      service.get().close();
    }
  }
}
