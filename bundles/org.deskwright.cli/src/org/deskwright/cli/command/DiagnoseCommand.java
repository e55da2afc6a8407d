package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Clocks;
import org.deskwright.cli.internal.EngineProgress;
import org.deskwright.cli.internal.GivenAnswers;
import org.deskwright.cli.internal.GivenParameters;
import org.deskwright.cli.internal.KeptReport;
import org.deskwright.cli.internal.LiveReading;
import org.deskwright.cli.internal.NothingRead;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.ReportTarget;
import org.deskwright.cli.internal.ReportTarget.Arrangement;
import org.deskwright.cli.internal.SavedCase;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.TemporaryFolder;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Refusal;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.engine.DiagnosisRequest;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;
import org.deskwright.report.TextStyle.Grouping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads evidence, runs the checks and writes the report. */
@Command(name = "diagnose", description = "Reads evidence, runs the checks and says what is wrong, what cannot be told "
        + "yet, and what helps.", sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:nothing at or above --fail-on, and everything could be read", "1:findings at or above --fail-on",
                "2:the command is not understood, or a path or topic does not exist",
                "3:some evidence could not be read (told even when there are findings: the report is not the whole truth)",
                "70:something broke, such as a full disk", "130:interrupted; nothing was written"}, footer = {"",
                        "Examples:", "  deskwright diagnose ~/aws-output",
                        "  deskwright diagnose prod.dwcase --topic device_not_authorized --answer client.address=203.0.113.7",
                        "  deskwright diagnose fleet/ --output report.html",
                        "  deskwright diagnose fleet/ --format junit --output TEST-fleet.xml --fail-on problem",
                        "  deskwright diagnose fleet/ --save-case monday.dwcase",
                        "  deskwright diagnose fleet/ --compare monday.dwcase",
                        "  deskwright diagnose evidence/ --password-file store-password.txt",
                        "  deskwright diagnose --live --profile works --region eu-west-1"})
public final class DiagnoseCommand implements Callable<Integer> {
    private static final long DAY = 86_400;
    private final Call call;
    private final Deskwright root;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, with logs, also packed, or a case (a folder or a .dwcase file).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private RedactOptions redact = new RedactOptions();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private LogClockOptions logClocks = new LogClockOptions();

    @Mixin
    private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--live", description = "Reads from AWS first, and diagnoses that together with the paths, if any.")
    private boolean live;

    @Mixin
    private LiveOptions liveOptions = new LiveOptions();
    private Path liveFolder;
    private List<ReadProblem> liveProblems = List.of();

    @Option(names = "--topic", paramLabel = "ID", split = ",", description = "Only this topic, by its id; may be given several times. 'deskwright topics' lists them.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--answer", paramLabel = "KEY=VALUE", description = "What only you can know, such as client.address=203.0.113.7; may be given several times.")
    private List<String> answers = new ArrayList<>();

    @Option(names = "--parameter", paramLabel = "CHECK.PARAM=VALUE", description = "Tunes a check, such as estate.stuck-transition.stuck-after=30.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--parameters", paramLabel = "FILE", description = "Tunes and turns off checks as a file says: settings that the workbench exported, or the parameters of a report in JSON. --parameter and --disable go before.")
    private String parametersFile;

    @Option(names = "--disable", paramLabel = "CHECK", split = ",", description = "Does not run this check; may be given several times. The report says so.")
    private List<String> disabled = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json|html|markdown|junit", description = "How to write the report; default: what the name of --output tells, else text.")
    private String format;

    @Option(names = "--group-by", paramLabel = "importance|topic", defaultValue = "importance", description = "What to put together in text; default: ${DEFAULT-VALUE}.")
    private String groupBy;

    @Option(names = "--brief", description = "Text with one line for each finding, without what helps.")
    private boolean brief;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes the report to a file, whole or not at all; a file of that name is replaced.")
    private String output;

    @Option(names = "--fail-on", paramLabel = "info|warning|problem", defaultValue = "warning", description = "From which importance on findings make the exit code 1; default: ${DEFAULT-VALUE}.")
    private String failOn;

    @Option(names = "--time-limit", paramLabel = "SECONDS", description = "How long a single check may take before it counts as failed, from 1 to 86400; default: 60.")
    private String timeLimit;

    @Option(names = "--save-case", paramLabel = "FILE.dwcase|FOLDER", description = "Keeps evidence, answers and report as a case, to be reopened or compared later.")
    private String saveCase;

    @Option(names = "--overwrite", description = "Lets --save-case replace a case that is there already.")
    private boolean overwrite;

    @Option(names = "--compare", paramLabel = "REPORT.json|CASE", description = "Also says what is new, fixed or unclear since an earlier report: one in JSON, or the last that a case keeps.")
    private String compare;

    DiagnoseCommand(Call call, Deskwright root) {
        this.call = call;
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        try {
            return diagnose();
        } finally {
            if (liveFolder != null) {
                TemporaryFolder.delete(liveFolder);
            }
        }
    }

    private Integer diagnose() throws Exception {
        Console console = call.console();
        List<LiveSource> sources = sources();
        Clocks clocks = logClocks.clocks(call.console());
        Importance threshold = Importance.valueOf(
                Choices.check("--fail-on", failOn, List.of("info", "warning", "problem")).toUpperCase(Locale.ROOT));
        Grouping grouping = Grouping
                .valueOf(Choices.check("--group-by", groupBy, List.of("importance", "topic")).toUpperCase(Locale.ROOT));
        TopicCatalogue catalogue = call.toolbox().catalogue().get();
        CheckRegistry registry = registry();
        Set<String> asked = topics(catalogue);
        Answers given = GivenAnswers.parse(answers, catalogue);
        CheckSettings settings = GivenParameters.of(console, registry, Optional.ofNullable(parametersFile), parameters,
                disabled);
        ReportTarget target = ReportTarget.of(console, Optional.ofNullable(format), Optional.ofNullable(output),
                new Arrangement(grouping, brief), CatalogueWords.of(catalogue));
        Optional<SavedCase> saved = Optional.ofNullable(saveCase)
                .map(path -> SavedCase.at(console, "--save-case", path, overwrite));
        evidence.check(console, paths);
        KeyStorePasswords keyStores = passwords.of(console);
        redact.check(console);
        if (saved.isPresent() && redact.isAsked()) {
            throw new UsageProblem("--redact and --save-case: a case keeps the names in its evidence. "
                    + "Save it without --redact for yourself, and pass on the report alone");
        }
        Optional<Report> earlier = earlier(console);

        IntakeResult intake = evidence.read(call, withLive(sources), given, () -> clocks, keyStores);
        Report report = diagnose(registry, catalogue, request(intake, asked, settings));
        Redactor redactor = redact.redactor(RedactedReport.names(report));
        if (NothingRead.is(intake)) {
            saved.ifPresent(place -> console.err().println("deskwright: no case was saved, for nothing was read"));
            target.write(report, ReportContext.NONE, redactor, Optional.of(NothingRead.of(intake, paths)));
            return ExitCode.UNREADABLE.code();
        }
        if (saved.isPresent()) {
            saved.get().write(intake, Optional.of(report), evidence.moment(), evidence.zone(), call.toolbox().forms());
        }
        ReportContext titled = intake.openedCase().map(ReportContext::of).orElse(ReportContext.NONE);
        target.write(report, earlier.map(before -> titled.with(ReportComparison.of(before, report))).orElse(titled),
                redactor, Optional.empty());
        redact.finish(console, redactor);
        return exitCode(report, threshold).code();
    }

    private List<LiveSource> sources() {
        if (!live && !liveOptions.isEmpty()) {
            throw new UsageProblem("--profile, --region and --endpoint-url go with --live");
        }
        if (!live && paths.isEmpty()) {
            throw new UsageProblem("Missing required parameter: 'PATH'");
        }
        return live ? liveOptions.sources() : List.of();
    }

    /** The paths, and a folder with what AWS answers now. */
    private List<String> withLive(List<LiveSource> sources) throws IOException {
        if (sources.isEmpty()) {
            return paths;
        }
        LiveEstate estate = call.liveEstate();
        ConsoleSignIn.codes(call, sources);
        liveFolder = Files.createTempDirectory("deskwright-live");
        liveProblems = LiveReading.problems(
                LiveReading.into(liveFolder, estate, sources, call.console(), ConsoleSignIn.renewal(call, sources)));
        List<String> all = new ArrayList<>(paths);
        all.add(liveFolder.toString());
        return all;
    }

    /** Read before all else, also because the case that keeps it may be the one that is saved to. */
    private Optional<Report> earlier(Console console) throws IOException {
        return compare == null
                ? Optional.empty()
                : Optional.of(KeptReport.at(console, "--compare", compare).last().report());
    }

    private DiagnosisRequest request(IntakeResult intake, Set<String> asked, CheckSettings settings) {
        DiagnosisRequest request = DiagnosisRequest.of(intake.evidence()).withTopics(asked).withSettings(settings)
                .withSuppressions(intake.suppressions())
                .withProblems(Stream.concat(liveProblems.stream(), intake.problems().stream()).toList());
        if (timeLimit == null) {
            return request;
        }
        return request.withCheckTimeLimit(Duration.ofSeconds(Wholes.parse("--time-limit", timeLimit, 1, DAY)));
    }

    private Report diagnose(CheckRegistry registry, TopicCatalogue catalogue, DiagnosisRequest request) {
        try (ProgressBar progress = new ProgressBar(call.console())) {
            Report report = new CheckEngine(registry, catalogue, call.toolbox().reportVersion()).run(request,
                    new EngineProgress(progress));
            if (report.cancelled() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            return report;
        }
    }

    /** A check that was refused is told, for the report will be silent about it; flaws of topics only on request. */
    private CheckRegistry registry() {
        CheckRegistry registry = call.toolbox().registry().get();
        registry.refused().stream().filter(r -> root.verbose() || !r.provider().equals(Refusal.CATALOGUE))
                .forEach(r -> call.console().err().println("deskwright: not used: " + r));
        return registry;
    }

    private Set<String> topics(TopicCatalogue catalogue) {
        for (String id : topics) {
            if (catalogue.topic(id).isEmpty()) {
                throw new UsageProblem("there is no topic '" + id + "'"
                        + Suggestions.hint(id, catalogue.topics().stream().map(Topic::id).toList())
                        + "; 'deskwright topics' lists all");
            }
        }
        return new LinkedHashSet<>(topics);
    }

    private static ExitCode exitCode(Report report, Importance threshold) {
        if (!report.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        boolean found = report.worst().map(worst -> worst.compareTo(threshold) >= 0).orElse(false);
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
