package dev.grader.check.files;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** {@code check: files} in a rubric: required and forbidden files by glob. */
public final class FilesType implements CheckType {
  private static final Setting<List<String>> REQUIRE = Setting.of(
          "require",
          Kind.listOf(Kind.text()),
          "Globs that each must match a file, such as `Dockerfile` or `src/**/*.py`; `**` crosses folders. What the template brings is not asked for.")
      .orElse(List.of());
  private static final Setting<List<String>> FORBID = Setting.of(
          "forbid", Kind.listOf(Kind.text()), "Globs that may match no file, such as `**/*.log`.")
      .orElse(List.of());

  @Override
  public String id() {
    return "files";
  }

  @Override
  public String meaning() {
    return "Which of the files that have to be there are there, and how many are there that may not be.";
  }

  @Override
  public List<MeasureType> measures() {
    return List.of(
        new MeasureType(
                FilesCheck.FOUND,
                Unit.SHARE,
                "Required globs that match at least one file; those that match one of the template leave the share.")
            .told("{} required file(s) (is|are) there"),
        new MeasureType(
                FilesCheck.FORBIDDEN,
                Unit.COUNT,
                "Files, apart from the template's, that a forbidden glob matches.")
            .told("{} forbidden file(s)"));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(REQUIRE, FORBID);
  }

  @Override
  public Check read(Settings settings) {
    return new FilesCheck(globs(settings, REQUIRE), globs(settings, FORBID));
  }

  private static List<String> globs(Settings settings, Setting<List<String>> setting) {
    List<String> globs = settings.get(setting);
    for (String glob : globs) {
      mistake(glob)
          .ifPresent(why -> settings.refuse(
              setting,
              "`" + glob + "` is not a glob: " + why,
              "use `*`, `**`, `?`, `[abc]` or `{a,b}`"));
    }
    return globs;
  }

  private static Optional<String> mistake(String glob) {
    try {
      Glob.of(glob);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
  }
}
