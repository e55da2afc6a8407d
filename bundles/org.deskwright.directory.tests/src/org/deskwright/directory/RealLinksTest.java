package org.deskwright.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeListener;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.DirectoryAccount;
import org.deskwright.policy.link.DirectoryAccount.Kind;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.live.DomainDialog.Trust;
import org.deskwright.policy.live.DomainSource;
import org.deskwright.policy.live.DomainSource.Method;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.Target;
import org.deskwright.testing.domain.DomainController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which GPOs apply to whom in a real domain, held against what samba-tool says of each account. */
@Timeout(120)
class RealLinksTest {
    private static final String BASE = "DC=corp,DC=example,DC=com";
    private static final String ADMINISTRATOR = "administrator@corp.example.com";
    /** samba-tool takes computers for users: it leaves out what is off for users instead. */
    private static final Set<String> HALVES = Set.of("Computer half off", "User half off");
    /** samba-tool looks at the right to read alone. */
    private static final String MUTED = "Not applied to the muted";

    @TempDir
    private static Path folder;
    private static DomainController controller;
    private static PolicyDirectory directory;
    private static Evidence evidence;

    @BeforeAll
    static void read() throws Exception {
        controller = Controllers.start();
        DomainSource source = DomainSource.at("ldaps://" + controller.host(), false)
                .signingIn(Method.SIMPLE, ADMINISTRATOR).withAccounts(List.of(DomainSource.ALL));
        Controllers.directory(controller).read(source, new Answers("Passw0rd!Admin", Trust.ONCE), folder);
        IntakeResult intake = new Intake(List.of(new PolicyReader())).read(List.of(folder), IntakeOptions.DEFAULT,
                IntakeListener.NONE);
        // the one that was made so in the domain; all others agree
        assertEquals(1, intake.problems().size(), intake.problems()::toString);
        String line = intake.problems().getFirst().line();
        assertTrue(line.contains("GPO 'Older in SYSVOL'") && line.contains("files are of version user 1, computer 1")
                && line.contains("directory it is of version user 1, computer 2"), line);
        evidence = intake.evidence();
        directory = evidence.find(PolicyDirectory.KIND).orElseThrow();
        assertEquals(List.of(), directory.problems());
    }

    @AfterAll
    static void stop() throws Exception {
        if (controller != null) {
            controller.close();
        }
    }

    private static DirectoryAccount account(String name) {
        return directory.accounts().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no account " + name));
    }

    private static Target target(DirectoryAccount account) {
        return account.kind() == Kind.COMPUTER
                ? Target.ofComputer(directory, account.dn())
                : Target.ofComputer(directory, account("WSDEFAULT$").dn()).withUser(directory, account.dn());
    }

    private static List<OrderedGpo> order(DirectoryAccount account) {
        Half half = account.kind() == Kind.COMPUTER ? Half.COMPUTER : Half.USER;
        return PolicyOrder.of(directory, target(account), account.dn(), half).gpos();
    }

    private static Answer applies(String account, String gpo) {
        List<Answer> answers = order(account(account)).stream().filter(one -> one.gpo().name().equals(gpo))
                .map(OrderedGpo::applies).toList();
        return answers.contains(Answer.YES)
                ? Answer.YES
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Those that apply, also where the computer would have to be asked its WMI filter: samba-tool knows no filters. */
    private static Set<String> reckoned(DirectoryAccount account) {
        return order(account).stream()
                .filter(one -> one.applies() == Answer.YES
                        || one.applies() == Answer.UNKNOWN && one.reasons().equals(List.of(Reason.WMI_NOT_KNOWN)))
                .map(one -> one.gpo().name()).collect(Collectors.toSet());
    }

    @Test
    void forEachAccountTheSameApplyAsSambaSays() throws Exception {
        Map<String, List<String>> told = controller.applies();
        Map<String, String> differences = new TreeMap<>();
        for (Map.Entry<String, List<String>> one : told.entrySet()) {
            DirectoryAccount account = account(one.getKey());
            Set<String> theirs = one.getValue().stream().map(id -> directory.gpo(id).orElseThrow().name())
                    .collect(Collectors.toCollection(HashSet::new));
            Set<String> ours = new HashSet<>(reckoned(account));
            for (Set<String> names : List.of(theirs, ours)) {
                if (account.kind() == Kind.COMPUTER) {
                    names.removeAll(HALVES);
                }
                if (account.name().equals("muted")) {
                    names.remove(MUTED);
                }
            }
            if (!theirs.equals(ours)) {
                differences.put(one.getKey(), "samba " + theirs + ", we " + ours);
            }
        }
        assertEquals(Map.of(), differences);
        assertTrue(told.size() >= 18, () -> "only " + told.keySet());
    }

    @Test
    void whatSambaToolLeavesOutIsAsTheProtocolSays() {
        assertEquals(Answer.NO, applies("WSPLAIN$", "Computer half off"));
        assertEquals(Answer.YES, applies("WSPLAIN$", "User half off"));
        assertEquals(Answer.YES, applies("pilot", "Computer half off"));
        assertEquals(Answer.NO, applies("pilot", "User half off"));
        assertEquals(Answer.NO, applies("muted", MUTED));
        assertEquals(Answer.YES, applies("staff", MUTED));
        assertEquals(Answer.UNKNOWN, applies("WSPLAIN$", "Laptops"));
        assertEquals(Answer.UNKNOWN, applies("WSPLAIN$", "At the site"));
        assertEquals("Laptops only", directory.wmiFilter(directory.gpos().stream()
                .filter(one -> one.name().equals("Laptops")).findFirst().orElseThrow().wmiFilter()));
    }

    @Test
    void siteAndAnswerOfTheFilterSettleWhatIsOpen() {
        DirectoryAccount computer = account("WSPLAIN$");
        String filter = directory.gpos().stream().filter(one -> one.name().equals("Laptops")).findFirst().orElseThrow()
                .wmiFilter();
        Dn site = directory.containers().stream()
                .filter(one -> one.kind() == PolicyContainer.Kind.SITE && one.links().size() > 0).findFirst()
                .orElseThrow().dn();
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            Target target = Target.ofComputer(directory, computer.dn()).answering(Map.of(filter, answer))
                    .at(answer == Answer.YES ? site : Dn.of("CN=Elsewhere,CN=Sites,CN=Configuration," + BASE));
            Map<String, Answer> applies = PolicyOrder.of(directory, target, computer.dn(), Half.COMPUTER).gpos()
                    .stream()
                    .collect(Collectors.toMap(one -> one.gpo().name(), OrderedGpo::applies, (one, other) -> other));
            assertEquals(answer, applies.get("Laptops"));
            assertEquals(answer, applies.getOrDefault("At the site", Answer.NO));
        }
    }

    @Test
    void eachKindOfLinkIsAmongThem() {
        assertEquals(Answer.YES, applies("WSDOUBLE$", "Domain baseline"), "enforced passes each block");
        assertEquals(Answer.NO, applies("WSBLOCKED$", "Domain software"), "blocked");
        assertEquals(Answer.YES, applies("WSDOUBLE$", "Enforced inside"), "enforced below a block passes the next");
        assertEquals(Answer.NO, applies("WSDOUBLE$", "Of the blocked"), "blocked again");
        assertEquals(Answer.NO, applies("WSPLAIN$", "Domain enforced and retired"), "enforced, but disabled");
        assertEquals(Answer.NO, applies("WSQUARANTINE$", "Denied to quarantine"), "denied by a group within a group");
        assertEquals(Answer.YES, applies("WSMEMBER$", "Members only"));
        assertEquals(Answer.NO, applies("WSPLAIN$", "Members only"));
        assertEquals(Answer.NO, applies("WSPLAIN$", "Linked nowhere"));
        assertEquals(Answer.YES, applies("staff", "Domain retired"), "disabled at the domain, not at the OU");
    }

    @Test
    void theWinnerOfARightIsTheOneOfTheInnermostUnit() {
        assertEquals("Network logon for the pilot", winner("OU=Pilot,OU=WorkSpaces," + BASE));
        assertEquals("Network logon", winner("OU=WorkSpaces," + BASE));
    }

    private static String winner(String place) {
        return setting(reckoned(Dn.of(place)).computer(), "SeNetworkLogonRight").claims().getFirst().gpo().gpo().name();
    }

    private static ResultantSet.Both reckoned(Dn dn) {
        return ResultantSet.of(directory, Target.ofComputer(directory, dn).withUser(directory, dn),
                evidence.find(PolicySet.KIND).orElseThrow().gpos(), Optional.empty());
    }

    private static SettingResult setting(ResultantSet result, String name) {
        return result.settings().values().stream().filter(one -> one.key().name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow();
    }

    /** They call for a GPO only the extensions that its object lists. */
    @Test
    void whatClientsDoNotCallForIsOpen() {
        ResultantSet.Both both = reckoned(Dn.of("OU=Blocked,OU=WorkSpaces," + BASE));
        assertEquals("the directory does not list the extension that carries it out for Of the blocked",
                setting(both.user().orElseThrow(), "DisableTaskMgr").winner().orElseThrow().setting().open());
        for (String listed : List.of("SeNetworkLogonRight", "DontDisplayLastUserName")) {
            assertEquals("", setting(reckoned(Dn.of("OU=WorkSpaces," + BASE)).computer(), listed).winner().orElseThrow()
                    .setting().open(), listed);
        }
    }

    @Test
    void theFolderIsEvidenceByItself() throws Exception {
        assertTrue(Files.exists(folder.resolve("corp.example.com/directory.ldif")));
        assertEquals(23, directory.gpos().size());
        assertEquals(7, evidence.find(PolicySet.KIND).orElseThrow().gpos().stream()
                .filter(gpo -> !gpo.registry().isEmpty() || !gpo.templates().isEmpty()).count());
    }
}
