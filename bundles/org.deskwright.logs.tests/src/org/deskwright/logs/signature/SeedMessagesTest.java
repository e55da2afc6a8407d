package org.deskwright.logs.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.kernel.Kernels;
import org.deskwright.logs.scan.ParallelScan;
import org.deskwright.logs.source.MemoryLog;
import org.junit.jupiter.api.Test;

/**
 * Each message that the troubleshooting guide quotes is found by a signature, of the very topic under which it stands
 * there. The guide is read where it is there.
 */
class SeedMessagesTest {
    /** Of a line in a block, or in quotes, by where the guide has it; what is no message of a program is left out. */
    private static final Map<String, List<String>> MESSAGES = Map.ofEntries(
            Map.entry("gpo_security_user_rights",
                    List.of("An error occurred while launching your WorkSpace. Please try again.")),
            Map.entry("unhealthy_cant_connect",
                    List.of("WorkSpace Status: Unhealthy. We were unable to connect you to your WorkSpace. "
                            + "Please try again in a few minutes.")),
            Map.entry("device_not_authorized",
                    List.of("This device is not authorized to access the WorkSpace. "
                            + "Please contact your administrator for assistance.")),
            Map.entry("network_error",
                    List.of("Failed to connect. The server provided a certificate that is invalid. "
                            + "See below for details:", "- The supplied certificate is invalid due to timestamp",
                            "- The supplied certificate is not rooted in the devices local certificate store")),
            Map.entry("registration_service_failure",
                    List.of("Device can't connect to the registration service. Check your network settings.",
                            "Your device is not able to connect to the WorkSpaces Registration service. You will not "
                                    + "be able to register your device with WorkSpaces. "
                                    + "Please check your network settings.")),
            Map.entry("pcoip_zero_client_ntp", List.of("The supplied certificate is invalid due to timestamp")),
            Map.entry("msi_wont_install",
                    List.of("The system administrator has set policies to prevent this installation")),
            Map.entry("dns_unavailable", List.of("DNS unavailable (TCP port 53) for IP: dns-ip-address")),
            Map.entry("connectivity_issues_detected",
                    List.of("Connectivity issues detected: LDAP unavailable (TCP port 389) for IP: ip-address",
                            "Kerberos/authentication unavailable (TCP port 88) for IP: ip-address")),
            Map.entry("srv_record_not_found",
                    List.of("SRV record for LDAP does not exist for IP: dns-ip-address",
                            "SRV record for Kerberos does not exist for IP: dns-ip-address")),
            Map.entry("crash_web_access",
                    List.of("The kernel power manager has initiated a shutdown transition.",
                            "Shutdown reason: Kernel API", "The computer has rebooted from a bugcheck.",
                            "spacedeskHookKmode.sys", "spacedeskHookUmode.dll")),
            Map.entry("multiple_workspaces_same_username",
                    List.of("Unrecognized user. No WorkSpace found under your username. "
                            + "Contact your administrator to request one.")),
            Map.entry("throttled-api-calls", List.of("ThrottlingException")));

    /** The signatures that find something in a line of a log with the message. */
    private static Set<Signature> found(String message) throws IOException {
        Set<Signature> found = new HashSet<>();
        SignatureSet set = new SignatureSet(SignatureCatalogue.bundled(), FormatCatalogue.bundled().formats());
        SignatureScan scan = new SignatureScan(set, hit -> found.add(hit.signature()));
        byte[] line = ("2026-02-03T04:05:06Z ERROR workspaces: " + message + "\n").getBytes(StandardCharsets.UTF_8);
        new ParallelScan(Kernels.best(), 1, 1 << 20).scan(
                new MemoryLog("memory", MemorySegment.ofArray(line), Instant.EPOCH), 0, set.rules(0), scan,
                () -> false);
        scan.end();
        return found;
    }

    @Test
    void eachMessageIsFoundAndIsOfItsTopic() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        for (Map.Entry<String, List<String>> topic : MESSAGES.entrySet()) {
            for (String message : topic.getValue()) {
                Set<Signature> found = found(message);
                if (found.stream().noneMatch(signature -> signature.topics().contains(topic.getKey()))) {
                    wrong.put(message, topic.getKey() + ", but found: " + found.stream().map(Signature::id).toList());
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** So that none was mistyped here, and none that the guide quotes is missing. */
    @Test
    void theyStandSoInTheGuideUnderTheirTopicsAndThereAreNoOthers() throws IOException {
        Path guide = Path.of(System.getProperty("deskwright.project", "."))
                .resolve("../../../shared/seed/troubleshooting-amazon-workspaces.md").normalize();
        assumeTrue(Files.isRegularFile(guide), "there is no guide at " + guide);
        String text = Files.readString(guide).replaceAll("\\\\([^A-Za-z0-9])", "$1").replaceAll("\\s+", " ");
        Map<String, String> parts = new TreeMap<>();
        String[] split = text.split("(?=<a name=\")");
        for (String part : split) {
            parts.put(part.replaceAll("^<a name=\"([^\"]*)\".*", "$1"), part);
        }
        Map<String, String> titles = new TreeMap<>();
        for (int i = 1; i < split.length; i++) {
            titles.put(split[i].replaceAll("^<a name=\"([^\"]*)\".*", "$1"),
                    split[i - 1].substring(Math.max(0, split[i - 1].lastIndexOf("### "))));
        }
        MESSAGES.forEach((topic, messages) -> messages.forEach(
                message -> assertTrue((titles.getOrDefault(topic, "") + parts.getOrDefault(topic, "")).contains(message)
                        || text.contains(message), topic + ": " + message)));
        Set<String> known = MESSAGES.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Pattern.compile("```(.*?)```").matcher(text).results().map(block -> block.group(1).replace("\"", "").strip())
                .filter(block -> block
                        .matches(".*(?:error|unavailable|invalid|does not exist|Unrecognized|reboot|" + "shutdown).*"))
                .filter(block -> !block.matches(".*(?:Set-|Get-|sudo |Remove-).*"))
                .filter(block -> known.stream().noneMatch(block::contains)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everySignatureTellsItsSourceAndThereAreEnough() {
        List<Signature> all = SignatureCatalogue.bundled().signatures();
        assertTrue(all.size() >= 120, all.size() + " signatures");
        for (Signature signature : all) {
            assertFalse(signature.source().title().isBlank(), signature.id());
            assertTrue(signature.source().date().matches("\\d{4}(?:-\\d\\d){0,2}"), signature.id());
            assertFalse(signature.cause().isBlank(), signature.id());
        }
    }
}
