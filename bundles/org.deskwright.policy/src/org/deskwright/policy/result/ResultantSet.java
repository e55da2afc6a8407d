package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.rsop.FailedExtension;

/**
 * What all policies together do to a computer, or to a user of one.
 *
 * @param order of the GPOs of that half, the local policy first where there is one
 * @param settings by their keys
 * @param unread GPOs that apply or may, of which no files were read
 * @param unknown of GPOs that apply or may, entries that do to keys what nobody knows
 */
public record ResultantSet(Half half, PolicyOrder order, Map<SettingKey, SettingResult> settings,
        List<OrderedGpo> unread, List<UnknownEntries> unknown) {
    /** Stands for the local policy, which is linked to nothing. */
    public static final String LOCAL = "LocalGPO";

    /**
     * Switches the local policy off: "Turn off Local Group Policy Objects processing" of GroupPolicy.admx; heeded on
     * computers in a domain. Key and name are those of Microsoft's list of policies, ADMX_GroupPolicy.
     */
    static final SettingKey LOCAL_OFF = new SettingKey(Half.COMPUTER, Extension.REGISTRY,
            "HKLM\\Software\\Policies\\Microsoft\\Windows\\System", "DisableLGPOProcessing");

    private static final Place LOCAL_OFF_PLACE = new Place.Registry(Half.COMPUTER,
            "Software\\Policies\\Microsoft\\Windows\\System", "DisableLGPOProcessing");

    /** Of the Default Domain Policy and the Default Domain Controllers Policy. Source: [MS-GPOL] 2.2.4. */
    private static final Set<String> DEFAULTS = Set.of("{31B2F340-016D-11D2-945F-00C04FB984F9}",
            "{6AC1786C-016F-11D2-945F-00C04FB984F9}");

    public ResultantSet {
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(order, "order");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        unread = List.copyOf(unread);
        unknown = List.copyOf(unknown);
    }

    /**
     * Entries of Registry.pol that do something to keys which is not known.
     *
     * @param place of the GPO in the order of its half
     */
    public record UnknownEntries(OrderedGpo gpo, int place, List<RegistryPart> files) {
        public UnknownEntries {
            Objects.requireNonNull(gpo, "gpo");
            files = List.copyOf(files);
        }

        boolean reaches(SettingKey key) {
            return key.extension() == Extension.REGISTRY
                    && reaches(key.place().substring(key.place().indexOf('\\') + 1));
        }

        private boolean reaches(String key) {
            return files.stream().anyMatch(part -> part.state().unknown(key).isPresent());
        }
    }

    /**
     * GPOs that may set what a checklist asks for where nothing that is known does: their settings are not all known.
     */
    public List<OrderedGpo> maySet(Place wanted) {
        return Stream.concat(unread.stream(), unknown.stream().filter(one -> switch (wanted) {
            case Place.Registry registry ->
                (registry.half() == Half.USER) == (half == Half.USER) && one.reaches(registry.key());
            case Place.Named named -> one.reaches(named.key());
            case Place.Right _,Place.Service _,Place.Template _ -> false;
        }).map(UnknownEntries::gpo)).toList();
    }

    /**
     * Both halves.
     *
     * @param user of the one that was asked for, or of anybody where loopback gives all users the policies of the
     *     computer's place; else empty
     * @param otherwise what the half of the user comes to if loopback is on, where that is not known and makes a
     *     difference
     * @param ofSomeUsers what GPOs do to the computer for users that they apply to, where nobody knows whose those are
     */
    public record Both(ResultantSet computer, Loopback loopback, Optional<ResultantSet> user,
            List<ResultantSet> otherwise, List<UserPreference> ofSomeUsers) {}

    /**
     * @param gpos whose files were read
     * @param local the local policy; empty where it was not read, and then nothing is told of it
     */
    public static Both of(PolicyDirectory directory, Target target, List<Gpo> gpos, Optional<Gpo> local) {
        Map<String, Gpo> byId = new HashMap<>();
        gpos.stream().filter(gpo -> isOf(gpo, target.computer().domain()))
                .forEach(gpo -> byId.put(gpo.names().id().toUpperCase(Locale.ROOT), gpo));
        byId.remove("");
        PolicyOrder order = PolicyOrder.of(directory, target, target.computer(), Half.COMPUTER);
        List<Gpo> ofUsers = LocalPolicy.ofUsers(gpos);
        ofUsers.forEach(gpo -> byId.put(id(gpo), gpo));
        // whether the local policy counts is for those above it to say
        Answer counts = local.isEmpty() && ofUsers.isEmpty()
                ? Answer.NO
                : local(of(order, byId, Half.COMPUTER, Answer.NO));
        local.ifPresent(gpo -> byId.put(LOCAL.toUpperCase(Locale.ROOT), gpo));
        ResultantSet computer = of(order, byId, Half.COMPUTER, counts);
        Loopback told = Loopback.of(
                computer.settings.values().stream().filter(one -> one.key().isAbout(Loopback.PLACE))
                        .filter(one -> !one.key().isOfWholeKey()).toList(),
                !computer.maySet(Loopback.PLACE).isEmpty() || !computer.order.notRead().isEmpty()
                        || !computer.order.unordered().isEmpty());
        Loopback loopback = told != Loopback.OFF && computer.losesKey(Loopback.PLACE) ? Loopback.UNKNOWN : told;
        Function<PolicyOrder, ResultantSet> reckon = one -> of(withLocal(one, ofUsers, target.userAccount(), counts),
                byId, Half.USER, counts);
        Optional<PolicyOrder> user = target.user()
                .or(() -> loopback == Loopback.REPLACE ? Optional.of(target.computer()) : Optional.empty())
                .map(dn -> ofUser(directory, target, dn, loopback));
        List<ResultantSet> otherwise = loopback != Loopback.UNKNOWN
                ? List.of()
                : user.stream()
                        .flatMap(own -> Stream.of(Loopback.MERGE, Loopback.REPLACE)
                                .map(mode -> ofUser(directory, target, target.user().orElseThrow(), mode))
                                .filter(other -> !other.equals(own)).map(reckon))
                        .toList();
        return new Both(computer, loopback, user.map(reckon), otherwise,
                user.isPresent() ? List.of() : UserPreference.of(gpos, directory));
    }

    /** The default policies have the same ids in every domain. */
    private static boolean isOf(Gpo gpo, String domain) {
        String own = gpo.names().domain();
        return !DEFAULTS.contains(gpo.names().id().toUpperCase(Locale.ROOT)) || own.isEmpty() || domain.isEmpty()
                || own.equalsIgnoreCase(domain);
    }

    /**
     * Stronger than the policy for all users of the computer is that for administrators or for all others, and then
     * that for the user. Source: "Edit Multiple Local Group Policy" (Windows Server).
     */
    private static PolicyOrder withLocal(PolicyOrder order, List<Gpo> ofUsers, Account user, Answer local) {
        List<OrderedGpo> all = new ArrayList<>();
        for (Gpo gpo : ofUsers) {
            String sid = LocalPolicy.sid(gpo);
            Answer meant = LocalPolicy.isOfGroup(sid) ? Answer.UNKNOWN : user.has(sid);
            List<Reason> reasons = new ArrayList<>(local(local));
            switch (meant) {
                case NO -> reasons.add(Reason.OTHER_USER);
                case UNKNOWN ->
                    reasons.add(LocalPolicy.isOfGroup(sid) ? Reason.ADMINISTRATOR_NOT_KNOWN : Reason.USER_NOT_KNOWN);
                case YES -> {
                    // nothing is open
                }
            }
            all.add(local(id(gpo), gpo.shown(), local.and(meant), reasons));
        }
        all.addAll(order.gpos());
        return new PolicyOrder(all, order.notRead(), order.unordered());
    }

    private static String id(Gpo localOfUser) {
        return (LOCAL + "/" + LocalPolicy.sid(localOfUser)).toUpperCase(Locale.ROOT);
    }

    private static OrderedGpo local(String id, String name, Answer applies, List<Reason> reasons) {
        return new OrderedGpo(new GpoObject(id, name, 0, Optional.empty(), "", OptionalLong.empty(), ""),
                new PolicyContainer(Dn.of("Local"), PolicyContainer.Kind.OU, List.of(), true, false), false, applies,
                reasons);
    }

    private static List<Reason> local(Answer counts) {
        return switch (counts) {
            case YES -> List.of();
            case NO -> List.of(Reason.LOCAL_OFF);
            case UNKNOWN -> List.of(Reason.LOCAL_MAY_BE_OFF);
        };
    }

    /**
     * Whether a preference takes away the key in which a value stands: whether before or after it was set is not known.
     */
    private boolean losesKey(Place place) {
        return settings.keySet().stream().anyMatch(key -> key.takesKeyOf(place));
    }

    private static Answer local(ResultantSet others) {
        SettingResult off = others.settings.get(LOCAL_OFF);
        if (off == null) {
            return others.unread.isEmpty() ? Answer.YES : Answer.UNKNOWN;
        }
        if (!off.isCertain() || others.losesKey(LOCAL_OFF_PLACE)) {
            return Answer.UNKNOWN;
        }
        Optional<RegistryData> data = off.winner().flatMap(claim -> claim.setting().data());
        if (data.isPresent() && (data.get().type() != RegistryType.DWORD.number() || data.get().number().isEmpty())) {
            return Answer.UNKNOWN;
        }
        return Answer.of(data.map(RegistryData::number).orElse(OptionalLong.of(0)).getAsLong() != 1);
    }

    private static PolicyOrder ofUser(PolicyDirectory directory, Target target, Dn user, Loopback loopback) {
        PolicyOrder own = PolicyOrder.of(directory, target, user, Half.USER);
        return switch (loopback) {
            case OFF, UNKNOWN -> own;
            case MERGE -> own.then(PolicyOrder.of(directory, target, target.computer(), Half.USER));
            case REPLACE -> PolicyOrder.of(directory, target, target.computer(), Half.USER);
        };
    }

    private static ResultantSet of(PolicyOrder linked, Map<String, Gpo> files, Half half, Answer local) {
        PolicyOrder all = withLocal(linked, files, local);
        PolicyOrder order = new PolicyOrder(all.gpos().stream().map(one -> {
            Gpo gpo = files.get(one.gpo().id());
            boolean never = gpo != null && one.gpo().isEmpty(half, gpo.version());
            return gpo == null || one.applies() == Answer.NO ? one : never ? passedOver(one) : read(one, gpo, half);
        }).toList(), all.notRead(), all.unordered());
        List<OrderedGpo> gpos = order.gpos();
        Map<SettingKey, List<Claim>> claims = new HashMap<>();
        List<OrderedGpo> unread = new ArrayList<>();
        List<Integer> sweeping = new ArrayList<>();
        List<UnknownEntries> unknown = new ArrayList<>();
        // preferences are carried out after all others, those of the weakest GPO, too
        Set<OrderedGpo> late = new HashSet<>();
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
            if (one.maySetMore()) {
                unread.add(one);
                if (gpo.unreadPreferences()) {
                    late.add(one);
                }
            }
            if (gpo.registry().stream().anyMatch(part -> part.state().hasUnknown())) {
                unknown.add(new UnknownEntries(one.with(Reason.UNKNOWN_ENTRY), place, GpoSettings.registry(gpo, half)));
            }
            for (Setting setting : last(GpoSettings.of(gpo, half))) {
                claims.computeIfAbsent(setting.key(), _ -> new ArrayList<>())
                        .add(new Claim(one, place, called(one, setting)));
            }
            if (gpo.registry().stream().anyMatch(part -> part.state().sweeps())) {
                sweeping.add(place);
            }
        }
        sweep(gpos, files, claims, sweeping);
        Map<SettingKey, SettingResult> settings = new TreeMap<>();
        claims.forEach((key, some) -> {
            some.sort(Comparator.comparingInt(Claim::place).reversed());
            int winner = some.stream().filter(claim -> claim.applies() == Answer.YES).findFirst().map(Claim::place)
                    .orElse(-1);
            settings.put(key, new SettingResult(key, some, Stream
                    .concat(unread.stream()
                            .filter(one -> gpos.lastIndexOf(one) > winner
                                    || late.contains(one) && key.extension() != Extension.PREFERENCES),
                            unknown.stream().filter(one -> one.place > winner && one.reaches(key))
                                    .map(UnknownEntries::gpo))
                    .toList()));
        });
        return new ResultantSet(half, order, settings, unread, unknown);
    }

    private static OrderedGpo passedOver(OrderedGpo one) {
        return new OrderedGpo(one.gpo(), one.container(), one.enforced(), Answer.NO, List.of(Reason.NEVER_CHANGED));
    }

    /** With what leaves open whether its files tell all of its settings. */
    private static OrderedGpo read(OrderedGpo one, Gpo gpo, Half half) {
        OrderedGpo read = gpo.whole() ? one : one.with(Reason.PARTLY_READ);
        if (!one.gpo().isOfOtherVersion(half, gpo.version())) {
            return read;
        }
        return read.with(one.gpo().isNewer(half, gpo.version()) ? Reason.OLDER_VERSION : Reason.OTHER_VERSION);
    }

    private static PolicyOrder withLocal(PolicyOrder order, Map<String, Gpo> files, Answer local) {
        if (!files.containsKey(LOCAL.toUpperCase(Locale.ROOT))) {
            return order;
        }
        List<OrderedGpo> all = new ArrayList<>(order.gpos());
        all.addFirst(local(LOCAL, LocalPolicy.NAME, local, local(local)));
        return new PolicyOrder(all, order.notRead(), order.unordered());
    }

    /** Open where the directory does not list what carries it out: clients call for a GPO only what is listed. */
    private static Setting called(OrderedGpo one, Setting setting) {
        String extension = switch (setting.key().extension()) {
            case REGISTRY -> FailedExtension.REGISTRY;
            case SECURITY -> FailedExtension.SECURITY;
            case PREFERENCES -> preferred(setting.key().place());
            case AUDIT -> "";
        };
        if (one.reasons().contains(Reason.OLDER_VERSION)) {
            return setting.left(one.missing() + ", so that it may be another by now");
        }
        return extension.isEmpty() || !one.gpo().processing().leavesOut(setting.key().half(), extension)
                ? setting
                : setting
                        .left("the directory does not list the extension that carries it out for " + one.gpo().shown());
    }

    /** What carries out preferences about that; empty of kinds that no item asks for. */
    private static String preferred(String place) {
        if (place.equals(SettingKey.SERVICES)) {
            return FailedExtension.PREFERRED_SERVICES;
        }
        return place.contains("\\") ? FailedExtension.PREFERRED_VALUES : "";
    }

    /**
     * Of what a GPO sets several times, as by two files, the last that is done for sure, and before it those after that
     * which may not be done, the last first.
     */
    private static List<Setting> last(List<Setting> settings) {
        Map<SettingKey, Setting> sure = new TreeMap<>();
        Map<SettingKey, List<Setting>> maybe = new TreeMap<>();
        for (Setting one : settings) {
            if (one.conditional()) {
                maybe.computeIfAbsent(one.key(), _ -> new ArrayList<>()).addFirst(one);
            } else {
                sure.put(one.key(), one);
                maybe.remove(one.key());
            }
        }
        List<Setting> all = new ArrayList<>();
        maybe.values().forEach(all::addAll);
        all.addAll(sure.values());
        return all;
    }

    /** A GPO that removes a key, or all values of one, has something to say of what only others name there. */
    private static void sweep(List<OrderedGpo> gpos, Map<String, Gpo> files, Map<SettingKey, List<Claim>> claims,
            List<Integer> sweeping) {
        for (int place : sweeping) {
            OrderedGpo one = gpos.get(place);
            claims.forEach((key, all) -> {
                if (all.stream().noneMatch(claim -> claim.place() == place)) {
                    GpoSettings.find(files.get(one.gpo().id()), key)
                            .ifPresent(setting -> all.add(new Claim(one, place, setting)));
                }
            });
        }
    }
}
