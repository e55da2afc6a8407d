package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingKey;

/**
 * Two states of GPOs. One is the same in both by its id, else by its name, else by its folder; where each has but one,
 * these are compared whatever they are called.
 *
 * @param added GPOs that are only in the later one
 * @param removed GPOs that are only in the earlier one
 * @param settings those that are other, of GPOs in both
 * @param before how the GPOs stood to the checklist where that is other now
 * @param after how they stand now, likewise
 */
public record PolicyComparison(List<Gpo> added, List<Gpo> removed, List<SettingDifference> settings,
        List<Verdict> before, List<Verdict> after) {
    public PolicyComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        settings = List.copyOf(settings);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static PolicyComparison of(List<Gpo> before, List<Gpo> after, Checklist checklist) {
        Map<String, Gpo> earlier = byKey(before);
        Map<String, Gpo> later = byKey(after);
        if (before.size() == 1 && after.size() == 1) {
            later = Map.of(earlier.keySet().iterator().next(), after.getFirst());
        }
        List<Gpo> added = new ArrayList<>();
        List<Gpo> removed = new ArrayList<>();
        List<SettingDifference> settings = new ArrayList<>();
        List<Verdict> was = new ArrayList<>();
        List<Verdict> is = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        for (String key : keys) {
            Optional<Gpo> one = Optional.ofNullable(earlier.get(key));
            Optional<Gpo> other = Optional.ofNullable(later.get(key));
            if (one.isEmpty()) {
                other.ifPresent(added::add);
            } else if (other.isEmpty()) {
                removed.add(one.get());
            } else {
                settings.addAll(settings(one.get(), other.get()));
            }
            verdicts(one, other, checklist, was, is);
        }
        return new PolicyComparison(added, removed, settings, was, is);
    }

    private static Map<String, Gpo> byKey(List<Gpo> gpos) {
        Map<String, Gpo> all = new LinkedHashMap<>();
        gpos.forEach(gpo -> all
                .put((gpo.names().id().isEmpty() ? gpo.shown() : gpo.names().id()).toUpperCase(Locale.ROOT), gpo));
        return all;
    }

    private static List<SettingDifference> settings(Gpo before, Gpo after) {
        List<SettingDifference> all = new ArrayList<>();
        for (Half half : List.of(Half.COMPUTER, Half.USER)) {
            Map<SettingKey, Setting> was = settings(before, half);
            Map<SettingKey, Setting> is = settings(after, half);
            TreeSet<SettingKey> keys = new TreeSet<>(was.keySet());
            keys.addAll(is.keySet());
            for (SettingKey key : keys) {
                Optional<Setting> one = Optional.ofNullable(was.get(key));
                Optional<Setting> other = Optional.ofNullable(is.get(key));
                if (!one.map(Setting::value).equals(other.map(Setting::value))) {
                    all.add(new SettingDifference((other.isEmpty() ? before : after).shown(), key, one, other));
                }
            }
        }
        return all;
    }

    private static Map<SettingKey, Setting> settings(Gpo gpo, Half half) {
        Map<SettingKey, Setting> all = new TreeMap<>();
        GpoSettings.of(gpo, half).forEach(setting -> all.put(setting.key(), setting));
        return all;
    }

    private static void verdicts(Optional<Gpo> before, Optional<Gpo> after, Checklist checklist, List<Verdict> was,
            List<Verdict> is) {
        Map<String, Verdict> one = verdicts(before, checklist);
        Map<String, Verdict> other = verdicts(after, checklist);
        one.forEach((item, verdict) -> {
            if (!other.containsKey(item) || other.get(item).state() != verdict.state()) {
                was.add(verdict);
            }
        });
        other.forEach((item, verdict) -> {
            if (!one.containsKey(item) || one.get(item).state() != verdict.state()) {
                is.add(verdict);
            }
        });
    }

    private static Map<String, Verdict> verdicts(Optional<Gpo> gpo, Checklist checklist) {
        Map<String, Verdict> all = new TreeMap<>();
        gpo.ifPresent(one -> Verdicts.of(checklist, one).forEach(verdict -> all.put(verdict.item().id(), verdict)));
        return all;
    }
}
