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
 * @param verdicts how the GPOs stand to the checklist where that is other
 */
public record PolicyComparison(List<Gpo> added, List<Gpo> removed, List<SettingDifference> settings,
        List<VerdictDifference> verdicts) {
    public PolicyComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        settings = List.copyOf(settings);
        verdicts = List.copyOf(verdicts);
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
        List<VerdictDifference> verdicts = new ArrayList<>();
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
            verdicts.addAll(verdicts(verdicts(one, checklist), verdicts(other, checklist)));
        }
        return new PolicyComparison(added, removed, settings, verdicts);
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

    private static List<VerdictDifference> verdicts(Map<String, Verdict> was, Map<String, Verdict> is) {
        TreeSet<String> items = new TreeSet<>(was.keySet());
        items.addAll(is.keySet());
        return items.stream().map(
                item -> VerdictDifference.of(Optional.ofNullable(was.get(item)), Optional.ofNullable(is.get(item))))
                .filter(one -> !one.before().map(Verdict::state).equals(one.after().map(Verdict::state))).toList();
    }

    private static Map<String, Verdict> verdicts(Optional<Gpo> gpo, Checklist checklist) {
        Map<String, Verdict> all = new TreeMap<>();
        gpo.ifPresent(one -> Verdicts.of(checklist, one).forEach(verdict -> all.put(verdict.item().id(), verdict)));
        return all;
    }
}
