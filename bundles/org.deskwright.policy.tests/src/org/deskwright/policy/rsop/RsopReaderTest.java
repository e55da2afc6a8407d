package org.deskwright.policy.rsop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplateFile;
import org.deskwright.policy.admx.TemplatePolicy;
import org.deskwright.policy.admx.ToldPart;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.OrderComparison;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.rsop.RsopSetting.Option;
import org.deskwright.policy.rsop.RsopSetting.Right;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.junit.jupiter.api.Test;

class RsopReaderTest {
    private static final String REAL = "gpresult-childdc/rsop-c3ffd53.xml";
    private static final String RESULT = """
            <?xml version="1.0"?>
            <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <UserResults><Name>EXAMPLE\\user</Name>%1$s</UserResults>
            <ComputerResults><Name>EXAMPLE\\PC$</Name>
            <GPO><Name>Banner</Name><Path><Identifier xmlns="t">{0a}</Identifier></Path></GPO>
            <ExtensionData>%1$s</ExtensionData></ComputerResults></Rsop>
            """;
    private static final String EXTENSION = """
            <Extension xmlns:q9="http://www.microsoft.com/GroupPolicy/Settings/Security" xsi:type="q9:SecuritySettings">
            <q9:SecurityOptions><GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence>
            <q9:KeyName>MACHINE\\Software\\System\\\\LegalNoticeText</q9:KeyName>
            <q9:SettingStrings><q9:Value>Keep</q9:Value><q9:Value>out</q9:Value></q9:SettingStrings>
            <q9:Display><q9:Name>shown</q9:Name></q9:Display></q9:SecurityOptions>
            <q9:UserRightsAssignment><GPO><Identifier>{0B}</Identifier></GPO><Precedence>2</Precedence>
            <q9:Name>SeX</q9:Name><q9:Member><SID>S-1-5-11</SID><Name>A</Name></q9:Member>
            <q9:Member><Name>B</Name></q9:Member></q9:UserRightsAssignment></Extension>""";

    private static Rsop read(String xml) throws UnreadableException {
        return RsopReader.read("result.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void settingsOfTheComputerAloneAreReadWhateverThePrefix() throws UnreadableException {
        Rsop result = read(RESULT.formatted(EXTENSION));
        assertEquals("EXAMPLE\\PC$", result.computer());
        assertTrue(result.security());
        assertEquals(2, result.settings().size());
        RsopSetting option = result.settings().get(0);
        assertEquals(new Option("MACHINE\\Software\\System", "LegalNoticeText", "Keep | out", true), option.what());
        assertEquals("Banner 1", result.name(option.gpo()) + " " + option.precedence());
        Right right = (Right) result.settings().get(1).what();
        assertEquals(List.of("S-1-5-11", "B"), right.members().stream().map(member -> member.shown()).toList());
        assertEquals("{0B}", result.name(result.settings().get(1).gpo()));
    }

    @Test
    void theUserHasValuesOfTheRegistryAndTheComputerServices() throws UnreadableException {
        String registry = """
                <ExtensionData><Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Registry">
                <q2:Policy><GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence>
                <q2:Name>Hide these drives</q2:Name><q2:State>Enabled</q2:State><q2:Category>A/B</q2:Category>
                <q2:DropDownList><q2:Name>Which</q2:Name><q2:Value><q2:Name>C only</q2:Name></q2:Value></q2:DropDownList>
                </q2:Policy><q2:RegistrySetting><GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence>
                <q2:KeyPath>Software\\Own</q2:KeyPath><q2:Value><q2:Name>On</q2:Name><q2:Number>1</q2:Number></q2:Value>
                </q2:RegistrySetting></Extension></ExtensionData>""";
        String services = """
                <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security"><q1:SystemServices>
                <GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence><q1:Name>StxhdSvc</q1:Name>
                <q1:StartupMode>Disabled</q1:StartupMode></q1:SystemServices></Extension>""";
        Rsop result = read("""
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><UserResults><Name>EXAMPLE\\user</Name>%s
                </UserResults><ComputerResults><Name>EXAMPLE\\PC$</Name>%s</ComputerResults></Rsop>
                """.formatted(registry, services));
        assertEquals("EXAMPLE\\user", result.user());
        assertEquals(
                List.of(new RsopSetting.Named(new ToldPolicy("Hide these drives", "A/B", "Enabled",
                        List.of(new ToldPart(ToldPart.Kind.DROP_DOWN, "Which", false,
                                List.of(new ToldPart.Entry("", "C only")))),
                        "User", result.settings().getFirst().offset())),
                        new Option("USER\\Software\\Own", "On", "1", true),
                        new RsopSetting.Service("StxhdSvc", "disabled")),
                result.settings().stream().map(RsopSetting::what).toList());
    }

    @Test
    void aPolicyToldByNameIsJudgedWhereItsTemplateTellsTheValue() throws UnreadableException {
        Rsop result = read(RESULT.formatted(
                """
                        <Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Registry"><q2:Policy>
                        <GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence><q2:Name>Turn off Windows Installer</q2:Name>
                        <q2:State>Enabled</q2:State><q2:Category>Windows Components/Windows Installer</q2:Category>
                        <q2:DropDownList><q2:Value><q2:Name>Always</q2:Name></q2:Value></q2:DropDownList></q2:Policy></Extension>"""));
        Verdict bare = installer(result, PolicyDefinitions.NONE);
        assertEquals("CANNOT_TELL Enabled: Always Banner", bare.state() + " " + bare.found() + " " + bare.gpo());
        TemplateFile template = new TemplateFile("MSI.admx", "msi",
                List.of(new TemplateFile.Raw("DisableMSI", "Turn off Windows Installer", "", "Machine",
                        List.of(new TemplatePolicy.Value("Software\\Policies\\Microsoft\\Windows\\Installer",
                                "DisableMSI", Map.of("Always", "2", "Never", "0"))))),
                Map.of(), Map.of());
        assertEquals(State.WRONG, installer(result, PolicyDefinitions.of(List.of(template))).state());
    }

    private static Verdict installer(Rsop result, PolicyDefinitions definitions) {
        return item("windows-installer", result, definitions);
    }

    private static Verdict item(String id, Rsop result, PolicyDefinitions definitions) {
        return Verdicts.of(Checklist.bundled(), result, definitions).stream().filter(one -> one.item().id().equals(id))
                .findFirst().orElseThrow();
    }

    @Test
    void aModelIsNotTakenForWhatTheComputerApplied() throws UnreadableException {
        String model = RESULT.formatted(EXTENSION).replaceFirst("(<Rsop[^>]*>)", "$1<DataType>PlanningData</DataType>");
        Rsop result = read(model);
        assertTrue(result.modelled() && result.shownComputer().endsWith(" (modelled)"), result.shownComputer());
        assertEquals(List.of("a model has no local policy, and not what the computer really applied"),
                Verdicts.of(Checklist.bundled(), result, PolicyDefinitions.NONE).stream()
                        .filter(one -> one.state() == State.RIGHT).flatMap(one -> one.open().stream()).distinct()
                        .toList());
        assertFalse(read(model.replace("PlanningData", "LoggedData")).modelled());
    }

    @Test
    void withoutResultsOfTheComputerThereIsNoComputer() throws UnreadableException {
        Rsop result = read("<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\"><UserResults><Name>u</Name>"
                + "</UserResults></Rsop>");
        assertEquals("", result.computer());
        assertFalse(result.security());
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertThrows(UnreadableException.class, () -> read("<Rsop><a>"));
    }

    /** As many as the elements of the file, counted as text. */
    @Test
    void aRealResultIsReadWhole() throws IOException {
        byte[] bytes = Corpus.bytes(REAL);
        String text = new String(bytes, StandardCharsets.UTF_16);
        assertTrue(RsopReader.recognises(text));
        Rsop result = RsopReader.read(REAL, bytes);
        assertEquals("CHILD\\CHILDDC$", result.computer());
        assertEquals(Pattern.compile("<q\\d:UserRightsAssignment>").matcher(text).results().count(),
                result.settings().stream().filter(setting -> setting.what() instanceof Right).count());
        assertEquals(Pattern.compile("<q\\d:(KeyName|Data)>").matcher(text).results().count(),
                result.settings().stream().filter(setting -> setting.what() instanceof Option).count());
        assertTrue(result.settings().stream()
                .allMatch(setting -> setting.precedence() == 1 || setting.what() instanceof RsopSetting.Other));
        assertTrue(result.settings().stream().allMatch(one -> setting(text, one.offset()).startsWith("<q")));
        Option agent = result.settings().stream().map(RsopSetting::what).filter(Option.class::isInstance)
                .map(Option.class::cast).filter(one -> one.name().equals("Blob")).findFirst().orElseThrow();
        assertTrue(
                agent.key()
                        .startsWith("MACHINE\\Software\\Policies\\Microsoft\\SystemCertificates\\EFS\\Certificates\\"),
                agent.key());
    }

    private static String setting(String text, long offset) {
        int letter = (int) offset / 2 - 1;
        return text.substring(letter, letter + 2);
    }

    private static String preferences(int first, int second, String filter) {
        return """
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><ComputerResults><Name>EXAMPLE\\PC$</Name>
                <ExtensionData><Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry">
                <q1:RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                %s%s</q1:RegistrySettings></Extension></ExtensionData></ComputerResults></Rsop>"""
                .formatted(item("0A", first, "00000002", filter), item("0B", second, "00000000", ""));
    }

    private static String item(String gpo, int precedence, String value, String filter) {
        return """
                <q1:Registry name="DisableMSI"><GPO xmlns="b"><Identifier>{%s}</Identifier></GPO>
                <Precedence xmlns="b">%d</Precedence><q1:Properties action="U" hive="HKEY_LOCAL_MACHINE"
                key="Software\\Policies\\Microsoft\\Windows\\Installer" name="DisableMSI" type="REG_DWORD" value="%s"/>%s
                </q1:Registry>"""
                .formatted(gpo, precedence, value, filter);
    }

    @Test
    void preferencesAreJudgedByTheOneThatWonAndStayOpenWhereTheComputerDecides() throws UnreadableException {
        Verdict wrong = installer(read(preferences(1, 2, "")), PolicyDefinitions.NONE);
        assertEquals("WRONG 2 (preference) {0A}", wrong.state() + " " + wrong.found() + " " + wrong.gpo());
        assertTrue(wrong.offset() > 0);
        Verdict right = installer(read(preferences(2, 1, "")), PolicyDefinitions.NONE);
        assertEquals("RIGHT 0 (preference) {0B}", right.state() + " " + right.found() + " " + right.gpo());
        assertEquals(2, read(preferences(2, 1, "")).settings().size());
        Verdict open = installer(read(preferences(1, 2, "<q1:Filters><q1:FilterOs/></q1:Filters>")),
                PolicyDefinitions.NONE);
        assertEquals(State.CANNOT_TELL, open.state());
        assertTrue(open.open().getFirst().startsWith("an item of preferences that"), open.open().toString());
    }

    @Test
    void whatAPreferenceDeletedIsNotSet() throws UnreadableException {
        String policy = """
                <ExtensionData><Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Security">
                <q2:SecurityOptions><GPO xmlns="b"><Identifier>{0C}</Identifier></GPO><Precedence xmlns="b">1</Precedence>
                <q2:KeyName>MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\LegalNoticeText</q2:KeyName>
                <q2:SettingString>Staff only</q2:SettingString></q2:SecurityOptions></Extension></ExtensionData>
                """;
        String deleted = preferences(1, 2, "").replace("</ComputerResults>", policy + "</ComputerResults>")
                .replace("action=\"U\"", "action=\"D\"");
        Verdict gone = installer(read(deleted), PolicyDefinitions.NONE);
        assertEquals("CANNOT_TELL removed (preference) [what Windows does without it counts] false",
                gone.state() + " " + gone.found() + " " + gone.open() + " " + gone.set());
        assertEquals(State.WRONG, item("banner-text", read(deleted), PolicyDefinitions.NONE).state());
        String banner = deleted
                .replace("Software\\Policies\\Microsoft\\Windows\\Installer",
                        "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System")
                .replace("DisableMSI", "LegalNoticeText");
        Verdict none = item("banner-text", read(banner), PolicyDefinitions.NONE);
        assertEquals("RIGHT removed (preference)", none.state() + " " + none.found());
        String targeted = banner.replaceFirst("value=\"00000002\"/>",
                "value=\"00000002\"/><q1:Filters><q1:FilterOs/></q1:Filters>");
        assertEquals(State.CANNOT_TELL, item("banner-text", read(targeted), PolicyDefinitions.NONE).state());
    }

    @Test
    void trustedRootsOfAResultAreFound() throws UnreadableException {
        String root = HexFormat.of().formatHex(ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN).putInt(32)
                .putInt(1).putInt(1).put((byte) 'c').array());
        Rsop result = read("""
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><ComputerResults><Name>PC$</Name><ExtensionData>
                <Extension xmlns:q7="http://www.microsoft.com/GroupPolicy/Settings/PublicKey"><q7:RootCertificate>
                <GPO><Identifier>{0A}</Identifier></GPO><Precedence>1</Precedence><q7:IssuedTo>c</q7:IssuedTo>
                <q7:Data>%s</q7:Data></q7:RootCertificate></Extension></ExtensionData></ComputerResults></Rsop>"""
                .formatted(root));
        // SHA-1 of the letter c
        assertEquals(
                "MACHINE\\Software\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates\\"
                        + "84A516841BA77A5B4648DE2CD0DFCB30EA46DBB4",
                ((Option) result.settings().getFirst().what()).key());
    }

    /** As when gpresult was not run by an administrator, or nobody had signed in. */
    @Test
    void whatWasNotCollectedIsNotTakenForWhatNoPolicySets() throws UnreadableException {
        String security = """
                <ExtensionData><Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="q1:SecuritySettings"/></ExtensionData>""";
        String result = "<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\"><%1$s><Name>n</Name>%2$s</%1$s></Rsop>";
        Map<String, Verdict> none = banner(read(result.formatted("UserResults", security)));
        Map<String, Verdict> unset = banner(read(result.formatted("ComputerResults", security)));
        Map<String, Verdict> silent = banner(read(result.formatted("ComputerResults", "")));
        assertEquals(
                "CANNOT_TELL there are no results of the computer, as when gpresult is not run by an administrator",
                told(none, "banner-text"));
        assertEquals("RIGHT ", told(unset, "banner-text"));
        assertEquals("CANNOT_TELL no policy that was read sets it", told(silent, "banner-text"));
        assertEquals("CANNOT_TELL there are no results of a user", told(unset, "drives-hidden"));
    }

    @Test
    void whatACarrierOfSettingsFailedAtCannotBeTold() throws UnreadableException {
        String result = """
                <Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop"><ComputerResults><Name>n</Name>
                <ExtensionStatus><Name>%s</Name><Identifier>%s</Identifier><Error>%s</Error></ExtensionStatus>
                <ExtensionData><Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="q1:SecuritySettings"/></ExtensionData>
                </ComputerResults></Rsop>""";
        String security = FailedExtension.SECURITY.toLowerCase(java.util.Locale.ROOT);
        assertEquals("RIGHT ", told(banner(read(result.formatted("Security", security, "0"))), "banner-text"));
        Rsop failed = read(result.formatted("Security", security, "1252"));
        assertEquals(
                "CANNOT_TELL Security ended with error 1252 on the computer, so that what it sets may not be there",
                told(banner(failed), "banner-text"));
        assertEquals(1, failed.problems().size());
        Rsop unreported = read(result.formatted("Security", security, "0").replace("<ExtensionData>",
                "<ExtensionData><Error><Details>Access denied</Details></Error><Name>Security</Name></ExtensionData>"
                        + "<ExtensionData>"));
        assertEquals(
                "CANNOT_TELL Security could not be reported (Access denied), so that what it sets may not be there",
                told(banner(unreported), "banner-text"));
        assertEquals("RIGHT ",
                told(banner(read(result.formatted("Registry", FailedExtension.REGISTRY, "5"))), "banner-text"));
        assertTrue(told(banner(read(result.formatted("Group Policy Infrastructure", FailedExtension.ALL, "5"))),
                "banner-text").startsWith("CANNOT_TELL"));
    }

    private static Map<String, Verdict> banner(Rsop result) {
        Map<String, Verdict> all = new HashMap<>();
        Verdicts.of(Checklist.bundled(), result, PolicyDefinitions.NONE).forEach(one -> all.put(one.item().id(), one));
        return all;
    }

    private static String told(Map<String, Verdict> verdicts, String item) {
        return verdicts.get(item).state() + " " + String.join("; ", verdicts.get(item).open());
    }

    @Test
    void losersAreKeptAndDoNotCount() throws UnreadableException {
        String right = """
                <q1:UserRightsAssignment><GPO><Identifier>{%s}</Identifier></GPO><Precedence>%d</Precedence>
                <q1:Name>SeNetworkLogonRight</q1:Name><q1:Member><SID>%s</SID></q1:Member></q1:UserRightsAssignment>""";
        Rsop result = read(
                RESULT.formatted("<Extension xmlns:q1=\"http://www.microsoft.com/GroupPolicy/Settings/Security\">"
                        + right.formatted("0B", 2, "S-1-5-11") + right.formatted("0A", 1, "S-1-5-21-1-2-3-515")
                        + "</Extension>"));
        assertEquals(List.of(2, 1), result.settings().stream().map(RsopSetting::precedence).toList());
        Verdict verdict = banner(result).get("network-logon");
        assertEquals("WRONG Banner", verdict.state() + " " + verdict.gpo());
    }

    @Test
    void whatWasAppliedToTheUserIsToldApart() throws UnreadableException {
        String gpos = """
                <GPO><Name>%1$s</Name><Path><Identifier>{%1$s}</Identifier></Path><Link><SOMPath>e.c/%1$s</SOMPath>
                <AppliedOrder>1</AppliedOrder></Link></GPO>""";
        Rsop result = read(
                "<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\"><ComputerResults>" + gpos.formatted("C")
                        + "</ComputerResults><UserResults>" + gpos.formatted("U") + "</UserResults></Rsop>");
        assertEquals(List.of("C"), result.order().applied().stream().map(ToldGpo::name).toList());
        assertEquals(List.of("U"), result.userOrder().applied().stream().map(ToldGpo::name).toList());
    }

    /** Names of groups that come with Windows tell enough: on a domain controller, users may not log on. */
    @Test
    void namesOfKnownGroupsAreJudged() throws IOException {
        Rsop result = RsopReader.read(REAL, Corpus.bytes(REAL));
        assertEquals(List.of("RIGHT network-logon", "WRONG local-logon"),
                Verdicts.of(Checklist.bundled(), result, PolicyDefinitions.NONE).stream().filter(Verdict::set)
                        .map(one -> one.state() + " " + one.item().id()).toList());
    }

    /** Links made of what it tells come to the order that Windows applied. */
    @Test
    void aRealOrderIsReckonedTheSame() throws Exception {
        ToldOrder told = RsopReader.read("rsop.xml", Corpus.bytes("gpresult-childdc/rsop-c3ffd53.xml")).order();
        assertEquals("Child.ADLAB.local/Domain Controllers", told.place());
        assertEquals(List.of("Default Domain Policy", "Default Domain Controllers Policy"),
                told.applied().stream().map(ToldGpo::name).toList());
        List<PolicyContainer> places = new ArrayList<>();
        List<GpoObject> gpos = new ArrayList<>();
        for (ToldGpo one : told.applied()) {
            Dn dn = Dn.ofCanonical(one.container());
            places.add(new PolicyContainer(dn, dn.type().equals("dc") ? Kind.DOMAIN : Kind.OU,
                    List.of(new GpoLink(one.id(), false, one.enforced())), true, false));
            gpos.add(new GpoObject(one.id(), one.name(), 0, Optional.of(new SecurityDescriptor(List.of(), true)), "",
                    OptionalLong.empty(), ""));
        }
        PolicyDirectory directory = new PolicyDirectory(places, gpos, List.of(), Map.of(), List.of());
        Dn place = Dn.ofCanonical(told.place());
        Target target = Target.ofComputer(directory, place);
        assertTrue(OrderComparison.of(PolicyOrder.of(directory, target, place, Half.COMPUTER), told).isSame());
        PolicyDirectory other = directory.withoutLink(place, gpos.get(1).id());
        OrderComparison wrong = OrderComparison.of(PolicyOrder.of(other, target, place, Half.COMPUTER), told);
        assertEquals(List.of("Default Domain Controllers Policy"),
                wrong.onlyTold().stream().map(ToldGpo::name).toList());
    }
}
