package dev.multitudes.examples.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest gives it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(run from classes, which carry no version)");
    return new String[] {"Multitudes " + version, "Java " + Runtime.version()};
  }
}
