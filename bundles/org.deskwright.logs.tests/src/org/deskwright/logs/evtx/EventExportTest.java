package org.deskwright.logs.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.deskwright.logs.evtx.EventLog.Written;
import org.junit.jupiter.api.Test;

/** Events that were exported, in the forms in which they are. */
class EventExportTest {
    private static final String STOPPED = """
            <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider \
            Name='Service Control Manager' Guid='{555908d1-a6d7-4695-8e1e-26931d2012f4}'/><EventID \
            Qualifiers='16384'>7036</EventID><Level>4</Level><Task>0</Task><Keywords>0x8080000000000000</Keywords>\
            <TimeCreated SystemTime='2026-02-03T09:00:00.1234567Z'/><Channel>System</Channel>\
            <Computer>WSAMZN-1</Computer></System><EventData><Data Name='param1'>SkyLightWorkspaceConfigService</Data>\
            <Data Name='param2'>stopped</Data></EventData></Event>""";
    private static final String REFUSED = """
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
              <System>
                <Provider Name="Microsoft-Windows-Security-Auditing" />
                <EventID>4625</EventID>
                <Level>0</Level>
                <Task>12544</Task>
                <Keywords>0x8010000000000000</Keywords>
                <TimeCreated SystemTime="2026-02-03T09:00:01.000000000Z" />
                <Channel>Security</Channel>
                <Computer>WSAMZN-1</Computer>
              </System>
              <EventData><Data Name="TargetUserName">o&apos;kim &lt;&#x41;&gt;</Data></EventData>
              <RenderingInfo Culture="en-US"><Message>An account failed to log on.

            Subject: "x"</Message><Level>Information</Level></RenderingInfo>
            </Event>
            """;
    private static final String LETTERS = "<>/&;\"'=! \0\u00ff]-?a";
    private static final List<String> LINES = List.of(
            "Information,2026-02-03T09:00:00.1234567Z,Service Control Manager,7036,0,\"The SkyLightWorkspaceConfigService "
                    + "service entered the stopped state.\",System,WSAMZN-1,\"param1=SkyLightWorkspaceConfigService; "
                    + "param2=stopped\"",
            "Audit Failure,2026-02-03T09:00:01.0000000Z,Microsoft-Windows-Security-Auditing,4625,12544,"
                    + "\"An account failed to log on.  Subject: \"\"x\"\"\",Security,WSAMZN-1,"
                    + "\"TargetUserName=o'kim <A>\"");
    /** As Windows PowerShell writes it of Get-WinEvent. */
    private static final String OBJECTS = """
            <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
              <Obj RefId="0">
                <TN RefId="0"><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T><T>System.Object</T></TN>
                <ToString>System.Diagnostics.Eventing.Reader.EventLogRecord</ToString>
                <Props>
                  <I32 N="Id">7036</I32><Nil N="Version" /><By N="Level">4</By><I32 N="Task">0</I32>
                  <I64 N="Keywords">-9187343239835811840</I64><S N="ProviderName">Service Control Manager</S>
                  <S N="LogName">System</S><S N="MachineName">WSAMZN-1</S>
                  <DT N="TimeCreated">2026-02-03T10:00:00.1234567+01:00</DT>
                  <Obj N="Properties" RefId="1"><TN RefId="1"><T>System.Collections.Generic.List`1</T></TN>
                    <LST><S>System.Diagnostics.Eventing.Reader.EventProperty</S>
                      <Obj RefId="2"><Props><S N="Value">stopped</S></Props></Obj></LST></Obj>
                </Props>
                <MS><S N="Message">The SkyLightWorkspaceConfigService service_x000D__x000A_entered the stopped state.</S></MS>
              </Obj>
              <Obj RefId="3">
                <TNRef RefId="0" />
                <Props><I32 N="Id">4625</I32><By N="Level">0</By><I64 N="Keywords">-9218868437227405312</I64>
                  <S N="ProviderName">Microsoft-Windows-Security-Auditing</S>
                  <DT N="TimeCreated">2026-02-03T09:00:01Z</DT></Props>
              </Obj>
              <Obj RefId="4"><TNRef RefId="0" /><Props><I32 N="Id">1</I32></Props></Obj>
            </Objs>
            """;

    private static String lines(byte[] file, String... problems) throws IOException {
        assertTrue(EventExport.isOne(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = EventExport.write(new ByteArrayInputStream(file), out);
        assertEquals(List.of(problems), written.problems());
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(written.events(), text.lines().count());
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Get-WinEvent and Export-Csv without any choice of columns. */
    /** PowerShell 7 writes quotes only where they are needed, or never, and any letter between cells. */
    @Test
    void aTableWithTabsOrWithoutQuotesIsReadToo() throws IOException {
        String made = "\"Warning\",\"2/3/2026 4:05:06 PM\",\"PCoIPAgentService\",\"94\",\"\",\"cut, again\"\n";
        assertEquals(made, lines(bytes("""
                "Message"\t"Id"\t"TimeCreated"\t"ProviderName"\t"LevelDisplayName"
                "cut, again"\t"94"\t"2/3/2026 4:05:06 PM"\t"PCoIPAgentService"\t"Warning"
                """)));
        assertEquals(made, lines(bytes("""
                Id,TimeCreated,ProviderName,LevelDisplayName,Message
                94,2/3/2026 4:05:06 PM,PCoIPAgentService,Warning,"cut, again"
                """)));
        assertEquals(made, lines(bytes("""
                LevelDisplayName,TimeCreated,ProviderName,Id,Message
                Warning,2/3/2026 4:05:06 PM,PCoIPAgentService,94,cut, again
                """)), "what is behind the last cell is of it");
        assertFalse(EventTable.isOne("Id TimeCreated ProviderName\n1 2 3"));
        assertFalse(EventTable.isOne("We read TimeCreated,Id,ProviderName there.\n"));
    }

    /** CAPI2 tells all in attributes. */
    @Test
    void whatAnEventTellsInAttributesOfItsOwnIsKept() throws IOException {
        assertEquals(
                "Error,2026-02-03T09:00:00.0000000Z,Microsoft-Windows-CAPI2,30,30,\"\",Microsoft-Windows-CAPI2/Operational,"
                        + "PC1,\"Policy.type=CERT_CHAIN_POLICY_SSL; EventAuxInfo.ProcessName=workspaces.exe; "
                        + "Result.value=800B0109; Result=A chain ended.\"\n",
                lines(bytes("""
                        <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider \
                        Name='Microsoft-Windows-CAPI2'/><EventID>30</EventID><Level>2</Level><Task>30</Task>\
                        <TimeCreated SystemTime='2026-02-03T09:00:00Z'/><Channel>Microsoft-Windows-CAPI2/Operational\
                        </Channel><Computer>PC1</Computer></System><UserData><CertVerifyCertificateChainPolicy \
                        xmlns='http://schemas.microsoft.com/x'><Policy type='CERT_CHAIN_POLICY_SSL'/><EventAuxInfo \
                        ProcessName='workspaces.exe'/><Result value='800B0109'>A chain ended.</Result>\
                        </CertVerifyCertificateChainPolicy></UserData></Event>""")));
    }

    /** Newer versions of Windows tell the program that asked before all else, and one provider numbers twice. */
    @Test
    void messagesTakeValuesByNameAndOnlyInTheLogThatTheyAreKnownOf() throws IOException {
        String event = """
                <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='%s'/>\
                <EventID>%s</EventID><Level>2</Level><Task>0</Task><TimeCreated SystemTime='2026-02-03T09:00:00Z'/>\
                <Channel>%s</Channel><Computer>PC1</Computer></System><EventData>%s</EventData></Event>""";
        String named = "<Data Name='CallerProcessId'>7</Data><Data Name='Type'>client</Data><Data "
                + "Name='ErrorState'>10013</Data>";
        assertEquals(
                "A fatal error occurred while creating a TLS client credential. The internal error state is 10013.",
                message(event.formatted("Schannel", "36871", "System", named)));
        assertEquals(
                "The certificate received from the remote server does not contain the expected name. The server name we "
                        + "were expecting is pc2.",
                message(event.formatted("Schannel", "36884", "System", "<Data Name='x'>pc2</Data>")));
        String kerberos = "Microsoft-Windows-Security-Kerberos";
        String two = "<Data Name='a'>0x1</Data><Data Name='b'>dc1</Data>";
        assertTrue(message(event.formatted(kerberos, "9", "System", two))
                .startsWith("The client has failed to validate the domain controller certificate for dc1."));
        assertEquals("", message(event.formatted(kerberos, "9", kerberos + "/Operational", two)));
    }

    private static String message(String event) throws IOException {
        return lines(bytes(event)).replaceAll("(?s)^[^\"]*\"([^\"]*)\".*$", "$1");
    }

    @Test
    void aTableOfAllColumnsBecomesTheLinesOfOneWithTheLevelFirst() throws IOException {
        String table = "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n"
                + "\"Message\",\"Id\",\"Version\",\"Level\",\"ProviderName\",\"LogName\",\"MachineName\",\"TimeCreated\","
                + "\"LevelDisplayName\",\"TaskDisplayName\"\r\n"
                + "\"It said \"\"no\"\".\r\nTwice.\",\"1001\",\"0\",\"2\",\"WER\",\"System\",\"W1\",\"3/2/2026 9:00:00 AM\",\"Error\",\"\"\r\n"
                + "\"x\",\"88\",,\"4\",\"PCoIPAgentService\",\"Application\",\"W1\",\"3/2/2026 8:00:00 AM\",\"\",\"None\"\r\n"
                + "\"cut off";
        byte[] file = table.getBytes(StandardCharsets.UTF_8);
        assertTrue(EventExport.isOne(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = EventExport.write(new ByteArrayInputStream(file), out);
        assertEquals("\"Error\",\"3/2/2026 9:00:00 AM\",\"WER\",\"1001\",\"\",\"It said \"\"no\"\". Twice.\","
                + "\"Version=0; Level=2; LogName=System; MachineName=W1\"\n"
                + "\"Information\",\"3/2/2026 8:00:00 AM\",\"PCoIPAgentService\",\"88\",\"None\",\"x\","
                + "\"Level=4; LogName=Application; MachineName=W1\"\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of("broken: it ends too early; what came before is read"), written.problems());
        assertFalse(EventExport.isOne("\"LevelDisplayName\",\"TimeCreated\",\"ProviderName\",\"Id\",\"Message\"\n"
                .getBytes(StandardCharsets.UTF_8)), "its lines are read as they stand");
        assertFalse(EventExport.isOne("\"Message\",\"TimeCreated\"\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** In whatever order, and with the columns that have no place of their own behind. */
    @Test
    void aTableWithTheTimeFirstIsReadWithAllItsColumns() throws IOException {
        assertEquals("\"Warning\",\"2/3/2026 9:00:00 AM\",\"PCoIPAgentService\",\"94\",\"\",\"interrupted\"\n",
                lines(bytes("\"TimeCreated\",\"Id\",\"LevelDisplayName\",\"ProviderName\",\"Message\"\r\n"
                        + "\"2/3/2026 9:00:00 AM\",\"94\",\"Warning\",\"PCoIPAgentService\",\"interrupted\"\r\n")));
        assertEquals(
                "\"\",\"2/3/2026 9:00:00 AM\",\"PCoIPAgentService\",\"94\",\"\",\"interrupted\","
                        + "\"MachineName=WSAMZN-1; UserId=S-1-5-18\"\n",
                lines(bytes(
                        "\"TimeCreated\",\"Id\",\"ProviderName\",\"MachineName\",\"Properties\",\"UserId\",\"Message\"\r\n"
                                + "\"2/3/2026 9:00:00 AM\",\"94\",\"PCoIPAgentService\",\"WSAMZN-1\","
                                + "\"System.Collections.Generic.List`1[x]\",\"S-1-5-18\",\"interrupted\"\r\n")),
                "nothing tells a level");
    }

    @Test
    void eventsAreLinesWithAndWithoutAnElementAroundThem() throws IOException {
        String expected = String.join("\n", LINES) + "\n";
        assertEquals(expected, lines(bytes(STOPPED + "\r\n" + REFUSED)));
        assertEquals(expected, lines(bytes("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<Events>"
                + "<!-- <Event > --><![CDATA[ <Event > ]]>" + STOPPED + REFUSED + "</Events>")));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            assertEquals(expected, lines(("\uFEFF" + STOPPED + REFUSED).getBytes(charset)), charset.name());
        }
    }

    @Test
    void objectsOfPowerShellAreLinesToo() throws IOException {
        assertEquals(
                """
                        Information,2026-02-03T09:00:00.1234567Z,Service Control Manager,7036,0,"The \
                        SkyLightWorkspaceConfigService service entered the stopped state.",System,WSAMZN-1,"stopped"
                        Audit Failure,2026-02-03T09:00:01.0000000Z,Microsoft-Windows-Security-Auditing,4625,,"An account failed to log on.",,,""
                        """,
                lines(("\uFEFF" + OBJECTS).getBytes(StandardCharsets.UTF_16LE),
                        "1 event is not whole, or without a time, and left out"));
        String entry = """
                <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN \
                RefId="0"><T>System.Diagnostics.EventLogEntry#System/EventLog/1073748860</T>\
                <T>System.Diagnostics.EventLogEntry</T></TN><Props><S N="MachineName">A</S><I32 N="EventID">7036</I32>\
                <S N="Message">m</S><S N="Source">Service Control Manager</S><Obj N="EntryType" RefId="1"><TN \
                RefId="1"><T>System.Diagnostics.EventLogEntryType</T></TN><ToString>Error</ToString><I32>1</I32></Obj>\
                <Obj N="ReplacementStrings" RefId="2"><TN RefId="2"><T>System.String[]</T></TN><LST><S>a</S><S>b</S>\
                </LST></Obj><DT N="TimeGenerated">2026-02-03T09:00:00Z</DT></Props></Obj></Objs>""";
        assertEquals("Error,2026-02-03T09:00:00.0000000Z,Service Control Manager,7036,,\"m\",,A,\"a; b\"\n",
                lines(bytes(entry)));
    }

    @Test
    void otherXmlIsNoExportOfEvents() {
        assertFalse(EventExport.isOne(bytes("<Events><Event name='x'/></Events>")));
        assertFalse(EventExport.isOne(bytes("2026-02-03 " + STOPPED)));
        assertFalse(EventExport.isOne(bytes(OBJECTS.replace("EventLogRecord", "Process"))));
        assertFalse(EventExport.isOne(new byte[0]));
    }

    @Test
    void whatIsBrokenIsToldAndTheRestIsRead() throws IOException {
        assertEquals(LINES.get(0) + "\n" + LINES.get(1) + "\n",
                lines(bytes(STOPPED + STOPPED.substring(0, 300) + REFUSED),
                        "1 event is not whole, or without a time, and left out"));
        assertEquals(LINES.get(0) + "\n", lines(bytes(STOPPED + REFUSED.substring(0, 400)),
                "1 event is not whole, or without a time, and left out"));
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>"
                + STOPPED.replace("stopped", "&b;&#xFFFFFFFF;&#1114112;&nothing &");
        assertTrue(lines(bytes(bomb)).contains("param2=&b;"), lines(bytes(bomb)));
    }

    @Test
    void noPartIsHeldBeyondItsBound() throws IOException {
        String much = "x".repeat(3 << 20);
        String text = lines(bytes(STOPPED.replace("stopped", much).replace("Name='param1'", "Name='" + much + "'")
                + "<a>".repeat(100_000) + REFUSED));
        assertTrue(text.length() < 1 << 20, text.length() + " letters");
        assertTrue(text.endsWith(LINES.get(1) + "\n"));
    }

    /** Whatever bytes come, each event is a line, and nothing but what the reader promises is thrown. */
    @Test
    void anyBytesAreRead() throws IOException {
        Random random = new Random(20260203);
        for (int turn = 0; turn < 400; turn++) {
            byte[] bytes = bytes(turn % 2 == 0 ? STOPPED + REFUSED : OBJECTS);
            for (int i = 0; i < 1 + turn % 20; i++) {
                bytes[500 + random.nextInt(bytes.length - 500)] = (byte) LETTERS
                        .charAt(random.nextInt(LETTERS.length()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Written written = EventExport.write(new ByteArrayInputStream(bytes), out);
            assertEquals(written.events(), out.toString(StandardCharsets.UTF_8).lines().count());
        }
    }
}
