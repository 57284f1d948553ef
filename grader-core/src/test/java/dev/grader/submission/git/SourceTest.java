package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      https://github.com/a/b.git,        https://github.com/a/b.git
      HTTPS://GitHub.com:8443/a/b,       https://github.com:8443/a/b
      https://me@bitbucket.org/a/b,      https://bitbucket.org/a/b
      http://localhost:8080/a/b,         http://localhost:8080/a/b
      ssh://git@github.com/a/b.git,      ssh://git@github.com/a/b.git
      ssh://github.com:2222/a/b.git,     ssh://github.com:2222/a/b.git
      git@github.com:a/b.git,            ssh://git@github.com/a/b.git
      build.example.org:repos/b.git,     ssh://build.example.org/repos/b.git
      """)
  void readsUrlsAndShowsThemWithoutALogin(String text, String shown) throws Exception {
    assertThat(parse(text).display()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      http://example.org/a/b           | Use https://example.org/a/b
      git://example.org/a/b            | Use the https URL
      ext::sh -c evil                  | names a helper program
      fd::17                           | names a helper program
      bundle:///tmp/x                  | is not supported
      ftp://example.org/a              | is not supported
      https://host/a?x=y               | query or a fragment
      https:///a/b                     | names no host
      https://example.org              | names no host and repository
      https://example.org/             | names no host and repository
      ssh://-oProxyCommand=evil/a      | names no host
      https://exa mple.org/a           | cannot be read at character 9
      file://other/a                   | names no other host
      """)
  void refusesOtherUrlsWithAdvice(String text, String advice) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining(advice)
        .extracting(e -> ((FetchException) e).blame())
        .isEqualTo(Blame.CALLER);
  }

  @Test
  void refusesAPasswordInAUrlWithoutRepeatingIt() {
    assertThatThrownBy(() -> parse("https://me:hunter2@example.org/a/b"))
        .hasMessageContaining("GRADER_GIT_TOKEN")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> parse("https://me:hunter2@exam ple.org/a/b"))
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\0b"})
  void refusesWhatIsNoSource(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(FetchException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc", "/etc", ".", "x.bundle"})
  void readsNoDiskForSourcesOfOthers(String text) {
    assertThatThrownBy(() -> Source.parse(text, SourcePolicy.FROM_OTHERS))
        .hasMessageContaining("is on this machine's disk");
  }

  @Test
  void takesEverythingElseForAPath() throws Exception {
    assertThat(parse("some/folder")).isInstanceOf(Source.Local.class);
    assertThat(parse("./a:b")).isInstanceOf(Source.Local.class);
    assertThat(parse("file:///tmp/with%20blank").display()).isEqualTo("file:///tmp/with blank");
  }

  private static Source parse(String text) throws FetchException {
    return Source.parse(text, SourcePolicy.OWN_COMMAND_LINE);
  }
}
