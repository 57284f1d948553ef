package dev.grader.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.catalog.Catalog;
import dev.grader.cli.exit.UserError;
import dev.grader.rubric.RubricReader;
import dev.grader.submission.git.ReplayedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFolderTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @MethodSource("samples")
  void buildsTheSameCommitsEverywhere(Path sample) throws Exception {
    SampleFolder read = SampleFolder.read(sample);

    String newest = ReplayedRepository.make(folder.resolve("sample.git"), read.commits(sample));

    assertThat(newest).isEqualTo(read.head());
    assertThat(new RubricReader(Catalog.checks()).read(read.rubric(sample)).title())
        .isNotEmpty();
    assertThat(read.candidateName()).isNotEmpty().doesNotContain("<");
  }

  @Test
  void namesEveryMistakeInASampleAtItsPlace() throws IOException {
    Files.writeString(folder.resolve("sample.yaml"), "title: X\nrubrik: default\nhistory: none\n");

    assertThatThrownBy(() -> SampleFolder.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("sample.yaml:2:1: error: unknown key")
        .hasMessageContaining("sample.yaml:3:10: error: ");
  }

  @Test
  void takesNoRepositoryForASampleWhateverItHolds() throws IOException {
    Files.writeString(folder.resolve("sample.yaml"), "title: Full marks\nrubric: mine.yaml\n");
    Files.createDirectory(folder.resolve(".git"));

    assertThat(SampleFolder.isOne(folder)).isFalse();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(SampleFolder::isOne).sorted().toList();
    }
  }
}
