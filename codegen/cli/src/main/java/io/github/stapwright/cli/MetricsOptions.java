package io.github.stapwright.cli;

import io.github.stapwright.model.Script;
import io.github.stapwright.report.metrics.MetricsServer;
import io.github.stapwright.report.metrics.RunMetrics;
import io.github.stapwright.simulator.BothObservers;
import io.github.stapwright.simulator.Observer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The globals of a run as metrics, while it runs. */
final class MetricsOptions {
  private static final Pattern PLACE = Pattern.compile("(?:(.+):)?([0-9]{1,5})");
  private static final int MOST_SERIES = 1_000;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--metrics",
      paramLabel = "[ADDR:]PORT",
      description =
          "Hand out the globals to Prometheus while the script runs, at http://ADDR:PORT/metrics."
              + " Without ADDR only to this machine; port 0 is one that is free.")
  private String place;

  @Option(
      names = "--metrics-series",
      paramLabel = "N",
      description =
          "With --metrics: how many elements of an array are handed out at most. Default: 1000.")
  private Integer most;

  /** What is run while {@code observer} looks on. */
  @FunctionalInterface
  interface Watched {
    /** Runs it and gives its exit status. */
    int run(Observer observer) throws IOException;
  }

  /** Whether metrics are asked for; refuses what cannot be. */
  boolean wanted() {
    if (most != null && (place == null || most < 1)) {
      throw new TroubleException(
          "`--metrics-series N` says how many elements `--metrics` hands out, 1 or more");
    }
    return place != null;
  }

  /** Runs {@code watched}, and hands out what it holds until it ends. */
  int handOut(Script script, String text, Observer other, Consumer<String> said, Watched watched)
      throws IOException {
    if (!wanted()) {
      return watched.run(other);
    }
    RunMetrics metrics = new RunMetrics(script, text, most == null ? MOST_SERIES : most, said);
    try (MetricsServer server = server(metrics)) {
      said.accept("metrics at " + server.url());
      return watched.run(other == Observer.NONE ? metrics : new BothObservers(metrics, other));
    }
  }

  private MetricsServer server(RunMetrics metrics) {
    try {
      return MetricsServer.at(address(place), metrics);
    } catch (IOException taken) {
      throw new TroubleException(
          "`--metrics " + place + "`: nobody can listen there: " + taken.getMessage());
    }
  }

  static InetSocketAddress address(String place) {
    Matcher parts = PLACE.matcher(place);
    int port = parts.matches() ? Integer.parseInt(parts.group(2)) : LAST_PORT + 1;
    if (port > LAST_PORT) {
      throw new TroubleException(
          "`--metrics " + place + "`: this is PORT or ADDR:PORT, such as 9464 or 0.0.0.0:9464");
    }
    try {
      String host = parts.group(1);
      InetAddress address =
          host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
      return new InetSocketAddress(address, port);
    } catch (UnknownHostException unknown) {
      throw new TroubleException(
          "`--metrics " + place + "`: this machine knows no address `" + parts.group(1) + "`");
    }
  }
}
