package dev.grader.cli.wiring;

import picocli.CommandLine.IVersionProvider;

/** The grader's own, from the jar's manifest; outside a jar there is none. */
public final class Version implements IVersionProvider {
  /** Returns its number. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"grader " + number()};
  }
}
