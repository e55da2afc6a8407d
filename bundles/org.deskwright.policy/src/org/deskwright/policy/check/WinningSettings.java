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
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;

/** What the policies that win on a computer do about some items. */
final class WinningSettings {
    private static final String MACHINE = "MACHINE\\";

    private final Rsop result;
    private final List<Item> items;

    WinningSettings(Rsop result, List<Item> items) {
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
        Optional<RsopSetting> setting = result.settings().stream()
                .filter(one -> one.precedence() == 1 && isAbout(one.what(), item.place())).findFirst();
        if (setting.isEmpty()) {
            return isClear(item) ? Optional.of(unset(item)) : Optional.empty();
        }
        return Optional.of(told(item, setting.get()));
    }

    private static boolean isAbout(RsopSetting.What what, Place place) {
        return switch (place) {
            case Place.Right(String name) ->
                what instanceof RsopSetting.Right right && right.name().equalsIgnoreCase(name);
            case Place.Registry(String key, String name) -> what instanceof RsopSetting.Option option
                    && option.key().equalsIgnoreCase(MACHINE + key) && option.name().equalsIgnoreCase(name);
        };
    }

    /**
     * Whether silence of the results tells something: they name all that is set of security, and what is wanted is
     * there unless something takes it away.
     */
    private boolean isClear(Item item) {
        return result.security() && item.isOfSecurity() && !(item.wish() instanceof Wish.Value);
    }

    private Outcome unset(Item item) {
        return new Outcome.Passed(subject(item.id(), result.computer()), "unset",
                Values.of("setting", item.title(), "computer", result.computer()), List.of());
    }

    private Outcome told(Item item, RsopSetting setting) {
        State state = switch (setting.what()) {
            case RsopSetting.Right right -> Judge.state(item.wish(), right.members());
            case RsopSetting.Option option -> Judge.state(item.wish(), option.value());
        };
        String found = switch (setting.what()) {
            case RsopSetting.Right right -> Judge.shown(right.members());
            case RsopSetting.Option option -> option.value();
        };
        Subject subject = subject(item.id(), result.computer());
        Values values = Values.of("gpo", result.name(setting.gpo()), "setting", item.title(), "found", found,
                "computer", result.computer(), "file", result.source());
        List<EvidenceRef> evidence = List.of(new EvidenceRef(result.source(), Rsop.GPRESULT, setting.gpo(), item.id()));
        return switch (state) {
            case RIGHT -> new Outcome.Passed(subject, "wins-right", values, evidence);
            case WRONG -> new Outcome.Finding(subject, "wins-wrong", values, evidence);
            case CANNOT_TELL -> new Outcome.MissingEvidence(subject, "cannot-tell", values, evidence,
                    List.of(Missing.evidence("policy.gpo")));
        };
    }

    private Subject subject(String item, String name) {
        return new Subject("computer", result.source() + (item.isEmpty() ? "" : "/" + item), name, Scope.UNKNOWN);
    }
}
