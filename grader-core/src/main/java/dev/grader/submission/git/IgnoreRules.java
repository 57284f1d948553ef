package dev.grader.submission.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What is not part of a working tree by its {@code .gitignore} files and the user's own rules.
 *
 * @param nodes weakest first
 */
record IgnoreRules(List<Node> nodes) {

  /**
   * The rules of one file.
   *
   * @param folder that they are about, {@code /} at its end; "" for the root
   */
  record Node(String folder, IgnoreNode rules) {}

  /** Reads those that are about the whole tree; a file that is not there says nothing. */
  static IgnoreRules ofTree(Path excludesFile, Path infoExclude) {
    return new IgnoreRules(List.of()).with("", excludesFile).with("", infoExclude);
  }

  /** Returns these and those of the {@code .gitignore} in a folder; Git follows no link to one. */
  IgnoreRules in(Path folder, String path) {
    Path file = folder.resolve(".gitignore");
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? with(path, file) : this;
  }

  private IgnoreRules with(String folder, Path file) {
    String text = GitConfiguration.text(file).orElse("");
    if (text.isEmpty()) {
      return this;
    }
    IgnoreNode rules = new IgnoreNode();
    try {
      rules.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    List<Node> all = new ArrayList<>(nodes);
    all.add(new Node(folder, rules));
    return new IgnoreRules(all);
  }

  /** Returns whether a path is left out; the folders above it are not. */
  boolean ignore(String path, boolean isFolder) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      Boolean ignored = node.rules().checkIgnored(path.substring(node.folder().length()), isFolder);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }
}
