package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Workspace;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.rsop.FailedExtension;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;
import org.deskwright.policy.verdict.ToldSettings;

/** What the policies that win on a computer do about some items. */
final class WinningSettings {
    private final Rsop result;
    private final ToldSettings settings;
    private final List<Item> items;
    private final Fleet fleet;

    WinningSettings(Rsop result, ToldSettings settings, List<Item> items, Fleet fleet) {
        this.settings = settings;
        this.fleet = fleet;
        this.result = result;
        this.items = items;
    }

    List<Outcome> outcomes() {
        if (result.computer().isEmpty()) {
            return List.of(new Outcome.MissingEvidence(subject("", ""), "not-collected",
                    Values.of("file", result.source()), List.of(), List.of(Missing.evidence(Rsop.GPRESULT))));
        }
        List<Outcome> outcomes = new ArrayList<>();
        items.forEach(item -> outcome(item).ifPresent(outcomes::add));
        return outcomes;
    }

    private Optional<Outcome> outcome(Item item) {
        Optional<RsopSetting> setting = settings.winner(result, item);
        Optional<FailedExtension> failed = settings.failed(result, item, setting);
        if (failed.isPresent() && (setting.isPresent() || isClear(item))) {
            return Optional.of(failed(item, failed.get()));
        }
        if (setting.isEmpty()) {
            return isClear(item) ? Optional.of(unset(item)) : Optional.empty();
        }
        return Optional.of(told(item, setting.get()));
    }

    /**
     * Whether silence of the results tells something: they name all that is set of security, and what is wanted is
     * there unless something takes it away.
     */
    private boolean isClear(Item item) {
        return result.security() && item.isOfSecurity() && item.isRightUnset();
    }

    private Outcome failed(Item item, FailedExtension extension) {
        return new Outcome.MissingEvidence(
                subject(item.id(), result.computer()), "wins-failed", Values.of("setting", item.title(), "computer",
                        result.shownComputer(), "file", result.source(), "failed", extension.shown()),
                List.of(), List.of(Missing.evidence(Rsop.GPRESULT)));
    }

    private Outcome unset(Item item) {
        return new Outcome.Passed(subject(item.id(), result.computer()), "unset",
                Values.of("setting", item.title(), "computer", result.shownComputer()), List.of());
    }

    private Outcome told(Item item, RsopSetting setting) {
        State state = settings.state(settings.against(result, item), setting.what());
        List<Workspace> known = fleet.computer(result.computer());
        Answer concerns = Fleet.concerns(item, known);
        String found = ToldSettings.shown(setting.what());
        Subject subject = subject(item.id(), result.computer());
        Values values = Values.of("gpo", result.name(setting.gpo()), "setting", item.title(), "found", found,
                "computer", result.shownComputer(), "file", result.source(), "concerned", item.notes().concerned());
        List<EvidenceRef> evidence = List.of(new EvidenceRef(result.source(), Rsop.GPRESULT, setting.gpo(), item.id()));
        if (concerns == Answer.NO) {
            return new Outcome.NotApplicable(subject, "wins-other", values);
        }
        if (concerns == Answer.UNKNOWN && state == State.WRONG) {
            return new Outcome.MissingEvidence(subject, "wins-which", values, evidence,
                    List.of(Missing.evidence(Fleet.WORKSPACES)));
        }
        return switch (state) {
            case RIGHT -> new Outcome.Passed(subject, "wins-right", values, evidence);
            case WRONG, NOTE -> new Outcome.Finding(subject,
                    fleet.isMild(known, item.notes().blocks()) ? "wins-mild" : "wins-wrong", values, evidence);
            case CANNOT_TELL -> new Outcome.MissingEvidence(subject, "cannot-tell", values, evidence,
                    List.of(Missing.evidence("policy.gpo")));
        };
    }

    private Subject subject(String item, String name) {
        return new Subject("computer", result.source() + (item.isEmpty() ? "" : "/" + item), name, Scope.UNKNOWN);
    }
}
