package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.live.calibrate.Calibration;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.cost.CostAdvice;
import io.github.stapwright.simulator.cost.CostBudget;
import io.github.stapwright.simulator.cost.CostEstimate;
import io.github.stapwright.simulator.cost.CostEstimator;
import io.github.stapwright.simulator.cost.CostJson;
import io.github.stapwright.simulator.cost.CostText;
import io.github.stapwright.simulator.cost.PriceList;
import io.github.stapwright.simulator.cost.Suggestion;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright cost}: what a script costs, before it runs. */
@Command(
    name = "cost",
    mixinStandardHelpOptions = true,
    description = {
      "Says what each hit of a script's probes costs, and what would save most.",
      "Nanoseconds are those of the machine where the table of costs was measured; for SystemTap"
          + " the cost is given in empty handlers, of which `stap -t` tells how long one takes."
    },
    footer = {
      "",
      "Examples: stapwright cost trace.stp --events events.jsonl.gz --budget 5%%",
      "          stapwright cost trace.stp --rate function__entry=20000/s",
      "          sudo stapwright cost --calibrate costs.tsv"
    })
final class CostCommand implements Callable<Integer> {
  private static final Pattern RATE = Pattern.compile("([\\w-]+)=([0-9]+(?:[.][0-9]+)?)/s");

  private final Terminal terminal;

  @Mixin private RunTimeOptions runTime = new RunTimeOptions();

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Option(
      names = "--events",
      paramLabel = "FILE[.gz]",
      description = "Run the script over these events, and count what it does.")
  private String events;

  @Option(
      names = "--rate",
      paramLabel = "MARKER=N/s",
      description = "How often the program hits a marker.")
  private List<String> rates;

  @Option(
      names = "--budget",
      paramLabel = "PERCENT",
      description =
          "By how much the traced program may become slower with uprobe events; exit status 1 if it"
              + " is more.")
  private String budget;

  @Option(
      names = "--costs",
      paramLabel = "FILE",
      description = "A table of costs that --calibrate wrote, in place of the one that we ship.")
  private String costs;

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description =
          "Measure what work costs on this machine, as root, and write the table. It takes a"
              + " minute, during which nothing else should run.")
  private String calibrated;

  @Option(
      names = "--python",
      paramLabel = "PROGRAM",
      description = "With --calibrate: the Python that is traced. Default: python3.")
  private String python;

  @Option(
      names = "--calls",
      paramLabel = "N",
      description =
          "With --calibrate: how many calls are traced for each price, 2000 or more. Default: 400000.")
  private Integer calls;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.text;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE [ARG]",
      description = "The script, `-` for standard input, and its arguments $1, @1, ...")
  private List<String> words;

  CostCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (calibrated != null) {
      return calibrate();
    }
    if (words == null || python != null || calls != null) {
      throw new TroubleException(
          "name a script whose cost is asked for, or `--calibrate FILE` with or without `--python` and `--calls`");
    }
    ReadScript read =
        ScriptReader.with(options.reading().withArguments(words.subList(1, words.size())))
            .read(new Inputs(terminal).source(words.get(0)));
    if (!read.isRight()) {
      return new ReportOutput(terminal).text(read);
    }
    try {
      return cost(read.orThrow(), read.source().name());
    } catch (NotSimulatedException refused) {
      return new ReportOutput(terminal).text(Report.of(refused.diagnostic()), read.texts());
    }
  }

  private int cost(Script script, String name) throws IOException {
    Optional<CostEstimator.Events> seen =
        Optional.ofNullable(events).map(it -> () -> new Inputs(terminal).events(it));
    CostEstimator estimator =
        new CostEstimator(prices(), rates(), runTime.of(words.subList(1, words.size()), null));
    Optional<CostBudget> allowed = budget();
    CostEstimate estimate = estimator.of(script, seen);
    List<Suggestion> suggestions = new CostAdvice(estimator, seen).on(script);
    terminal
        .out()
        .print(
            format == OutputFormat.json
                ? CostJson.of(name, estimate, suggestions)
                : CostText.of(name, estimate, suggestions));
    return allowed.map(it -> judged(it, estimate)).orElse(Exit.FINE);
  }

  private int judged(CostBudget allowed, CostEstimate estimate) {
    try {
      Optional<String> over = allowed.overspent(estimate);
      over.ifPresent(it -> terminal.err().print("stapwright: " + it + "\n"));
      return over.isPresent() ? Exit.WRONG_INPUT : Exit.FINE;
    } catch (IllegalArgumentException unknown) {
      throw new TroubleException(
          unknown.getMessage() + "; give `--events FILE` or `--rate MARKER=N/s`");
    }
  }

  private PriceList prices() {
    if (costs == null) {
      return PriceList.shipped();
    }
    try {
      ByteString table = new Inputs(terminal).read(costs);
      return PriceList.parse(Inputs.shownName(costs), table.utf8());
    } catch (IllegalArgumentException wrong) {
      throw new TroubleException(wrong);
    }
  }

  private Map<String, Double> rates() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (String each : rates == null ? List.<String>of() : rates) {
      Matcher parts = RATE.matcher(each);
      if (!parts.matches()) {
        throw new TroubleException(
            "`--rate " + each + "`: a rate is MARKER=N/s, such as function__entry=20000/s");
      }
      all.put(parts.group(1).replace("-", "__"), Double.parseDouble(parts.group(2)));
    }
    return all;
  }

  private Optional<CostBudget> budget() {
    try {
      return Optional.ofNullable(budget).map(CostBudget::of);
    } catch (IllegalArgumentException wrong) {
      throw new TroubleException("`--budget`: " + wrong.getMessage());
    }
  }

  private int calibrate() throws IOException {
    PriceList known = prices();
    PriceList measured = calibration().measure(known);
    OutputFile.at(Inputs.file(calibrated))
        .replace(out -> out.write(measured.text().getBytes(StandardCharsets.UTF_8)));
    return Exit.FINE;
  }

  private Calibration calibration() {
    try {
      return new Calibration(
          python == null ? "python3" : python,
          calls == null ? Calibration.USUAL_CALLS : calls,
          it -> terminal.err().print(it + "\n"));
    } catch (IllegalArgumentException tooFew) {
      throw new TroubleException("`--calls " + calls + "`: " + tooFew.getMessage());
    }
  }
}
