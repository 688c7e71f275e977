package io.github.stapwright.report.metrics;

import io.github.stapwright.report.value.GlobalValue;
import io.github.stapwright.report.value.Value;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.List;

/** The series of one global, at most so many; those handed out once are handed out again. */
final class MetricSeries {
  private final Metric metric;
  private final AdmittedKeys keys;
  private final Buckets buckets = new Buckets();

  MetricSeries(Metric metric, int most) {
    this.metric = metric;
    this.keys = new AdmittedKeys(most);
  }

  Metric metric() {
    return metric;
  }

  /** How many elements had no place last. */
  long leftOut() {
    return keys.leftOut();
  }

  /** What the global holds. */
  MetricSnapshot of(GlobalValue global) {
    List<GlobalValue.Element> elements =
        keys.of(global instanceof GlobalValue.Array array ? array.elements() : scalar(global));
    return switch (metric.kind()) {
      case COUNTER -> counter(elements);
      case GAUGE -> gauge(elements);
      case INFO -> info(elements);
      case SUMMARY -> summary(elements);
      case HISTOGRAM -> histogram(elements);
    };
  }

  private static List<GlobalValue.Element> scalar(GlobalValue global) {
    return List.of(new GlobalValue.Element(List.of(), ((GlobalValue.Scalar) global).value()));
  }

  private Labels labels(GlobalValue.Element element) {
    List<String> values = element.key().stream().map(LabelText::of).toList();
    return Labels.of(metric.labels(), values);
  }

  /** A sum that has become negative is none. */
  private MetricSnapshot counter(List<GlobalValue.Element> elements) {
    CounterSnapshot.Builder counter =
        CounterSnapshot.builder().name(metric.name()).help(metric.help());
    for (GlobalValue.Element each : elements) {
      long value = ((Value.Number) each.value()).value();
      if (value >= 0) {
        counter.dataPoint(
            CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels(each))
                .value((double) value)
                .build());
      }
    }
    return counter.build();
  }

  private MetricSnapshot gauge(List<GlobalValue.Element> elements) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(metric.name()).help(metric.help());
    for (GlobalValue.Element each : elements) {
      gauge.dataPoint(
          GaugeSnapshot.GaugeDataPointSnapshot.builder()
              .labels(labels(each))
              .value((double) ((Value.Number) each.value()).value())
              .build());
    }
    return gauge.build();
  }

  private MetricSnapshot info(List<GlobalValue.Element> elements) {
    InfoSnapshot.Builder info = InfoSnapshot.builder().name(metric.name()).help(metric.help());
    for (GlobalValue.Element each : elements) {
      info.dataPoint(
          InfoSnapshot.InfoDataPointSnapshot.builder()
              .labels(labels(each).add("value", LabelText.of(each.value())))
              .build());
    }
    return info.build();
  }

  /** Its least and its greatest value are the quantiles that are known exactly. */
  private MetricSnapshot summary(List<GlobalValue.Element> elements) {
    SummarySnapshot.Builder summary =
        SummarySnapshot.builder().name(metric.name()).help(metric.help());
    for (GlobalValue.Element each : elements) {
      Value.Statistic value = (Value.Statistic) each.value();
      Quantiles ends =
          value
              .sums()
              .map(
                  it ->
                      Quantiles.builder()
                          .quantile(0, (double) it.min())
                          .quantile(1, (double) it.max())
                          .build())
              .orElse(Quantiles.EMPTY);
      summary.dataPoint(
          SummarySnapshot.SummaryDataPointSnapshot.builder()
              .labels(labels(each))
              .count(value.count())
              .sum((double) value.sums().map(Value.Sums::sum).orElse(0L))
              .quantiles(ends)
              .build());
    }
    return summary.build();
  }

  private MetricSnapshot histogram(List<GlobalValue.Element> elements) {
    elements.forEach(it -> buckets.learn((Value.Statistic) it.value()));
    HistogramSnapshot.Builder histogram =
        HistogramSnapshot.builder().name(metric.name()).help(metric.help());
    for (GlobalValue.Element each : elements) {
      Value.Statistic value = (Value.Statistic) each.value();
      histogram.dataPoint(
          HistogramSnapshot.HistogramDataPointSnapshot.builder()
              .labels(labels(each))
              .classicHistogramBuckets(buckets.of(value))
              .sum((double) value.sums().map(Value.Sums::sum).orElse(0L))
              .build());
    }
    return histogram.build();
  }
}
