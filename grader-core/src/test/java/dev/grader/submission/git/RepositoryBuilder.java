package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Makes a bare repository, commit by commit, with the same ids each time: authors, dates and
 * contents are given, the clock is not read. The first commit is made at 2026-11-02T09:00:00Z, each
 * later one an hour after the one before.
 *
 * <pre>{@code
 * RepositoryBuilder.in(folder).file("a.py", "x = 1\n").commit("Add a").path()
 * }</pre>
 */
public final class RepositoryBuilder implements Closeable {
  private final Repository repository;
  private final Path path;
  private final TreeMap<String, DirCacheEntry> files = new TreeMap<>();
  private PersonIdent author =
      new PersonIdent("Ada Example", "ada@example.org", Instant.EPOCH, ZoneOffset.UTC);
  private Instant now = Instant.parse("2026-11-02T09:00:00Z");
  private String branch = "refs/heads/main";

  private RepositoryBuilder(Repository repository, Path path) {
    this.repository = repository;
    this.path = path;
  }

  /** Starts an empty bare repository in a folder, whose branch is {@code main}. */
  public static RepositoryBuilder in(Path folder) {
    try {
      IsolatedSystem.install();
      Repository repository =
          new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
      repository.create(true);
      repository.updateRef(Constants.HEAD).link("refs/heads/main");
      return new RepositoryBuilder(repository, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where the repository is. */
  public Path path() {
    return path;
  }

  /** Returns the repository, for what this class does not offer. */
  public Repository repository() {
    return repository;
  }

  /** Commits are by this person from now on. */
  public RepositoryBuilder by(String name, String mail) {
    author = new PersonIdent(name, mail, Instant.EPOCH, ZoneOffset.UTC);
    return this;
  }

  /** The next commit is made at this time. */
  public RepositoryBuilder at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** Writes a file that the next commit holds. */
  public RepositoryBuilder file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  /** Writes a file that the next commit holds. */
  public RepositoryBuilder file(String name, byte[] content) {
    return entry(name, FileMode.REGULAR_FILE, blob(content));
  }

  /** Writes many files. */
  public RepositoryBuilder files(Map<String, String> texts) {
    texts.forEach(this::file);
    return this;
  }

  /** Adds a symbolic link. */
  public RepositoryBuilder link(String name, String target) {
    return entry(name, FileMode.SYMLINK, blob(target.getBytes(UTF_8)));
  }

  /** Adds an entry of any mode. */
  public RepositoryBuilder entry(String name, FileMode mode, ObjectId content) {
    DirCacheEntry entry = new DirCacheEntry(name);
    entry.setFileMode(mode);
    entry.setObjectId(content);
    files.put(name, entry);
    return this;
  }

  /** Removes a file from the next commit. */
  public RepositoryBuilder delete(String name) {
    files.remove(name);
    return this;
  }

  /** Commits all files to the current branch. */
  public RepositoryBuilder commit(String message) {
    return commit(tree(), message, List.of());
  }

  /** Commits all files as a merge of other refs or commits into the current branch. */
  public RepositoryBuilder merge(String message, String... others) {
    return commit(tree(), message, java.util.Arrays.stream(others).map(this::id).toList());
  }

  /** Commits a tree that was made by hand. */
  public RepositoryBuilder commit(ObjectId tree, String message, List<ObjectId> otherParents) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setMessage(message);
    commit.setAuthor(new PersonIdent(author, now));
    commit.setCommitter(new PersonIdent(author, now));
    List<ObjectId> parents = new ArrayList<>();
    resolve(branch).ifPresent(parents::add);
    parents.addAll(otherParents);
    commit.setParentIds(parents);
    now = now.plus(Duration.ofHours(1));
    try {
      return ref(branch, insert(Constants.OBJ_COMMIT, commit.build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Commits to this branch from now on, which starts here if there is none; files stay as they are.
   */
  public RepositoryBuilder branch(String name) {
    Optional<ObjectId> here = resolve(branch);
    branch = Constants.R_HEADS + name;
    if (resolve(branch).isEmpty()) {
      here.ifPresent(id -> ref(branch, id));
    }
    return this;
  }

  /** Points a ref, by its full name, to an object. */
  public RepositoryBuilder ref(String name, ObjectId target) {
    try {
      RefUpdate update = repository.updateRef(name, true);
      update.setNewObjectId(target);
      update.setRefLogIdent(author);
      update.forceUpdate();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a lightweight tag of the current commit. */
  public RepositoryBuilder tag(String name) {
    return ref(Constants.R_TAGS + name, id(branch));
  }

  /** Returns the id that a ref, or anything else Git can resolve, stands for. */
  public ObjectId id(String name) {
    return resolve(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  /** Returns the id of the current branch's newest commit. */
  public String head() {
    return id(branch).name();
  }

  /** Stores a blob. */
  public ObjectId blob(byte[] content) {
    return insert(Constants.OBJ_BLOB, content);
  }

  /** Stores any object, well-formed or not. */
  public ObjectId insert(int type, byte[] content) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(type, content);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores a tree with one entry, whose name is not looked at. */
  public ObjectId treeOf(String name, FileMode mode, ObjectId content) {
    TreeFormatter tree = new TreeFormatter();
    tree.append(name.getBytes(UTF_8), mode, content);
    return insert(Constants.OBJ_TREE, tree.toByteArray());
  }

  /** Stores the tree of all files. */
  public ObjectId tree() {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      files.values().forEach(builder::add);
      builder.finish();
      ObjectId tree = index.writeTree(inserter);
      inserter.flush();
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ObjectId> resolve(String name) {
    try {
      Ref ref = repository.exactRef(name);
      return ref == null
          ? Optional.ofNullable(repository.resolve(name))
          : Optional.ofNullable(ref.getObjectId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
