package io.github.stapwright.report.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Hands out metrics, as text and in the form of OpenMetrics, at {@code /metrics}. */
public final class MetricsServer implements AutoCloseable {
  private final HTTPServer server;
  private final InetSocketAddress address;

  private MetricsServer(HTTPServer server, InetSocketAddress address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts one.
   *
   * @param address with port 0 for one that is free
   * @throws IOException if nobody can listen there
   */
  public static MetricsServer at(InetSocketAddress address, RunMetrics metrics) throws IOException {
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(metrics);
    HTTPServer server =
        HTTPServer.builder()
            .inetAddress(address.getAddress())
            .port(address.getPort())
            .registry(registry)
            .buildAndStart();
    return new MetricsServer(server, new InetSocketAddress(address.getAddress(), server.getPort()));
  }

  /** Where it listens. */
  public String url() {
    String host = address.getAddress().getHostAddress();
    String shown = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    return "http://" + shown + ":" + address.getPort() + "/metrics";
  }

  @Override
  public void close() {
    server.close();
  }
}
