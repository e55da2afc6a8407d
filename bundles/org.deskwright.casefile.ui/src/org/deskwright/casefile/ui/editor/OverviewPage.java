package org.deskwright.casefile.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.check.Importance;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.Report;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.FieldRow;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What the case says of itself, and what it comes to. */
final class OverviewPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(OverviewPage.class);

    private static final int MOST_SCOPES = 40;

    private final DiagnosisSession session;
    private final Page page;
    private Object written;
    private FieldRow title;
    private CaseTimes times;

    OverviewPage(Composite parent, DiagnosisSession session) {
        this.session = session;
        this.page = new Page(parent, "case.overview");
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void show(OpenCase state) {
        // while it is being typed, the title alone does not count as news
        Object now = List.of(state.origin(), state.state(), state.report().map(System::identityHashCode),
                state.evidence().map(System::identityHashCode), state.document().flatMap(Case::place));
        if (!Objects.equals(now, written)) {
            boolean again = written != null;
            written = now;
            if (again) {
                page.rewrite(writer -> write(writer, state));
            } else {
                page.write(writer -> write(writer, state));
            }
        }
    }

    private void write(PageWriter writer, OpenCase state) {
        if (state.document().isEmpty()) {
            times = null;
            writer.aside(TEXTS.get("none"));
            return;
        }
        writer.title(Icon.CASE.image(), TEXTS.get("overview.title"));
        writer.paragraph(TEXTS.get("overview.name"));
        title = writer.fieldOfParagraph("case.title", TEXTS.get("overview.name")).text(state.title(),
                text -> edit(i -> i.withTitle(text.strip())));
        times = new CaseTimes(writer, session, state);
        facts(writer.facts(), state);
        state.report().ifPresent(report -> findings(writer, report));
    }

    private static void facts(FactList facts, OpenCase state) {
        Case document = state.document().orElseThrow();
        facts.add(TEXTS.get("overview.place"), document.place().map(Object::toString)
                .orElse(TEXTS.get(state.origin().sample() ? "overview.place.sample" : "overview.place.none")));
        state.evidence().ifPresent(evidence -> {
            facts.add(TEXTS.get("overview.speaks"), Moments.in(evidence.zone(), evidence.asOf()));
            facts.add(TEXTS.get("overview.age"), age(evidence));
            facts.add(TEXTS.get("overview.scopes"), scopes(evidence));
        });
        facts.add(TEXTS.get("overview.evidence"), TEXTS.get("overview.files", document.evidence().size()));
        facts.add(TEXTS.get("overview.steps"), TEXTS.get("overview.done", document.progress().asMap().size()));
    }

    /** A large fleet has hundreds of them. */
    private static String scopes(Evidence evidence) {
        List<Scope> scopes = evidence.coverage().entries().stream().map(e -> e.provenance().scope()).distinct().sorted()
                .toList();
        Stream<String> more = scopes.size() > MOST_SCOPES
                ? Stream.of(TEXTS.get("overview.scopes.more", scopes.size() - MOST_SCOPES))
                : Stream.empty();
        return Stream.concat(scopes.stream().limit(MOST_SCOPES).map(OverviewPage::words), more)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Scope scope) {
        return scope.equals(Scope.UNKNOWN) ? TEXTS.get("overview.scope.unknown") : scope.toString();
    }

    private static String age(Evidence evidence) {
        List<Instant> read = evidence.coverage().entries().stream().map(Coverage.Entry::provenance).map(p -> p.readAt())
                .sorted(Comparator.naturalOrder()).toList();
        return read.isEmpty()
                ? TEXTS.get("overview.age.none")
                : TEXTS.get("overview.age.span", Moments.in(evidence.zone(), read.getFirst()),
                        Moments.in(evidence.zone(), read.getLast()),
                        Duration.between(read.getFirst(), read.getLast()).toHours());
    }

    private static void findings(PageWriter writer, Report report) {
        writer.heading(TEXTS.get("overview.findings"));
        for (Importance importance : List.of(Importance.PROBLEM, Importance.WARNING, Importance.INFO)) {
            long count = report.findings().stream().filter(o -> o.importance().equals(Optional.of(importance))).count();
            Icon icon = switch (importance) {
                case PROBLEM -> Icon.PROBLEM;
                case WARNING -> Icon.WARNING;
                case INFO -> Icon.INFO;
            };
            writer.item(icon.image(), TEXTS.get("overview." + importance.name(), count));
        }
        long aside = report.outcomes().stream().filter(o -> o.suppression().isPresent()).count();
        writer.item(Icon.SUPPRESSED.image(), TEXTS.get("overview.aside", aside));
    }

    @Override
    public void commit() {
        if (times != null) {
            times.commit();
        }
    }

    private void edit(UnaryOperator<CaseInfo> change) {
        session.edit(c -> c.withInfo(change.apply(c.info())));
    }

    @Override
    public void setFocus() {
        if (title == null) {
            page.setFocus();
        } else {
            title.setFocus();
        }
    }
}
