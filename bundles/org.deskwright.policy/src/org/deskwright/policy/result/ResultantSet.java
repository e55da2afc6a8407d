package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * What all policies together do to a computer, or to a user of one.
 *
 * @param order of the GPOs of that half, the local policy first where there is one
 * @param settings by their keys
 * @param unread GPOs that apply or may, of which no files were read
 */
public record ResultantSet(Half half, PolicyOrder order, Map<SettingKey, SettingResult> settings,
        List<OrderedGpo> unread) {
    /** Stands for the local policy, which is linked to nothing. */
    public static final String LOCAL = "LocalGPO";

    public ResultantSet {
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(order, "order");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        unread = List.copyOf(unread);
    }

    /**
     * Both halves.
     *
     * @param user empty where no user was asked for
     */
    public record Both(ResultantSet computer, Loopback loopback, Optional<ResultantSet> user) {}

    /**
     * @param gpos whose files were read
     * @param local the local policy; empty where it was not read, and then nothing is told of it
     */
    public static Both of(PolicyDirectory directory, Target target, List<Gpo> gpos, Optional<Gpo> local) {
        Map<String, Gpo> byId = new HashMap<>();
        gpos.forEach(gpo -> byId.put(gpo.names().id().toUpperCase(Locale.ROOT), gpo));
        byId.remove("");
        local.ifPresent(gpo -> byId.put(LOCAL.toUpperCase(Locale.ROOT), gpo));
        ResultantSet computer = of(PolicyOrder.of(directory, target, target.computer(), Half.COMPUTER), byId,
                Half.COMPUTER);
        Loopback loopback = Loopback.of(Optional.ofNullable(computer.settings.get(Loopback.KEY)),
                !computer.unread.isEmpty());
        return new Both(computer, loopback,
                target.user().map(user -> of(ofUser(directory, target, user, loopback), byId, Half.USER)));
    }

    private static PolicyOrder ofUser(PolicyDirectory directory, Target target, Dn user, Loopback loopback) {
        PolicyOrder own = PolicyOrder.of(directory, target, user, Half.USER);
        return switch (loopback) {
            case OFF, UNKNOWN -> own;
            case MERGE -> own.then(PolicyOrder.of(directory, target, target.computer(), Half.USER));
            case REPLACE -> PolicyOrder.of(directory, target, target.computer(), Half.USER);
        };
    }

    private static ResultantSet of(PolicyOrder linked, Map<String, Gpo> files, Half half) {
        PolicyOrder order = withLocal(linked, files);
        List<OrderedGpo> gpos = order.gpos();
        Map<SettingKey, List<Claim>> claims = new HashMap<>();
        List<OrderedGpo> unread = new ArrayList<>();
        List<Integer> sweeping = new ArrayList<>();
        for (int place = gpos.size() - 1; place >= 0; place--) {
            OrderedGpo one = gpos.get(place);
            Gpo gpo = files.get(one.gpo().id());
            if (one.applies() == Answer.NO) {
                continue;
            }
            if (gpo == null) {
                unread.add(one);
                continue;
            }
            for (Setting setting : last(GpoSettings.of(gpo, half))) {
                claims.computeIfAbsent(setting.key(), _ -> new ArrayList<>()).add(new Claim(one, place, setting));
            }
            if (gpo.registry().stream().anyMatch(part -> part.state().sweeps())) {
                sweeping.add(place);
            }
        }
        sweep(gpos, files, claims, sweeping);
        Map<SettingKey, SettingResult> settings = new TreeMap<>();
        claims.forEach((key, all) -> {
            all.sort(Comparator.comparingInt(Claim::place).reversed());
            int winner = all.stream().filter(claim -> claim.applies() == Answer.YES).findFirst().map(Claim::place)
                    .orElse(-1);
            settings.put(key, new SettingResult(key, all,
                    unread.stream().filter(one -> gpos.lastIndexOf(one) > winner).toList()));
        });
        return new ResultantSet(half, order, settings, unread);
    }

    private static PolicyOrder withLocal(PolicyOrder order, Map<String, Gpo> files) {
        if (!files.containsKey(LOCAL.toUpperCase(Locale.ROOT))) {
            return order;
        }
        Dn nowhere = Dn.of("Local");
        List<OrderedGpo> all = new ArrayList<>(order.gpos());
        all.addFirst(new OrderedGpo(GpoObject.of(LOCAL),
                new PolicyContainer(nowhere, PolicyContainer.Kind.OU, List.of(), true, false), false, Answer.YES,
                List.of()));
        return new PolicyOrder(all, order.notRead(), order.unordered());
    }

    /** Where a GPO sets something twice, as by two files, the later holds. */
    private static Iterable<Setting> last(List<Setting> settings) {
        Map<SettingKey, Setting> byKey = new TreeMap<>();
        settings.forEach(setting -> byKey.put(setting.key(), setting));
        return byKey.values();
    }

    /** A GPO that removes all values of a key has something to say of values that only others name. */
    private static void sweep(List<OrderedGpo> gpos, Map<String, Gpo> files, Map<SettingKey, List<Claim>> claims,
            List<Integer> sweeping) {
        for (int place : sweeping) {
            OrderedGpo one = gpos.get(place);
            for (SettingKey key : new TreeSet<>(claims.keySet())) {
                List<Claim> all = claims.get(key);
                if (all.stream().noneMatch(claim -> claim.place() == place)) {
                    GpoSettings.find(files.get(one.gpo().id()), key)
                            .ifPresent(setting -> all.add(new Claim(one, place, setting)));
                }
            }
        }
    }
}
