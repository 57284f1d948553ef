package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.CandidateLimitsContract;
import dev.grader.sandbox.Contents;
import dev.grader.sandbox.Sandbox;
import java.util.Map;

class BubblewrapLimitsIT implements CandidateLimitsContract {
  @Override
  public Sandbox open(Contents contents) throws Exception {
    return RealHost.open(RealHost.settings(Map.of()), contents);
  }
}
