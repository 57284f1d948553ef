package dev.grader.batch.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.batch.QueueException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/grader?password=hunter2",
        "jdbc:postgresql://db/grader?ssl=true&Password=hunter2",
        "jdbc:postgresql://me:hunter2@db/grader",
        "postgresql://me:hunter2@db/grader"
      })
  void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> DatabaseAddress.server(url, Map.of()))
        .isInstanceOf(QueueException.class)
        .hasMessageContaining("GRADER_DATABASE_PASSWORD")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "postgresql://db/grader",
        "jdbc:mysql://db/grader",
        "jdbc:h2:mem:x",
        "jdbc:postgresql://db",
        "jdbc:postgresql://db:/x",
        "jdbc:postgresql://db:abc/x",
        "jdbc:postgresql://db:0/x",
        "jdbc:postgresql://db:65536/x"
      })
  void onlyPostgresqlIsAServer(String url) {
    assertThatThrownBy(() -> DatabaseAddress.server(url, Map.of()))
        .hasMessage("the database must be jdbc:postgresql://HOST/NAME or"
            + " jdbc:postgresql://HOST:PORT/NAME with a port from 1 to 65535, not '" + url + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/grader",
        "jdbc:postgresql://db.example:5432/grader?ssl=true",
        "jdbc:postgresql://127.0.0.1:65535/grader",
        "jdbc:postgresql://[::1]:5432/grader",
        "jdbc:postgresql://a:5432,b/grader?targetServerType=primary"
      })
  void takesEveryAddressThatTheDriverTakes(String url) throws Exception {
    assertThat(DatabaseAddress.server(url, Map.of()).url()).isEqualTo(url);
  }

  @Test
  void theLoginComesFromTheEnvironment() throws Exception {
    String url = "jdbc:postgresql://db/grader?ssl=true";

    DatabaseAddress ours = DatabaseAddress.server(
        url,
        Map.of(
            "GRADER_DATABASE_USER", "us",
            "GRADER_DATABASE_PASSWORD", "secret",
            "PGUSER", "them",
            "PGPASSWORD", "other"));
    DatabaseAddress theirs =
        DatabaseAddress.server(url, Map.of("PGUSER", "them", "PGPASSWORD", "other"));

    assertThat(ours.user()).contains("us");
    assertThat(ours.password()).contains("secret");
    assertThat(theirs.user()).contains("them");
    assertThat(theirs.password()).contains("other");
    assertThat(ours).hasToString("jdbc:postgresql://db/grader");
  }

  @Test
  void aFolderIsNamedAsTheUserKnowsIt() {
    assertThat(DatabaseAddress.embedded(Path.of("a;b", ".queue"))).hasToString("a;b/.queue");
    assertThat(DatabaseAddress.embedded(Path.of("a;b")).url()).contains("a\\;b");
  }
}
