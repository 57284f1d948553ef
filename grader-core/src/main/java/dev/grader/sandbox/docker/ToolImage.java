package dev.grader.sandbox.docker;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image that has the pinned tools and our scripts.
 *
 * @param name with its tag, which is a hash of all it was made from
 * @param base the base image with its digest
 * @param python full version of its Python
 */
record ToolImage(String name, String base, String python) {
  private static final String BASE = "dev.grader.base";
  private static final String PYTHON = "dev.grader.python";

  /**
   * Returns the labels it is to carry; they take the place of those of the container it comes from.
   */
  Map<String, String> labels() {
    return Map.of(Labels.KIND, "image", Labels.OWNER, "", BASE, base, PYTHON, python);
  }

  /** Reads it back from its labels. */
  static ToolImage of(String name, InspectImageResponse image) {
    Map<String, String> labels =
        Optional.ofNullable(image.getConfig()).map(ContainerConfig::getLabels).orElse(Map.of());
    return of(name, labels);
  }

  /** Reads it back from these labels of its. */
  static ToolImage of(String name, Map<String, String> labels) {
    return new ToolImage(name, labels.getOrDefault(BASE, ""), labels.getOrDefault(PYTHON, ""));
  }

  /** Returns true if the other one is for the same Python and the same name of a base image. */
  boolean supersedes(ToolImage other) {
    return !name.equals(other.name)
        && withoutFingerprint(name).equals(withoutFingerprint(other.name))
        && withoutDigest(base).equals(withoutDigest(other.base));
  }

  private static String withoutFingerprint(String name) {
    return name.replaceFirst("-[0-9a-f]{16}$", "");
  }

  private static String withoutDigest(String base) {
    return base.replaceFirst("@.*$", "");
  }

  /** Returns the base as the report shows it: by digest where a registry gave one, else by id. */
  static String describe(InspectImageResponse base) {
    List<String> digests = Optional.ofNullable(base.getRepoDigests()).orElse(List.of());
    List<String> tags = Optional.ofNullable(base.getRepoTags()).orElse(List.of());
    String tag = tags.isEmpty() ? "" : tags.get(0);
    String digest = digests.isEmpty() ? base.getId() : digests.get(0).replaceFirst("^.*@", "");
    return tag.isEmpty() ? digest : tag + "@" + digest;
  }
}
