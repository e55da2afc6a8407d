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
 * @param verdicts how the GPOs and the templates of the editor stand to the checklist where that is other
 */
public record PolicyComparison(List<Gpo> added, List<Gpo> removed, List<SettingDifference> settings,
        List<VerdictDifference> verdicts) {
    public PolicyComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        settings = List.copyOf(settings);
        verdicts = List.copyOf(verdicts);
    }

    /** Of GPOs alone, whatever else is known at both times. */
    public static PolicyComparison of(List<Gpo> before, List<Gpo> after, Checklist checklist) {
        return of(new Alone(before, checklist), new Alone(after, checklist));
    }

    public static PolicyComparison of(ComparedState before, ComparedState after) {
        Map<String, Gpo> earlier = byKey(before.gpos());
        Map<String, Gpo> later = byKey(after.gpos());
        if (before.gpos().size() == 1 && after.gpos().size() == 1) {
            later = Map.of(earlier.keySet().iterator().next(), after.gpos().getFirst());
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
            verdicts.addAll(VerdictDifference.between(one.map(before::verdicts).orElse(List.of()),
                    other.map(after::verdicts).orElse(List.of()), before::asks, after::asks));
        }
        verdicts.addAll(VerdictDifference.between(before.templates(), after.templates(), before::asks, after::asks));
        return new PolicyComparison(added, removed, settings, verdicts);
    }

    private record Alone(List<Gpo> gpos, Checklist checklist) implements ComparedState {
        @Override
        public boolean asks(String item) {
            return true;
        }

        @Override
        public List<Verdict> verdicts(Gpo gpo) {
            return Verdicts.of(checklist, gpo);
        }

        @Override
        public List<Verdict> templates() {
            return List.of();
        }
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
}
