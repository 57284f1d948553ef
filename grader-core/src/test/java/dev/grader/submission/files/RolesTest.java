package dev.grader.submission.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.SourceFile.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      venv/lib/python3.11/site-packages/six.py, VENDORED
      .venv/pip.conf,                           VENDORED
      web/node_modules/left-pad/index.js,       VENDORED
      six-1.16.dist-info/METADATA,              VENDORED
      app/__pycache__/main.cpython-311.pyc,     GENERATED
      main.pyc,                                 GENERATED
      .pytest_cache/v/cache/lastfailed,         GENERATED
      .ipynb_checkpoints/a.py,                  GENERATED
      src/app.egg-info/PKG-INFO,                GENERATED
      htmlcov/index.html,                       GENERATED
      dist/app-1.0-py3-none-any.whl,            GENERATED
      dist/app-1.0.tar.gz,                      GENERATED
      build/bdist.linux-x86_64/a.py,            GENERATED
      shop/migrations/0001_initial.py,          DERIVED
      alembic/versions/1a2b3c4d5e6f_users.py,   DERIVED
      migrations/versions/first.py,             DERIVED
      migrations/env.py,                        DERIVED
      api/user_pb2.py,                          DERIVED
      api/user_pb2_grpc.py,                     DERIVED
      shop/migrations/helpers.py,               OWN
      versions/first.py,                        OWN
      venv.py,                                  OWN
      my_site-packages/a.py,                    OWN
      env/settings.py,                          OWN
      venv/app.py,                              OWN
      .env,                                     OWN
      lib/python.py,                            OWN
      data/vendor/prices.json,                  OWN
      clients/third_party/stripe.py,            OWN
      app/_vendor/core.py,                      OWN
      build/Dockerfile,                         OWN
      web/dist/index.html,                      OWN
      dist/orders.zip,                          OWN
      """)
  void tellsByTheNameAlone(String path, Role role) {
    assertThat(Roles.of(List.of(path)).of(path)).isEqualTo(role);
  }

  @Test
  void anEnvironmentUnderAnyNameIsVendored() {
    List<String> paths = List.of(
        "my stuff/pyvenv.cfg", "my stuff/bin/python", "my stuff/lib/python3.11/x.py", "main.py");

    assertThat(rolesOf(paths))
        .containsExactly(Role.VENDORED, Role.VENDORED, Role.VENDORED, Role.OWN);
  }

  @Test
  void aProjectStartedInsideAnEnvironmentIsStillTheCandidates() {
    List<String> paths = List.of(
        "env/bin/activate", "env/app/main.py", "env/requirements.txt", "env/include/site/x.h");

    assertThat(rolesOf(paths)).containsExactly(Role.VENDORED, Role.OWN, Role.OWN, Role.VENDORED);
  }

  @Test
  void anEnvironmentAtTheRootDoesNotSwallowTheSubmission() {
    List<String> paths =
        List.of("pyvenv.cfg", "bin/activate", "lib/python3.9/os.py", "lib/core.py", "main.py");

    assertThat(rolesOf(paths))
        .containsExactly(Role.VENDORED, Role.VENDORED, Role.VENDORED, Role.OWN, Role.OWN);
  }

  @Test
  void whatSetuptoolsBuiltIsGeneratedAndTheRestOfTheFolderIsNot() {
    List<String> paths = List.of(
        "build/lib/app/main.py", "build/lib/app/old.py", "build/report.json", "src/app/main.py");

    assertThat(rolesOf(paths)).containsExactly(Role.GENERATED, Role.GENERATED, Role.OWN, Role.OWN);
  }

  @Test
  void buildAndDistAreTheCandidatesWhereTheyWorkThere() {
    List<String> paths =
        List.of("build/main.py", "build/data.json", "build/lib/io.py", "dist/src/app.py");

    assertThat(rolesOf(paths)).containsOnly(Role.OWN);
  }

  @Test
  void aVendorFolderIsTheCandidatesAsLongAsNothingSaysOtherwise() {
    assertThat(rolesOf(List.of("shop/vendor/__init__.py", "shop/vendor/api/licenses.py")))
        .containsOnly(Role.OWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vendor/six-1.16.dist-info/METADATA",
        "vendor/six.egg-info/PKG-INFO",
        "vendor/six/LICENSE.txt",
        "vendor/vendor.txt"
      })
  void packagesWithALicenceOrMetadataAreCopied(String sign) {
    assertThat(Roles.of(List.of("vendor/six.py", "vendor/six/moves.py", sign)))
        .extracting(roles -> roles.of("vendor/six.py"), roles -> roles.of("vendor/six/moves.py"))
        .containsExactly(Role.COPIED, Role.COPIED);
  }

  @Test
  void testsOfACopiedPackageAreNotKept() {
    List<String> paths =
        List.of("vendor/six/LICENSE", "vendor/six/tests/data.py", "vendor/six/test_moves.py");

    assertThat(rolesOf(paths)).containsExactly(Role.COPIED, Role.VENDORED, Role.VENDORED);
  }

  @Test
  void namesWithLineBreaksAreReadLikeOthers() {
    assertThat(rolesOf(List.of("a\nb/node_modules/x.js", "new\nline.py")))
        .containsExactly(Role.VENDORED, Role.OWN);
  }

  private static Stream<Role> rolesOf(List<String> paths) {
    Roles roles = Roles.of(paths);
    return paths.stream().map(roles::of);
  }
}
