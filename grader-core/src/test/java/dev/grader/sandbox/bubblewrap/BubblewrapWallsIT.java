package dev.grader.sandbox.bubblewrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.ShutInContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BubblewrapWallsIT implements ShutInContract {
  @Override
  public Sandbox open(Contents contents) throws Exception {
    Map<String, String> canaries = Map.of("GRADER_GIT_TOKEN", "canary-7f3a");
    return RealHost.open(RealHost.settings(canaries), contents);
  }

  @Test
  void showsNothingOfTheHostButItsSystemAndPython() throws Exception {
    Outcome outcome = run("""
        import os
        print(sorted(os.listdir('/etc')))
        print([path for path in ('/etc/shadow', '/var', '/run', '/sys', '/boot', '/srv', '/mnt',
                                 '/root/.bashrc', '/root/.ssh', '/root/.m2', '/root/.cache')
               if os.path.exists(path)])
        print(sorted(os.listdir('/home')) if os.path.exists('/home') else [])
        """);

    assertThat(outcome.output().stdout().lines().toList())
        .element(0)
        .asString()
        .matches(
            "\\[('alternatives', )?'group', 'hosts', ('ld.so.cache', )?'nsswitch.conf', 'passwd'\\]");
    assertThat(outcome.output().stdout().lines().skip(1)).containsExactly("[]", "[]");
  }
}
