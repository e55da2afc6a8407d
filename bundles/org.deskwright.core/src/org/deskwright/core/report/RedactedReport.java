package org.deskwright.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.redaction.UserFolders;
import org.deskwright.core.report.Report.Covered;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;
import org.deskwright.core.topic.TopicCatalogue;

/**
 * Reports as they may leave: without what a redactor takes out of whatever in them comes from evidence or was written
 * by the admin. Done before anything is written, because a page wraps lines and escapes characters, and half a secret
 * is not known for one.
 */
public final class RedactedReport {
    private static final String REMOVED = "[removed]";
    /** Types of subjects that we named: nobody is told by them. */
    private static final Set<String> OURS = Set.of("topic", "estate", "signature", "session");

    /** Read once, and only where there are remedies. */
    private static final class Ours {
        static final TopicCatalogue CATALOGUE = TopicCatalogue.bundled();
    }

    private final Redactor redactor;
    /** Of names of values, whether they say that a secret follows. */
    private final Map<String, Boolean> secrets = new HashMap<>();

    /** @param redactor for all that goes into one output */
    public RedactedReport(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What people and things are called in a report, and what kind of name that is. */
    public static Map<String, String> names(Report report) {
        Map<String, String> names = UserFolders.names(Stream.concat(report.problems().stream().map(ReadProblem::source),
                report.outcomes().stream().flatMap(outcome -> outcome.evidence().stream().map(EvidenceRef::source))));
        for (ReportedOutcome outcome : report.outcomes()) {
            Subject subject = outcome.subject();
            if (!OURS.contains(subject.type()) && !subject.id().isBlank()) {
                String kind = switch (subject.type()) {
                    case "user", "account" -> subject.type();
                    default -> "resource";
                };
                names.put(subject.id(), kind);
                if (!kind.equals("resource") || !subject.name().chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    names.putIfAbsent(subject.name(), kind.equals("resource") ? "name" : kind);
                } // else it is a word, such as what a quota is of, and stands in every other sentence
            }
            outcome.values().asMap().keySet().stream().filter(RedactedReport::isUser)
                    .forEach(key -> names.put(outcome.values().text(key), "user"));
        }
        return names;
    }

    private static boolean isUser(String key) {
        return key.equals("user") || key.equals("userName") || key.equals("owner");
    }

    public Report of(Report report) {
        return new Report(report.tool(), report.asOf(), report.zone(), report.fingerprint(),
                new Answers(texts(report.answers().asMap())),
                report.parameters().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> texts(e.getValue()), (a, b) -> a,
                                TreeMap::new)),
                report.disabled(), report.topics(), report.cancelled(),
                report.coverage().stream().map(c -> new Covered(c.kind(), scope(c.scope()), c.complete())).toList(),
                report.requirements(), report.figures().stream().map(this::figure).toList(),
                report.outcomes().stream().map(this::outcome).toList(),
                report.problems().stream()
                        .map(p -> new ReadProblem(text(p.source()), p.offset(), text(p.reason()), text(p.advice())))
                        .toList());
    }

    public ReportComparison of(ReportComparison changes) {
        return new ReportComparison(changes.since(), outcomes(changes.added()), outcomes(changes.fixed()),
                outcomes(changes.unchanged()), outcomes(changes.unclear()));
    }

    /** What was done, found by the outcomes as they are called now. */
    public RemedyProgress of(RemedyProgress progress, Report report) {
        Map<String, String> identities = report.outcomes().stream().collect(
                Collectors.toMap(ReportedOutcome::identity, o -> outcome(o).identity(), (first, second) -> first));
        return new RemedyProgress(progress.asMap().entrySet().stream().collect(Collectors.toMap(e -> {
            RemedyProgress.Step step = e.getKey();
            return new RemedyProgress.Step(identities.getOrDefault(step.outcome(), step.outcome()), step.remedy(),
                    step.number());
        }, Map.Entry::getValue, (first, second) -> first)));
    }

    public String text(String text) {
        return text.isEmpty() ? text : redactor.redact(text);
    }

    private String text(String name, String text) {
        return text.isEmpty() || !secrets.computeIfAbsent(name, Redactor::isSecretName) ? text(text) : REMOVED;
    }

    private List<ReportedOutcome> outcomes(List<ReportedOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private Map<String, String> texts(Map<String, String> byKey) {
        Map<String, String> texts = new TreeMap<>();
        byKey.forEach((key, text) -> texts.put(key, text(key, text)));
        return texts;
    }

    private Scope scope(Scope scope) {
        String account = text(scope.account());
        return account.equals(scope.account()) ? scope : new Scope(account, scope.region());
    }

    private Figure figure(Figure figure) {
        return new Figure(figure.id(), figure.title(), figure.counts().entrySet().stream()
                .collect(Collectors.toMap(e -> text(e.getKey()), Map.Entry::getValue, Long::sum)));
    }

    private ReportedOutcome outcome(ReportedOutcome outcome) {
        Subject subject = outcome.subject();
        return new ReportedOutcome(outcome.check(), outcome.title(), outcome.topics(), outcome.kind(),
                outcome.importance(),
                new Subject(subject.type(), text(subject.id()), text(subject.name()), scope(subject.scope())),
                outcome.variant(), text(withoutSecretsOf(outcome)), values(outcome.values()),
                outcome.evidence().stream()
                        .map(e -> new EvidenceRef(text(e.source()), e.kind(), text(e.item()), e.field())).toList(),
                outcome.missing().stream()
                        .map(n -> new Need(n.kind(), text(n.detail()), n.title(), text(n.how()), text(n.command()),
                                n.readable()))
                        .toList(),
                outcome.remedies().stream().map(this::remedy).toList(), outcome.suppression().map(this::suppression));
    }

    /**
     * The summary with what is told in it as it leaves: a value may be a text of several lines, or a command, which is
     * known for one by itself alone.
     */
    private static String withoutSecretsOf(ReportedOutcome outcome) {
        Stream<?> values = outcome.values().asMap().values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value));
        String summary = outcome.summary();
        for (Object each : Stream.concat(Stream.of(outcome.subject().name(), outcome.subject().id()), values)
                .toList()) {
            if (each instanceof String value && !value.isBlank() && summary.contains(value)) {
                summary = summary.replace(value, Redactor.ofSecrets().redact(value));
            }
        }
        return summary;
    }

    private Values values(Values values) {
        Values all = Values.NONE;
        for (Map.Entry<String, Object> each : values.asMap().entrySet()) {
            all = all.and(each.getKey(), switch (each.getValue()) {
                case String text -> text(each.getKey(), text);
                case List<?> list -> list.stream().map(item -> text(String.valueOf(item))).toList();
                default -> each.getValue();
            });
        }
        return all;
    }

    private Remedy remedy(Remedy remedy) {
        Optional<Remedy> ours = Ours.CATALOGUE.remedy(remedy.id())
                .filter(template -> template.steps().size() == remedy.steps().size());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < remedy.steps().size(); i++) {
            int number = i;
            steps.add(step(remedy.steps().get(i), ours.map(template -> template.steps().get(number))));
        }
        Optional<Remedy.Change> change = ours.flatMap(Remedy::change);
        return new Remedy(remedy.id(), filled(ours.map(Remedy::title), remedy.title()), steps,
                remedy.change()
                        .map(c -> new Remedy.Change(filled(change.map(Remedy.Change::precondition), c.precondition()),
                                filled(change.map(Remedy.Change::blastRadius), c.blastRadius()),
                                filled(change.map(Remedy.Change::undo), c.undo()))));
    }

    private Step step(Step step, Optional<Step> ours) {
        return switch (step) {
            case Step.Explain explain ->
                new Step.Explain(filled(ours.flatMap(of(Step.Explain.class)).map(Step.Explain::text), explain.text()));
            case Step.Command command -> {
                Optional<Step.Command> template = ours.flatMap(of(Step.Command.class));
                yield new Step.Command(command.shell(), filled(template.map(Step.Command::text), command.text()),
                        filled(template.map(Step.Command::note), command.note()));
            }
            case Step.Link link -> link;
            case Step.Workbench workbench ->
                new Step.Workbench(workbench.command(), workbench.title(), texts(workbench.parameters()));
        };
    }

    private static <T extends Step> Function<Step, Optional<T>> of(Class<T> type) {
        return step -> type.isInstance(step) ? Optional.of(type.cast(step)) : Optional.empty();
    }

    /** Names are looked for in what was filled in alone, as far as the text is known to be ours. */
    private String filled(Optional<String> template, String text) {
        return template.isEmpty() || text.isEmpty()
                ? text(text)
                : redactor.redactFilled(FilledText.parts(template.get(), text));
    }

    private Suppression suppression(Suppression suppression) {
        return new Suppression(suppression.check(), suppression.variant(), suppression.subjectType(),
                text(suppression.subjectId()), scope(suppression.scope()), text(suppression.reason()),
                text(suppression.by()), suppression.expires());
    }
}
