package dev.grader.submission.files;

import dev.grader.submission.SourceFile.Role;
import dev.grader.submission.TestNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the candidate's own files from what tools and other people made. A folder's name alone
 * never condemns what may be somebody's real source: {@code env}, {@code build}, {@code dist},
 * {@code vendor} and {@code third_party} need a sign that a tool or somebody else filled them.
 */
public final class Roles {
  private static final Pattern VENDORED = Pattern.compile(
      "(^|.*/)(site-packages|dist-packages|node_modules|bower_components|\\.venv|\\.virtualenv|\\.tox|\\.nox"
          + "|[^/]+\\.dist-info|\\.eggs)/.*",
      Pattern.DOTALL);
  private static final Pattern GENERATED = Pattern.compile(
      "(^|.*/)((__pycache__|\\.pytest_cache|\\.mypy_cache|\\.ruff_cache|\\.ipynb_checkpoints|\\.hypothesis|htmlcov"
          + "|\\.cache|\\.idea|\\.vscode|[^/]+\\.egg-info)/.*"
          + "|[^/]+\\.(pyc|pyo|egg)|\\.DS_Store|\\.coverage"
          + "|build/(bdist\\.|lib\\.|temp\\.|scripts-)[^/]+/.*"
          + "|dist/[^/]+-\\d[^/]*\\.(whl|tar\\.gz|tar\\.bz2|zip))",
      Pattern.DOTALL);
  private static final Pattern DERIVED = Pattern.compile(
      "(^|.*/)(migrations/\\d{4}_[^/]+\\.py|(alembic|migrations)/versions/[^/]+\\.py"
          + "|versions/[0-9a-f]{12}_[^/]+\\.py|(alembic|migrations)/env\\.py|[^/]+_pb2(_grpc)?\\.pyi?)",
      Pattern.DOTALL);

  private static final Pattern VENDOR_FOLDER =
      Pattern.compile("((?:[^/]+/)*?(?:_?vendor|third_party)/)(.*)", Pattern.DOTALL);
  private static final Pattern SOMEBODY_ELSES = Pattern.compile(
      "(.*/)?([^/]+\\.(dist|egg)-info/.*|(LICEN[CS]E|COPYING)(\\.(txt|md|rst))?|vendor\\.txt)",
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern BUILD_LIB =
      Pattern.compile("((?:.*/)?)build/lib/(.+)", Pattern.DOTALL);

  private final Set<String> environments = new HashSet<>();
  private final Set<String> vendorFolders = new HashSet<>();
  private final Set<String> builtProjects = new HashSet<>();

  private Roles() {}

  /** Reads the signs in all paths of a submission. */
  public static Roles of(Collection<String> paths) {
    Roles roles = new Roles();
    Set<String> all = Set.copyOf(paths);
    for (String path : all) {
      environment(path).ifPresent(roles.environments::add);
      Matcher vendor = VENDOR_FOLDER.matcher(path);
      if (vendor.matches() && SOMEBODY_ELSES.matcher(vendor.group(2)).matches()) {
        roles.vendorFolders.add(vendor.group(1));
      }
      Matcher built = BUILD_LIB.matcher(path);
      if (built.matches() && isCopy(built.group(1), built.group(2), all)) {
        roles.builtProjects.add(built.group(1));
      }
    }
    return roles;
  }

  /** {@code build/lib} repeats the modules of the project that it was built from. */
  private static boolean isCopy(String project, String module, Set<String> paths) {
    return module.endsWith(".py")
        && !module.equals("__init__.py")
        && (paths.contains(project + module) || paths.contains(project + "src/" + module));
  }

  /** Returns the role of a path, as far as it does not depend on a template. */
  public Role of(String path) {
    if (VENDORED.matcher(path).matches() || isOfEnvironment(path)) {
      return Role.VENDORED;
    }
    if (GENERATED.matcher(path).matches() || isIn(builtProjects, BUILD_LIB, path)) {
      return Role.GENERATED;
    }
    if (isIn(vendorFolders, VENDOR_FOLDER, path)) {
      return TestNames.include(path) ? Role.VENDORED : Role.COPIED; // tests of a copy are no answer
    }
    return DERIVED.matcher(path).matches() ? Role.DERIVED : Role.OWN;
  }

  private static boolean isIn(Set<String> folders, Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() && folders.contains(matcher.group(1));
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
}
