package org.deskwright.estate.ui.details;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.estate.awscli.EstateJson;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.facts.Fact;
import org.deskwright.estate.ui.facts.FactSheet;
import org.deskwright.estate.ui.facts.Related;
import org.deskwright.estate.ui.facts.Section;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.evidence.EvidenceLinks;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;

/** Writes what is known, what leads on, what was found, where it was read and how it came. */
final class FactPage {
    private static final Texts TEXTS = Texts.beside(FactPage.class);
    private static final int MOST_RELATED = 60;
    private static final int MOST_JSON = 20_000;

    private final PageWriter page;
    private final IWorkbenchPartSite site;
    private final FleetDetailsView view;
    private final DiagnosisSession session;

    FactPage(PageWriter page, IWorkbenchPartSite site, FleetDetailsView view) {
        this.page = page;
        this.site = site;
        this.view = view;
        this.session = site.getService(DiagnosisSession.class);
    }

    void write(Object subject, FactSheet sheet) {
        page.title(sheet.icon().image(), sheet.title());
        page.aside(sheet.kind());
        if (view.canGo(-1)) {
            page.action(TEXTS.get("back"), view::goBack).setData(PageWriter.ID, "fleet.details.back");
        }
        found(Findings.about(subject, session.current().outcomes()));
        FactList.align(sheet.sections().stream().map(this::section).toList());
        related(sheet.related());
        missing(sheet);
        sheet.item().ifPresent(this::origin);
    }

    private FactList section(Section section) {
        page.heading(section.title());
        FactList facts = page.facts();
        for (Fact fact : section.facts()) {
            facts.add(fact.name(), fact.isKnown() ? fact.value() : TEXTS.get("unknown"));
        }
        return facts;
    }

    private void found(List<ReportedOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.found"));
        for (ReportedOutcome outcome : outcomes) {
            Verdict verdict = Verdict.of(outcome);
            page.item(verdict.icon().image(), verdict.word() + ": " + outcome.summary());
            Link link = page.action(TEXTS.get("found.open"), () -> Findings.open(outcome, site.getPage()));
            link.setData(PageWriter.ID, "fleet.details.finding");
        }
    }

    private void related(List<Related> all) {
        if (all.isEmpty()) {
            return;
        }
        page.heading(TEXTS.get("heading.related"));
        List<Related> shown = all.stream().limit(MOST_RELATED).toList();
        page.actions(shown.stream().map(one -> TEXTS.get("related", one.role(), one.name())).toList(),
                place -> go(shown.get(place).target())).setData(PageWriter.ID, "fleet.details.related");
        if (all.size() > MOST_RELATED) {
            page.aside(TEXTS.get("related.more", all.size() - MOST_RELATED));
        }
    }

    private void go(Object target) {
        if (target instanceof Related.Inside(FleetPlace place)) {
            site.getService(FleetSession.class).narrow(Set.of(place));
        } else {
            view.show(target);
        }
    }

    private void missing(FactSheet sheet) {
        if (sheet.missing().isEmpty()) {
            return;
        }
        Scope scope = sheet.item().map(Item::scope).orElse(Scope.UNKNOWN);
        page.heading(TEXTS.get("heading.missing"));
        for (String kind : sheet.missing().stream().sorted().toList()) {
            Optional<EvidenceSource> source = session.catalogue().evidenceSource(kind);
            page.item(Icon.MISSING_EVIDENCE.image(), source.map(EvidenceSource::how).orElse(kind));
            source.filter(s -> !s.command().isEmpty()).ifPresent(s -> page.command(command(s, scope), s.title()));
        }
    }

    private static String command(EvidenceSource source, Scope scope) {
        return source.command().replace("{region}", scope.region().isEmpty() ? "YOUR_REGION" : scope.region())
                .replace("{account}", scope.account().isEmpty() ? "YOUR_PROFILE" : scope.account())
                .replace("{vpc}", "YOUR_VPC");
    }

    private void origin(Item item) {
        Provenance from = item.provenance();
        page.heading(TEXTS.get("heading.origin"));
        session.current().evidence().ifPresent(evidence -> page.facts().add(TEXTS.get("origin.file"), from.source())
                .add(TEXTS.get("origin.kind"),
                        session.catalogue().evidenceSource(from.kind()).map(EvidenceSource::title).orElse(from.kind()))
                .add(TEXTS.get("origin.read"), Age.text(from.readAt(), evidence.asOf(), evidence.zone())));
        EvidenceLinks.write(page, from.ref(item.id(), ""), session, site.getPage());
        History.write(page, item, site);
        Map<String, String> others = item.more().texts();
        if (!others.isEmpty()) {
            page.heading(TEXTS.get("heading.others"));
            FactList facts = page.facts();
            others.forEach(facts::add);
        }
        page.heading(TEXTS.get("heading.json"));
        String json = EstateJson.toText(item);
        page.command(json.length() > MOST_JSON ? json.substring(0, MOST_JSON) + "\n\u2026" : json,
                TEXTS.get("heading.json"));
    }
}
