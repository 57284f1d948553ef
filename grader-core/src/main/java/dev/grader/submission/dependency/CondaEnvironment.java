package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code environment.yml} of Conda, line by line: what it has pip install, and of Conda's own
 * packages those that are known to be on the package index too. No other is asked for there, as it
 * may be missing or be something else. Beside what pip reads, Conda's versions do not count: the
 * two need not fit.
 */
final class CondaEnvironment {
  private static final Pattern ITEM = Pattern.compile("(\\s*)-\\s+(\\S.*)");
  private static final Pattern PACKAGE =
      Pattern.compile("(?:[\\w.-]+::)?(?<name>[A-Za-z0-9][\\w.-]*)"
          + "\\s*(?:(?<range>[<>!~].*)|=+\\s*(?<version>\\d+(?:\\.\\d+)?).*)?");

  /** Patch versions need not be on the index, and a build of Conda's is not. */
  private static final String ANY_PATCH = ".*";

  private static final Set<String> ON_THE_INDEX = Set.of("""
      aiohttp alembic attrs bcrypt beautifulsoup4 boto3 click cryptography dask django duckdb fastapi
      flask freezegun httpx hypothesis idna jinja2 joblib jsonschema lightgbm loguru lxml marshmallow
      matplotlib networkx nltk numba numpy openpyxl pandas pandera pillow plotly polars pyarrow pydantic
      pydantic-settings pymongo pytest pytest-asyncio pytest-cov pytest-mock python-dateutil
      python-dotenv pytz pyyaml redis requests responses rich scikit-learn scipy seaborn spacy
      sqlalchemy statsmodels streamlit sympy tabulate tensorflow tqdm typer uvicorn xgboost xlrd
      """.split("\\s+"));

  private static final Map<String, String> CALLED_OTHERWISE = Map.of(
      "matplotlib-base", "matplotlib",
      "opencv", "opencv-python",
      "psycopg2", "psycopg2-binary",
      "py-xgboost", "xgboost",
      "python-duckdb", "duckdb",
      "pytorch", "torch");

  private final Declarations found;
  private final boolean alone;
  private boolean inDependencies;
  private int pipDepth = Integer.MAX_VALUE;

  private CondaEnvironment(Declarations found) {
    this.found = found;
    this.alone = found.isSilent();
  }

  static void read(String text, String path, Declarations found) {
    CondaEnvironment reader = new CondaEnvironment(found);
    found.settle();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      reader.line(line.replaceAll("(^|\\s)#.*$", "").stripTrailing(), new Place(path, number));
    }
  }

  private void line(String line, Place place) {
    Matcher item = ITEM.matcher(line);
    if (!item.matches()) {
      if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        inDependencies = line.startsWith("dependencies:");
      }
    } else if (inDependencies) {
      item(item.group(1).length(), item.group(2).strip(), place);
    }
  }

  private void item(int depth, String text, Place place) {
    String bare = text.replaceAll("^([\"'])(.*)\\1$", "$2");
    if (depth > pipDepth) {
      RequirementsFile.take(bare, place, found);
    } else if (bare.equals("pip:")) {
      pipDepth = depth;
    } else {
      pipDepth = Integer.MAX_VALUE;
      ofConda(bare, place);
    }
  }

  private void ofConda(String text, Place place) {
    Matcher matcher = PACKAGE.matcher(text);
    if (!matcher.matches()) {
      return;
    }
    String name = Pep508.normalized(matcher.group("name"));
    String indexed = CALLED_OTHERWISE.getOrDefault(name, name);
    if (name.equals("python")) {
      found.developedWith(specifiers(matcher, ""), place);
    } else if (ON_THE_INDEX.contains(name) || !indexed.equals(name)) {
      found.require(indexed + (alone ? specifiers(matcher, "==") : ""), place);
    }
  }

  private static String specifiers(Matcher found, String exactly) {
    if (found.group("range") != null) {
      return found.group("range").contains("|") ? "" : found.group("range");
    }
    return found.group("version") == null
        ? ""
        : exactly + found.group("version") + (exactly.isEmpty() ? "" : ANY_PATCH);
  }
}
