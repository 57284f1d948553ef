package dev.grader.submission.dependency;

import dev.grader.submission.Checkout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a submission's tests need to be configured: pytest's own files, {@code manage.py} of
 * Django, and what the submission calls itself.
 */
public final class TestConfigurationReader {
  /** They say how to run tests; none chooses among them but by adding. */
  private static final Set<String> HANDED_OVER = Set.of(
      "markers",
      "filterwarnings",
      "asyncio_mode",
      "asyncio_default_fixture_loop_scope",
      "asyncio_default_test_loop_scope",
      "trio_mode",
      "python_files",
      "python_classes",
      "python_functions",
      "usefixtures",
      "xfail_strict",
      "consider_namespace_packages",
      "bdd_features_base_dir",
      "mock_use_standalone_module",
      "DJANGO_SETTINGS_MODULE",
      "FAIL_INVALID_TEMPLATE_VARS");

  /** Read in a way of their own. */
  private static final Set<String> UNDERSTOOD = Set.of("pythonpath", "testpaths", "env");

  private static final String DJANGO = "DJANGO_SETTINGS_MODULE";

  /** Where applications keep the settings that are made for their tests. */
  private static final List<String> TEST_SETTINGS = List.of(
      "tests/settings.py", "tests/test_settings.py", "test_settings.py", "tests/settings_test.py");

  private static final Pattern MANAGE =
      Pattern.compile("[\"']DJANGO_SETTINGS_MODULE[\"']\\s*,\\s*[\"']([\\w.]{1,200})[\"']");
  private static final Pattern ADDED_OPTION =
      Pattern.compile("--(ds|asyncio-mode)(?:=|\\s+)([\\w.]{1,200})(?=\\s|$)");
  private static final Pattern VARIABLE =
      Pattern.compile("(?:[DRU]:)*([A-Za-z_]\\w{0,99})\\s*=\\s*(.*)");
  private static final Pattern OURS =
      Pattern.compile("PATH|HOME|TMPDIR|(PYTHON|PYTEST|COVERAGE|LD_|DYLD_).*");

  private static final int MOST_VALUES = 100;
  private static final int LONGEST_VALUE = 500;

  private final ProjectFolder folder;
  private final Map<String, List<String>> found;
  private final SortedMap<String, List<String>> options = new TreeMap<>();
  private final SortedMap<String, String> environment = new TreeMap<>();
  private final Set<String> pythonPath = new LinkedHashSet<>();

  private TestConfigurationReader(ProjectFolder folder, Map<String, List<String>> found) {
    this.folder = folder;
    this.found = found;
  }

  /** Returns what is configured; never fails on what it cannot read. */
  public static TestConfiguration read(Checkout checkout) throws IOException {
    ProjectFolder folder = ProjectFolder.find(checkout);
    return new TestConfigurationReader(folder, PytestOptions.find(folder)).read();
  }

  private TestConfiguration read() throws IOException {
    addedOptions();
    for (String name : HANDED_OVER) {
      List<String> values = values(name);
      if (!values.isEmpty()) {
        options.put(name, values);
      }
    }
    pythonPath.addAll(words("pythonpath"));
    variables();
    django();
    List<String> others =
        folder.others().stream().filter(TestConfigurationReader::isPlain).toList();
    if (!pythonPath.containsAll(others)) {
      pythonPath.addAll(List.of(".", "src"));
      pythonPath.addAll(others);
    }
    return new TestConfiguration(
        folder.path(),
        List.copyOf(pythonPath),
        words("testpaths"),
        options,
        environment,
        ownProject(),
        found.keySet().stream()
            .filter(name -> !HANDED_OVER.contains(name) && !UNDERSTOOD.contains(name))
            .filter(TestConfigurationReader::isPlain)
            .sorted()
            .limit(MOST_VALUES)
            .toList());
  }

  private Optional<InstalledProject> ownProject() throws IOException {
    Optional<InstalledProject> own = OwnProject.find(folder);
    return own.isPresent() ? own : OwnProject.find(new ProjectFolder(folder.checkout(), ""));
  }

  /** Of the options for pytest's command line, those that say how tests run. */
  private void addedOptions() {
    Matcher option = ADDED_OPTION.matcher(String.join(" ", values("addopts")));
    while (option.find()) {
      String name = option.group(1).equals("ds") ? DJANGO : "asyncio_mode";
      options.put(name, List.of(option.group(2)));
    }
  }

  /** The variables of pytest-env. */
  private void variables() {
    for (String line : values("env")) {
      Matcher variable = VARIABLE.matcher(line);
      if (variable.matches() && !OURS.matcher(variable.group(1)).matches()) {
        environment.put(variable.group(1), variable.group(2));
      }
    }
  }

  private void django() throws IOException {
    for (String file : TEST_SETTINGS) {
      if (folder.text(file).filter(text -> text.contains("INSTALLED_APPS")).isPresent()) {
        environment.putIfAbsent(DJANGO, file.replace(".py", "").replace('/', '.'));
      }
    }
    for (String at : folder.foldersWith("manage.py")) {
      String file = at.isEmpty() ? "manage.py" : at + "/manage.py";
      Optional<Matcher> module = folder.text(file).map(MANAGE::matcher).filter(Matcher::find);
      if (module.isPresent()) {
        environment.putIfAbsent(DJANGO, module.get().group(1));
        if (!at.isEmpty()) {
          pythonPath.add(at);
        }
        break;
      }
    }
    List<String> configured = options.getOrDefault(DJANGO, List.of());
    if (!configured.isEmpty()) {
      environment.put(DJANGO, configured.get(0));
    }
  }

  private List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String line : values(name)) {
      Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).forEach(words::add);
    }
    return words;
  }

  private List<String> values(String name) {
    return found.getOrDefault(name, List.of()).stream()
        .filter(TestConfigurationReader::isPlain)
        .limit(MOST_VALUES)
        .toList();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST_VALUE && text.chars().noneMatch(Character::isISOControl);
  }
}
