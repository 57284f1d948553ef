package dev.grader.submission.files;

import dev.grader.submission.SourceFile.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the candidate's own files from what tools and other people made. A folder's name alone
 * never condemns what may be somebody's real source: {@code env}, {@code build}, {@code dist} and
 * {@code vendor} need a sign that a tool filled them.
 */
public final class Roles {
  private static final Pattern VENDORED = Pattern.compile(
      "(^|.*/)(site-packages|dist-packages|node_modules|bower_components|\\.venv|\\.virtualenv|\\.tox|\\.nox"
          + "|_vendor|third_party|[^/]+\\.dist-info|\\.eggs)/.*",
      Pattern.DOTALL);
  private static final Pattern GENERATED = Pattern.compile(
      "(^|.*/)((__pycache__|\\.pytest_cache|\\.mypy_cache|\\.ruff_cache|\\.ipynb_checkpoints|\\.hypothesis|htmlcov"
          + "|\\.cache|\\.idea|\\.vscode|[^/]+\\.egg-info)/.*"
          + "|[^/]+\\.(pyc|pyo|egg)|\\.DS_Store|\\.coverage|[^/]+_pb2(_grpc)?\\.pyi?)",
      Pattern.DOTALL);
  private static final Pattern MIGRATION = Pattern.compile(
      "(^|.*/)(migrations/\\d{4}_[^/]+\\.py|(alembic|migrations)/versions/[^/]+\\.py"
          + "|versions/[0-9a-f]{12}_[^/]+\\.py)",
      Pattern.DOTALL);

  private final Set<String> environments = new HashSet<>();
  private final Set<String> filledByTools = new HashSet<>();

  private Roles() {}

  /** Reads the signs in all paths of a submission. */
  public static Roles of(Collection<String> paths) {
    Roles roles = new Roles();
    Set<String> lived = new HashSet<>();
    Set<String> candidates = new HashSet<>();
    for (String path : paths) {
      environment(path).ifPresent(roles.environments::add);
      GeneratedFolder.around(path).ifPresent(folder -> {
        candidates.add(folder.path());
        if (folder.isRealSource(path)) {
          lived.add(folder.path());
        }
      });
    }
    candidates.removeAll(lived);
    roles.filledByTools.addAll(candidates);
    return roles;
  }

  /** Returns the role of a path, as far as it does not depend on a template. */
  public Role of(String path) {
    if (VENDORED.matcher(path).matches() || isOfEnvironment(path) || isOfTool(path, "vendor")) {
      return Role.VENDORED;
    }
    if (GENERATED.matcher(path).matches()
        || isOfTool(path, "build")
        || isOfTool(path, "dist")
        || GeneratedFolder.isBuildOutput(path)) {
      return Role.GENERATED;
    }
    return MIGRATION.matcher(path).matches() ? Role.MIGRATION : Role.OWN;
  }

  /**
   * Returns the folder, with {@code /} at its end, that {@code path} shows to be a virtual
   * environment.
   */
  private static Optional<String> environment(String path) {
    for (String sign :
        new String[] {"pyvenv.cfg", "bin/activate", "Scripts/activate", "Scripts/activate.bat"}) {
      if (path.equals(sign) || path.endsWith("/" + sign)) {
        return Optional.of(path.substring(0, path.length() - sign.length()));
      }
    }
    return Optional.empty();
  }

  /** People start projects inside an environment: only what the environment made of it counts. */
  private boolean isOfEnvironment(String path) {
    for (String folder : environments) {
      if (path.startsWith(folder)
          && path.substring(folder.length())
              .matches(
                  "(?s)pyvenv\\.cfg|(bin|Scripts|include|Include|lib64|share)/.*|[Ll]ib/(python|site-packages).*")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfTool(String path, String name) {
    return GeneratedFolder.around(path)
        .filter(folder -> folder.name().equals(name) && filledByTools.contains(folder.path()))
        .isPresent();
  }
}
