package dev.grader.submission.git;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.grader.submission.files.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;

/**
 * What Git would keep of a file of the working tree: line ends as {@code .gitattributes} and
 * {@code core.autocrlf} say, and a pointer in place of what Git LFS stores. Other filters are
 * programs, and none is run.
 */
final class CommittedForm {
  private static final String LFS = "version https://git-lfs.github.com/spec/v1\n";

  private final Path root;
  private final GitConfiguration configuration;
  private final AttributesNode ofUser;
  private final AttributesNode ofRepository;
  private final Map<String, AttributesNode> byFolder = new HashMap<>();

  CommittedForm(Path root, Path infoAttributes, GitConfiguration configuration) {
    this.root = root;
    this.configuration = configuration;
    this.ofUser = node(configuration.coreFile("attributesfile", "attributes"));
    this.ofRepository = node(infoAttributes);
  }

  private static AttributesNode node(Path file) {
    AttributesNode node = new AttributesNode();
    try {
      String text = GitConfiguration.text(file).orElse("");
      node.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return node;
  }

  /**
   * Returns the bytes that a commit would hold.
   *
   * @param tracked what the index holds, for files whose line ends stay as they are once there
   */
  byte[] of(String path, Path file, Tracked tracked) throws IOException {
    Map<String, Attribute> attributes = attributes(path);
    if (isPointer(attributes) && !isPointer(file)) {
      return pointer(file);
    }
    byte[] content = Files.readAllBytes(file);
    return switch (conversion(attributes)) {
      case NEVER -> content;
      case ALWAYS -> withoutCarriageReturns(content);
      case IF_TEXT ->
        TextStatistics.of(content).isText()
                && !TextStatistics.of(tracked.content()).hasCrLf()
            ? withoutCarriageReturns(content)
            : content;
    };
  }

  /** Returns whether Git LFS keeps the file, however large it is. */
  boolean isPointer(String path) {
    return isPointer(attributes(path));
  }

  private static boolean isPointer(Map<String, Attribute> attributes) {
    return Optional.ofNullable(attributes.get("filter"))
        .filter(filter -> "lfs".equals(filter.getValue()))
        .isPresent();
  }

  private static boolean isPointer(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LFS.length()), US_ASCII).equals(LFS);
    }
  }

  /** Reads what the index holds of a file; nothing where it is new. */
  interface Tracked {
    byte[] content() throws IOException;
  }

  private enum Conversion {
    NEVER,
    ALWAYS,
    IF_TEXT
  }

  private Conversion conversion(Map<String, Attribute> attributes) {
    Attribute text = attributes.get("text");
    Attribute end = attributes.get("eol");
    if (text == null) {
      if (end != null && end.getState() == Attribute.State.CUSTOM) {
        return Conversion.ALWAYS;
      }
      boolean auto = configuration
          .core("autocrlf")
          .filter(value -> value.matches("(?i)true|yes|on|1|input"))
          .isPresent();
      return auto ? Conversion.IF_TEXT : Conversion.NEVER;
    }
    return switch (text.getState()) {
      case SET -> Conversion.ALWAYS;
      case CUSTOM -> "auto".equals(text.getValue()) ? Conversion.IF_TEXT : Conversion.NEVER;
      case UNSET, UNSPECIFIED -> Conversion.NEVER;
    };
  }

  private Map<String, Attribute> attributes(String path) {
    Map<String, Attribute> attributes = new HashMap<>();
    apply(ofUser, path, attributes);
    for (String folder : folders(path)) {
      AttributesNode node = byFolder.computeIfAbsent(folder, this::ofFolder);
      apply(node, path.substring(folder.length()), attributes);
    }
    apply(ofRepository, path, attributes);
    return attributes;
  }

  private AttributesNode ofFolder(String folder) {
    Path file = root.resolve(folder + ".gitattributes");
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? node(file) : new AttributesNode();
  }

  /** Returns the folders around a path, outermost first, each with {@code /} at its end. */
  private static List<String> folders(String path) {
    List<String> folders = new ArrayList<>(List.of(""));
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash + 1));
    }
    return folders;
  }

  private static void apply(AttributesNode node, String path, Map<String, Attribute> attributes) {
    for (AttributesRule rule : node.getRules()) {
      if (rule.isMatch(path, false)) {
        for (Attribute attribute : rule.getAttributes()) {
          if (attribute.getKey().equals("binary") && attribute.getState() == Attribute.State.SET) {
            attributes.put("text", new Attribute("text", Attribute.State.UNSET));
          }
          attributes.put(attribute.getKey(), attribute);
        }
      }
    }
  }

  private static byte[] withoutCarriageReturns(byte[] content) {
    byte[] kept = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      boolean ofLineEnd = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
      if (!ofLineEnd) {
        kept[length++] = content[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }

  private static byte[] pointer(Path file) throws IOException {
    return (LFS + "oid sha256:" + ContentHash.of(file) + "\nsize " + Files.size(file) + "\n")
        .getBytes(US_ASCII);
  }
}
