package dev.grader.check.pytest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.check.pytest.TestRun.Collection;
import dev.grader.check.pytest.TestRun.End;
import dev.grader.check.pytest.TestRun.FileCoverage;
import dev.grader.check.pytest.TestRun.Place;
import dev.grader.check.pytest.TestRun.Result;
import dev.grader.check.pytest.TestRun.Test;
import dev.grader.check.pytest.TestRun.Trouble;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the lines of {@code run_pytest.py}; {@code grader_pytest.py} beside it says which there
 * are. A line that is not whole, or not ours, is skipped: what is missing did not pass.
 */
final class ResultStream {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More tests than anybody writes by hand: what is beyond is a loop. */
  private static final long MOST_TESTS = 1_000_000;

  private static final BigDecimal LONGEST_TEST = BigDecimal.valueOf(1_000_000);

  private final String folder;
  private final List<String> ids = new ArrayList<>();
  private final List<Trouble> collectionErrors = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private final Set<Integer> ended = new HashSet<>();
  private final List<FileCoverage> coverage = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Running> running = Optional.empty();
  private Optional<Place> standstill = Optional.empty();
  private OptionalLong tests = OptionalLong.empty();
  private long deselected;
  private Optional<End> end = Optional.empty();
  private boolean begun;

  private record Running(int number, Test test) {}

  private ResultStream(String folder) {
    this.folder = folder;
  }

  /**
   * Returns the run; absent where the runner did not even begin.
   *
   * @param folder where the tests ran, below the submission's root: paths are relative to it, but
   *     those of coverage to the root
   * @param nonce begins each line of the runner
   */
  static Optional<TestRun> read(String stdout, String nonce, String folder) {
    ResultStream stream = new ResultStream(folder.isEmpty() ? "" : folder + "/");
    stdout
        .lines()
        .filter(line -> line.startsWith(nonce + " "))
        .forEach(line -> stream.line(line.substring(nonce.length() + 1)));
    return stream.begun ? Optional.of(stream.run()) : Optional.empty();
  }

  private void line(String json) {
    try {
      event(JSON.readTree(json));
    } catch (JacksonException e) {
      // cut off, or dropped from the middle of too much output: what is missing did not pass
    }
  }

  private void event(JsonNode event) {
    switch (event.path("event").asText()) {
      case "hello" -> begun = true;
      case "note" -> notes.add(event.path("message").asText());
      case "collect-error" ->
        collectionErrors.add(trouble(event, event.path("id").asText()));
      case "items" -> event.path("ids").forEach(id -> ids.add(id.asText()));
      case "collected" -> collected(event);
      case "start" -> start(event);
      case "result" -> result(event);
      case "hang" ->
        standstill = Optional.of(place(event)).filter(at -> !at.path().isEmpty());
      case "coverage" -> coverage.add(coverage(event));
      case "end" ->
        end = Optional.of(
            new End(event.path("status").asInt(-1), event.path("complete").asBoolean()));
      default -> {
        // a newer runner may say more
      }
    }
  }

  private void collected(JsonNode event) {
    tests = OptionalLong.of(Math.min(MOST_TESTS, Math.max(0, event.path("total").asLong())));
    deselected = Math.max(0, event.path("deselected").asLong());
  }

  private void start(JsonNode event) {
    int number = event.path("n").asInt(-1);
    String id = id(number);
    Place place = at(fileOf(id), event.path("line").asInt());
    running = Optional.of(new Running(number, new Test(id, place)));
  }

  private void result(JsonNode event) {
    int number = event.path("n").asInt(-1);
    Optional<Ending> ending = Ending.of(event.path("outcome").asText());
    boolean known = number >= 0 && number < tests.orElse(0);
    if (known && ending.isPresent() && ended.add(number)) {
      BigDecimal seconds = event.path("seconds").decimalValue().max(BigDecimal.ZERO);
      results.add(new Result(ending.get(), seconds.min(LONGEST_TEST), trouble(event, id(number))));
    }
    running = running.filter(test -> test.number() != number);
  }

  private FileCoverage coverage(JsonNode event) {
    JsonNode lines = event.path("lines");
    JsonNode branches = event.path("branches");
    return new FileCoverage(
        event.path("path").asText(), part(lines), whole(lines), part(branches), whole(branches));
  }

  private static long part(JsonNode pair) {
    return Math.max(0, Math.min(pair.path(0).asInt(), whole(pair)));
  }

  private static long whole(JsonNode pair) {
    return Math.max(0, pair.path(1).asInt());
  }

  private Trouble trouble(JsonNode event, String id) {
    return new Trouble(
        id, place(event), event.path("message").asText(), event.path("module").asText());
  }

  private Place place(JsonNode event) {
    return at(event.path("path").asText(), event.path("line").asInt());
  }

  /** A place outside of the submission, in a library or in the runner, is none. */
  private Place at(String path, int line) {
    return path.isEmpty() || path.startsWith("/")
        ? new Place("", 0)
        : new Place(folder + path, Math.max(0, line));
  }

  private static String fileOf(String id) {
    return id.contains("::") ? id.substring(0, id.indexOf("::")) : "";
  }

  private String id(int number) {
    return number >= 0 && number < ids.size() ? ids.get(number) : "test number " + (number + 1);
  }

  private TestRun run() {
    return new TestRun(
        new Collection(
            tests,
            deselected,
            List.copyOf(collectionErrors),
            ids.stream().map(id -> at(fileOf(id), 0).path()).toList()),
        List.copyOf(results),
        running.map(Running::test),
        standstill,
        List.copyOf(coverage),
        end,
        List.copyOf(notes));
  }
}
