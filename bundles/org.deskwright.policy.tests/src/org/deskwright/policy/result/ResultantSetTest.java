package org.deskwright.policy.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;

import org.deskwright.policy.access.AccessEntry;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

class ResultantSetTest {
    private static final String KEY = "Software\\Policies\\K";
    private static final Dn DOMAIN = Dn.of("DC=example,DC=com");
    private static final Dn OUTER = Dn.of("OU=Outer,DC=example,DC=com");
    private static final Dn INNER = Dn.of("OU=Inner,OU=Outer,DC=example,DC=com");
    private static final Dn PEOPLE = Dn.of("OU=People,DC=example,DC=com");
    private static final Dn SITE = Dn.of("CN=Here,CN=Sites,CN=Configuration,DC=example,DC=com");
    private static final SecurityDescriptor ALL = new SecurityDescriptor(List.of(), true);

    private final Map<Dn, PolicyContainer> places = new HashMap<>();
    private final List<GpoObject> objects = new ArrayList<>();
    private final List<Gpo> files = new ArrayList<>();

    ResultantSetTest() {
        place(SITE, Kind.SITE, false);
        place(DOMAIN, Kind.DOMAIN, false);
        place(OUTER, Kind.OU, false);
        place(INNER, Kind.OU, false);
        place(PEOPLE, Kind.OU, false);
    }

    private void place(Dn dn, Kind kind, boolean blocks, GpoLink... links) {
        places.put(dn, new PolicyContainer(dn, kind, List.of(links), true, blocks));
    }

    private static String id(int number) {
        return "{00000000-0000-0000-0000-%012d}".formatted(number);
    }

    private static GpoLink link(int gpo) {
        return new GpoLink(id(gpo), false, false);
    }

    private static GpoLink enforced(int gpo) {
        return new GpoLink(id(gpo), false, true);
    }

    private GpoObject object(int number, int flags, SecurityDescriptor security, String filter) {
        return new GpoObject(id(number), "G" + number, flags, Optional.of(security), filter, OptionalLong.empty(), "");
    }

    /** A GPO for all, with a value named after nothing but its number. */
    private void gpo(int number) {
        gpo(object(number, 0, ALL, ""), entry("V", number));
    }

    private void gpo(GpoObject object, RegistryEntry... entries) {
        objects.add(object);
        GpoFiles read = new GpoFiles();
        read.add(object.id() + "/Machine/registry.pol", List.of(entries));
        read.add(object.id() + "/User/registry.pol", List.of(entries));
        files.addAll(read.set().gpos());
    }

    private static RegistryEntry entry(String name, int value) {
        return new RegistryEntry(8, KEY, name, RegistryData.number(value));
    }

    private PolicyDirectory directory() {
        return new PolicyDirectory(places.values(), objects, List.of(), Map.of(), List.of());
    }

    private Target target() {
        return Target.ofComputer(directory(), INNER).at(SITE);
    }

    private ResultantSet.Both both(Target target) {
        return ResultantSet.of(directory(), target, files, Optional.empty());
    }

    private String applied() {
        return applied(both(target()).computer());
    }

    private static String applied(ResultantSet result) {
        return result.order().applying().stream().map(one -> one.gpo().name()).collect(Collectors.joining(" "));
    }

    private static SettingResult value(ResultantSet result) {
        String hive = result.half() == Half.USER ? "HKCU\\" : "HKLM\\";
        return result.settings().get(new SettingKey(result.half(), Extension.REGISTRY, hive + KEY, "v"));
    }

    @Test
    void theInnermostWinsAndOfOnePlaceTheLast() {
        for (int i = 1; i <= 5; i++) {
            gpo(i);
        }
        place(SITE, Kind.SITE, false, link(1));
        place(DOMAIN, Kind.DOMAIN, false, link(2));
        place(OUTER, Kind.OU, false, link(3));
        place(INNER, Kind.OU, false, link(4), link(5));
        assertEquals("G1 G2 G3 G4 G5", applied());
        SettingResult result = value(both(target()).computer());
        assertEquals("G5", result.winner().orElseThrow().gpo().gpo().name());
        assertEquals("G4 G3 G2 G1",
                result.losers().stream().map(one -> one.gpo().gpo().name()).collect(Collectors.joining(" ")));
        assertTrue(result.isCertain());
    }

    @Test
    void filesOfAnotherVersionThanTheDirectorysLeaveOpenWhatElseTheGpoSets() {
        gpo(1);
        objects.add(new GpoObject(id(2), "G2", 0, Optional.of(ALL), "", OptionalLong.of(7), ""));
        GpoFiles read = new GpoFiles();
        read.add(id(2) + "/Machine/registry.pol", List.of(entry("W", 2)));
        read.addVersion(id(2) + "/GPT.INI", OptionalLong.of(3));
        files.addAll(read.set().gpos());
        place(DOMAIN, Kind.DOMAIN, false, link(1));
        place(INNER, Kind.OU, false, link(2));
        ResultantSet.Both both = both(target().withUser(directory(), INNER));
        assertEquals("the files of G2 are of an older version than the directory tells",
                both.computer().unread().getFirst().missing());
        assertEquals(1, value(both.computer()).unread().size());
        // of the half of users both are of version 0
        assertEquals(List.of(), both.user().orElseThrow().unread());
    }

    @Test
    void enforcedWinsTheOtherWayRoundAndPassesBlocks() {
        for (int i = 1; i <= 4; i++) {
            gpo(i);
        }
        place(SITE, Kind.SITE, false, link(4));
        place(DOMAIN, Kind.DOMAIN, false, link(1), enforced(2));
        place(OUTER, Kind.OU, false, enforced(3));
        place(INNER, Kind.OU, true, link(4));
        assertEquals("G4 G3 G2", applied());
        assertEquals(List.of(Reason.BLOCKED), both(target()).computer().order().gpos().stream()
                .filter(one -> one.gpo().name().equals("G1")).findFirst().orElseThrow().reasons());
    }

    @Test
    void whatIsSwitchedOffDoesNothing() {
        gpo(1);
        gpo(object(2, 2, ALL, ""), entry("V", 2));
        place(INNER, Kind.OU, false, new GpoLink(id(1), true, false), link(2));
        place(PEOPLE, Kind.OU, false, link(2));
        assertEquals("", applied());
        assertEquals("G2", applied(both(target().withUser(directory(), PEOPLE)).user().orElseThrow()));
    }

    @Test
    void whoMayNotReadOrApplyIsLeftAlone() {
        SecurityDescriptor nobody = new SecurityDescriptor(List.of(), false);
        SecurityDescriptor group = new SecurityDescriptor(
                List.of(new AccessEntry(true, 0x110, "", "S-1-5-21-1-2-3-1200")), false);
        gpo(1);
        gpo(object(2, 0, nobody, ""), entry("V", 2));
        gpo(object(3, 0, group, ""), entry("V", 3));
        place(INNER, Kind.OU, false, link(1), link(2), link(3));
        assertEquals("G1 G3", applied());
        SettingResult result = value(both(target()).computer());
        assertEquals("G1", result.winner().orElseThrow().gpo().gpo().name());
        assertEquals(List.of(Reason.FILTER_NOT_KNOWN), result.mayWin().getFirst().gpo().reasons());
        assertTrue(!result.isCertain());
    }

    /** Since MS16-072 the computer fetches the policies of its users. */
    @Test
    void aUserPolicyHasToBeReadableForTheComputer() {
        SecurityDescriptor users = new SecurityDescriptor(
                List.of(new AccessEntry(false, 0x10, "", "S-1-5-21-1-2-3-515"),
                        new AccessEntry(true, 0x110, "", "S-1-5-11")),
                false);
        gpo(object(1, 0, users, ""), entry("V", 1));
        place(PEOPLE, Kind.OU, false, link(1));
        assertEquals("", applied(both(target().withUser(directory(), PEOPLE)).user().orElseThrow()));
    }

    @Test
    void onlyTheComputerAnswersAWmiFilter() {
        String filter = "{F0000000-0000-0000-0000-000000000000}";
        gpo(1);
        gpo(object(2, 0, ALL, filter), entry("V", 2));
        place(INNER, Kind.OU, false, link(1), link(2));
        assertEquals(List.of(Reason.WMI_NOT_KNOWN),
                value(both(target()).computer()).mayWin().getFirst().gpo().reasons());
        assertEquals("G1", applied(both(target().answering(Map.of(filter, Answer.NO))).computer()));
        assertEquals("G2", value(both(target().answering(Map.of(filter, Answer.YES))).computer()).winner().orElseThrow()
                .gpo().gpo().name());
    }

    @Test
    void aGpoThatIsLinkedTwiceCountsWhereItWins() {
        gpo(1);
        gpo(2);
        place(DOMAIN, Kind.DOMAIN, false, enforced(1));
        place(INNER, Kind.OU, false, link(1), link(2));
        assertEquals("G2 G1", applied());
    }

    @Test
    void aSiteThatIsNotKnownLeavesItsPoliciesOpen() {
        gpo(1);
        place(SITE, Kind.SITE, false, link(1));
        Target target = Target.ofComputer(directory(), INNER);
        assertEquals(List.of(Reason.SITE_NOT_KNOWN), both(target).computer().order().gpos().getFirst().reasons());
        assertEquals("", applied(both(target.at(Dn.of("CN=There,CN=Sites,CN=Configuration,DC=x"))).computer()));
    }

    @Test
    void whatWasNotReadMayWin() {
        gpo(1);
        objects.add(object(2, 0, ALL, ""));
        place(INNER, Kind.OU, false, link(1), link(2), link(3));
        ResultantSet result = both(target()).computer();
        assertEquals(2, result.unread().size());
        assertTrue(!value(result).isCertain());
        place(INNER, Kind.OU, false, link(2), link(1));
        assertTrue(value(both(target()).computer()).isCertain());
    }

    @Test
    void loopbackTakesThePlaceOfTheComputerForTheUser() {
        gpo(1);
        gpo(2);
        place(PEOPLE, Kind.OU, false, link(1));
        for (int mode : List.of(0, 1, 2)) {
            String loop = "{00000000-0000-0000-0000-00000000000" + (mode + 3) + "}";
            objects.removeIf(one -> one.id().equals(loop));
            gpo(new GpoObject(loop, "L", 1, Optional.of(ALL), "", OptionalLong.empty(), ""), new RegistryEntry(8,
                    "Software\\Policies\\Microsoft\\Windows\\System", "UserPolicyMode", RegistryData.number(mode)));
            place(INNER, Kind.OU, false, link(2), new GpoLink(loop, false, false));
            ResultantSet.Both both = both(target().withUser(directory(), PEOPLE));
            assertEquals(List.of(Loopback.OFF, Loopback.MERGE, Loopback.REPLACE).get(mode), both.loopback());
            assertEquals(List.of("G1", "G1 G2", "G2").get(mode), applied(both.user().orElseThrow()));
        }
    }

    @Test
    void removingAllValuesWinsOverThoseThatOthersSet() {
        gpo(1);
        gpo(object(2, 0, ALL, ""), new RegistryEntry(8, KEY, "**delvals.", RegistryData.text(RegistryType.SZ, " ")));
        place(INNER, Kind.OU, false, link(1), link(2));
        Claim winner = value(both(target()).computer()).winner().orElseThrow();
        assertEquals("G2", winner.gpo().gpo().name());
        assertTrue(winner.setting().removed());
    }

    @Test
    void theLocalPolicyComesFirst() {
        gpo(1);
        place(INNER, Kind.OU, false, link(1));
        GpoFiles local = new GpoFiles();
        local.add("Machine/registry.pol", List.of(entry("V", 9), entry("W", 9)));
        ResultantSet result = ResultantSet.of(directory(), target(), files, Optional.of(local.set().gpos().getFirst()))
                .computer();
        assertEquals("G1", value(result).winner().orElseThrow().gpo().gpo().name());
        assertEquals(ResultantSet.LOCAL.toUpperCase(), result.order().gpos().getFirst().gpo().id());
        assertEquals(2, result.settings().size());
    }

    @Test
    void howItWouldBeAfterAChangeIsReckonedAlike() {
        gpo(1);
        gpo(2);
        place(OUTER, Kind.OU, false, link(1));
        place(INNER, Kind.OU, false, link(2));
        PolicyDirectory moved = directory().withMoved(INNER, DOMAIN);
        Target there = Target.ofComputer(moved, Dn.of("OU=Inner,DC=example,DC=com")).at(SITE);
        assertEquals("G2", applied(ResultantSet.of(moved, there, files, Optional.empty()).computer()));
        PolicyDirectory unlinked = directory().withoutLink(INNER, id(2));
        assertEquals("G1", applied(ResultantSet.of(unlinked, target(), files, Optional.empty()).computer()));
    }

    /** Against a reckoning that gives each link a rank and lets every value be written in its turn. */
    @Test
    void anyForestComesToTheSameAsWritingInTurn() {
        Random random = new Random(20261126);
        for (int round = 0; round < 500; round++) {
            objects.clear();
            files.clear();
            for (int i = 0; i < 8; i++) {
                int flags = random.nextInt(5) == 0 ? 2 : 0;
                SecurityDescriptor security = random.nextInt(5) == 0 ? new SecurityDescriptor(List.of(), false) : ALL;
                List<RegistryEntry> entries = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    int what = random.nextInt(8);
                    entries.add(what == 0
                            ? new RegistryEntry(8, KEY, "**delvals.", RegistryData.text(RegistryType.SZ, " "))
                            : what == 1
                                    ? new RegistryEntry(8, KEY, "**del.v" + random.nextInt(4),
                                            RegistryData.text(RegistryType.SZ, " "))
                                    : entry("v" + random.nextInt(4), i));
                }
                gpo(object(i, flags, security, ""), entries.toArray(RegistryEntry[]::new));
            }
            for (Dn dn : List.of(SITE, DOMAIN, OUTER, INNER)) {
                List<GpoLink> links = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    links.add(new GpoLink(id(random.nextInt(8)), random.nextInt(5) == 0, random.nextInt(3) == 0));
                }
                place(dn, dn.equals(SITE) ? Kind.SITE : dn.equals(DOMAIN) ? Kind.DOMAIN : Kind.OU,
                        random.nextInt(4) == 0, links.toArray(GpoLink[]::new));
            }
            ResultantSet result = both(target()).computer();
            Map<String, String> ours = new HashMap<>();
            result.settings().values().forEach(one -> one.winner().filter(claim -> !claim.setting().removed())
                    .ifPresent(claim -> ours.put(one.key().name(), claim.gpo().gpo().id())));
            assertEquals(naive(), ours, places.toString());
        }
    }

    private record Rank(GpoLink link, int place) {}

    private Map<String, String> naive() {
        List<Dn> path = List.of(SITE, DOMAIN, OUTER, INNER);
        List<Rank> ranks = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            for (GpoLink link : places.get(path.get(place)).links()) {
                boolean blocked = false;
                for (int below = place + 1; below < 4; below++) {
                    blocked |= places.get(path.get(below)).blocks();
                }
                GpoObject gpo = objects.stream().filter(one -> one.id().equals(link.gpo())).findFirst().orElseThrow();
                if (!link.disabled() && (link.enforced() || !blocked) && gpo.flags() == 0
                        && gpo.security().orElseThrow().open()) {
                    ranks.add(new Rank(link, place));
                }
            }
        }
        ranks.sort(Comparator.comparingInt(one -> one.link().enforced() ? 100 - one.place() : one.place()));
        Map<String, String> registry = new HashMap<>();
        for (Rank rank : ranks) {
            Gpo gpo = files.stream().filter(one -> one.key().equals(rank.link().gpo())).findFirst().orElseThrow();
            for (RegistryEntry entry : gpo.registry().getFirst().entries()) {
                if (entry.value().equals("**delvals.")) {
                    registry.clear();
                } else if (entry.value().startsWith("**del.")) {
                    registry.remove(entry.value().substring(6));
                } else {
                    registry.put(entry.value(), rank.link().gpo());
                }
            }
        }
        return registry;
    }
}
