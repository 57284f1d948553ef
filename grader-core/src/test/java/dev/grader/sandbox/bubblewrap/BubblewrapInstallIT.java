package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Contents;
import dev.grader.sandbox.InstallContract;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.TarArchive;
import java.util.Map;

class BubblewrapInstallIT implements InstallContract {
  @Override
  public Sandbox open(Contents contents) throws Exception {
    return RealHost.open(RealHost.settings(Map.of()), contents);
  }

  @Override
  public Sandbox openWithoutNetwork() throws Exception {
    open(TarArchive.of(Map.of())).close(); // the tools themselves are there by then
    String nobody = "http://127.0.0.1:9";
    Map<String, String> cut =
        Map.of("HTTPS_PROXY", nobody, "HTTP_PROXY", nobody, "https_proxy", nobody);
    return RealHost.open(RealHost.settings(cut), TarArchive.of(Map.of()));
  }
}
