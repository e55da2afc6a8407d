package org.deskwright.policy.verdict;

import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.RestrictedGroups;
import org.deskwright.policy.checklist.Rivals;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;

/** What else than the place of a setting decides it, and leaves a verdict open. */
final class Outside {
    private static final String SEVERAL = "several services have such a name, and are set otherwise; look which of them there is";

    private Outside() {
    }

    static Verdict of(Verdict verdict, ResultantSet.Both results) {
        Item item = verdict.item();
        Optional<String> rival = item.besides().preferences().isEmpty() ? Optional.empty() : rival(item, results);
        if (rival.isPresent()) {
            return verdict.left(rival.get());
        }
        if (item.place() instanceof Place.Service && verdict.set() && !isOneService(item, results.computer())) {
            return verdict.left(SEVERAL);
        }
        if (!(item.place() instanceof Place.Right) || !verdict.set()) {
            return verdict;
        }
        RestrictedGroups groups = new RestrictedGroups();
        all(results).forEach(one -> {
            Claim claim = one.winner().orElse(one.claims().getFirst());
            groups.add(one.key().place(), one.key().name(), claim.setting().shown(), claim.gpo().gpo().shown());
        });
        return groups.open(item, verdict.held().members(), verdict.state()).map(verdict::left).orElse(verdict);
    }

    /** Whether all services that it may be are set alike. */
    private static boolean isOneService(Item item, ResultantSet result) {
        return result.settings().values().stream().filter(one -> one.key().isAbout(item.place()))
                .flatMap(one -> one.winner().stream()).map(one -> one.setting().shown()).distinct().count() < 2;
    }

    static Verdict of(Verdict verdict, Rsop result) {
        Item item = verdict.item();
        for (RsopSetting one : result.settings()) {
            if (one.what() instanceof RsopSetting.Preferred(Preference preference) && Rivals.isOne(item, preference)
                    && preference.what() instanceof Preference.Other(String kind, String name)) {
                return verdict.left(Rivals.shown(result.name(one.gpo()), kind, name));
            }
        }
        if (!(item.place() instanceof Place.Right) || !verdict.set()) {
            return verdict;
        }
        RestrictedGroups groups = new RestrictedGroups();
        for (RsopSetting one : result.settings()) {
            switch (one.what()) {
                case RsopSetting.Other(String section, String name, String value) ->
                    groups.add(section, name, value, result.name(one.gpo()));
                case RsopSetting.Preferred(Preference preference) when preference
                        .what() instanceof Preference.Other(String kind, String name) ->
                    groups.add(kind, name, "", result.name(one.gpo()));
                default -> {
                    // of no group
                }
            }
        }
        return groups.open(item, verdict.held().members(), verdict.state()).map(verdict::left).orElse(verdict);
    }

    private static Stream<SettingResult> all(ResultantSet.Both results) {
        return Stream.concat(Stream.of(results.computer()), results.user().stream())
                .flatMap(one -> one.settings().values().stream());
    }

    private static Optional<String> rival(Item item, ResultantSet.Both results) {
        boolean user = item.place() instanceof Place.Registry place && place.half() == Half.USER;
        return all(results).flatMap(one -> one.winner().or(() -> one.claims().stream().findFirst()).stream())
                .flatMap(one -> found(item, user, one.setting(), one.gpo().gpo().shown()).stream()).findFirst();
    }

    private static Optional<String> found(Item item, boolean user, Setting setting, String gpo) {
        return setting.key().isRivalOf(item) && (!user || setting.key().half() == Half.USER)
                ? Optional.of(Rivals.shown(gpo, setting.key().place(), setting.key().name()))
                : Optional.empty();
    }
}
