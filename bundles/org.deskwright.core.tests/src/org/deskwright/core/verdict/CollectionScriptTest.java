package org.deskwright.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.engine.Runs;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.report.OutcomeKind;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.ReportedOutcome.Need;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CollectionScriptTest {
    private static final Scope IRELAND = new Scope("111122223333", "eu-west-1");
    private static final Scope FRANKFURT = new Scope("444455556666", "eu-central-1");
    private static final String SUBNETS = "aws.ec2.describe-subnets";

    @TempDir
    Path folder;

    private static Need need(String kind, String command, boolean readable) {
        return new Need(kind, "", "Title of " + kind, "How to get it", command, readable);
    }

    private static Need subnets(String vpc) {
        return need(SUBNETS, "aws ec2 describe-subnets --filters Name=vpc-id,Values=" + vpc
                + " --region YOUR_REGION --profile YOUR_ACCOUNT --output json > subnets.json", true);
    }

    private static ReportedOutcome lacking(Scope scope, Need... needs) {
        return new ReportedOutcome("a.one", "Is it?", List.of("symptom"), OutcomeKind.MISSING_EVIDENCE,
                Optional.empty(), new Subject(scope.equals(Scope.UNKNOWN) ? "estate" : "directory", "", "", scope),
                "dark", "dark", Values.NONE, List.of(), List.of(needs), List.of(), Optional.empty());
    }

    private static Coverage.Entry read(String kind, Scope scope) {
        return new Coverage.Entry(new Provenance(kind + scope, kind, scope, Runs.NOW), true, 1);
    }

    private static Optional<Evidence> evidence(Coverage.Entry... entries) {
        return Optional.of(Evidence.asOf(Runs.NOW, ZoneOffset.UTC).covering(new Coverage(List.of(entries))).build());
    }

    private static CollectionScript bash(Optional<Evidence> evidence, ReportedOutcome... open) {
        return CollectionScript.of(Shell.BASH, "No internet", evidence, List.of(open));
    }

    private static List<String> calls(CollectionScript script) {
        return script.text().lines().filter(l -> l.startsWith("collect ")).toList();
    }

    @Test
    void eachPlaceThatLacksItIsAsked() {
        CollectionScript script = bash(
                evidence(read("aws.other", IRELAND), read("aws.other", FRANKFURT), read(SUBNETS, FRANKFURT)),
                lacking(Scope.UNKNOWN, subnets("YOUR_VPC")));
        assertEquals(List.of("collect 111122223333 eu-west-1 subnets.json ec2 describe-subnets"), calls(script));
        assertEquals(1, script.calls());
    }

    @Test
    void whereTheSubjectIsKnownOnlyItsPlaceIsAsked() {
        CollectionScript script = bash(evidence(read("aws.other", IRELAND), read("aws.other", FRANKFURT)),
                lacking(FRANKFURT, subnets("vpc-0a1b2c3d4e")));
        assertEquals(List.of("collect 444455556666 eu-central-1 subnets.json ec2 describe-subnets --filters "
                + "Name=vpc-id,Values=vpc-0a1b2c3d4e"), calls(script));
    }

    @Test
    void differentFiltersOfOneCallBecomeOneCallWithout() {
        CollectionScript script = bash(evidence(read("aws.other", IRELAND)), lacking(IRELAND, subnets("vpc-1")),
                lacking(IRELAND, subnets("vpc-2")), lacking(IRELAND, subnets("vpc-1")));
        assertEquals(List.of("collect 111122223333 eu-west-1 subnets.json ec2 describe-subnets"), calls(script));
    }

    @Test
    void whatNoProgramReadsIsAComment() {
        CollectionScript script = bash(evidence(),
                lacking(Scope.UNKNOWN, need("policy.gpo", "Backup-GPO -All -Path x\nrm -rf /", false)));
        assertEquals(0, script.calls());
        assertEquals(1, script.byHand().size());
        assertTrue(script.text().contains("#   Backup-GPO -All -Path x rm -rf /\n"), script.text());
        assertEquals(List.of(), script.text().lines().filter(l -> l.startsWith("rm")).toList());
    }

    @Test
    void whereNothingIsMissingThereIsNoScript() {
        assertEquals("", bash(evidence()).text());
        assertEquals("",
                bash(evidence(), lacking(Scope.UNKNOWN, new Need("answers", "client.address", "", "", ""))).text());
    }

    @Test
    void withoutAPlaceTheScriptAsksForIt() {
        CollectionScript script = bash(Optional.empty(), lacking(Scope.UNKNOWN, subnets("YOUR_VPC")));
        assertEquals(List.of("collect \"$ACCOUNT\" \"$REGION\" subnets.json ec2 describe-subnets"), calls(script));
        assertTrue(script.text().contains(": \"${REGION:?"));
        String windows = CollectionScript
                .of(Shell.POWERSHELL, "x", Optional.empty(), List.of(lacking(Scope.UNKNOWN, subnets("YOUR_VPC"))))
                .text();
        assertTrue(windows.contains("Collect $env:ACCOUNT $env:REGION 'subnets.json' @('ec2', 'describe-subnets')\n"),
                windows);
    }

    /** Whatever Deskwright reads from the AWS CLI can be fetched by the script, once it is known of what. */
    @Test
    void everyReadableKindOfTheCatalogueIsACall() {
        for (EvidenceSource source : TopicCatalogue.bundled().evidenceSources()) {
            if (source.isRead() && source.id().startsWith("aws.")) {
                String command = source.command().replaceAll("\\{(\\w+)\\}", "Some-1");
                assertTrue(AwsCall.of(command).isPresent(), command);
            }
        }
    }

    @Test
    void callsForSeveralThingsAreSeveralAndWordsInQuotesStayWhole() {
        CollectionScript script = bash(evidence(), lacking(IRELAND, metric("d-1"), metric("d-2"), metric("d-1")));
        assertEquals(List.of(collected("d-1"), collected("d-2")), calls(script));
        assertEquals(0, bash(evidence(), lacking(IRELAND, metric("YOUR_DIRECTORY"))).calls());
    }

    private static Need metric(String directory) {
        return need("aws.cloudwatch.get-metric-data",
                "aws cloudwatch get-metric-data --metric-data-queries \"Label='" + directory
                        + " Up',Stat=Sum\" --region YOUR_REGION --output json > metric-Up-" + directory + ".json",
                true);
    }

    private static String collected(String directory) {
        return "collect 111122223333 eu-west-1 metric-Up-" + directory
                + ".json cloudwatch get-metric-data --metric-data-queries "
                + Shell.BASH.quote("Label='" + directory + " Up',Stat=Sum");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theScriptRunsAndLeavesOnlyWholeAnswers() throws IOException, InterruptedException {
        Path aws = Files.writeString(folder.resolve("aws"), """
                #!/usr/bin/env bash
                echo "{\\"called\\": \\"$*\\"}"
                [[ $* != *broken* ]]
                """);
        assertTrue(aws.toFile().setExecutable(true));
        CollectionScript script = bash(evidence(read("aws.other", IRELAND)), lacking(IRELAND, subnets("vpc-1"),
                need("aws.bad", "aws ec2 broken --region r --profile p --output json > bad.json", true)));
        Path file = Files.writeString(folder.resolve("collect.sh"), script.text());
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString(), folder.resolve("out").toString());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("PROFILE_111122223333", "production");
        Process process = builder.redirectErrorStream(true).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), "one call failed");
        Path place = folder.resolve("out/111122223333/eu-west-1");
        assertEquals("{\"called\": \"ec2 describe-subnets --filters Name=vpc-id,Values=vpc-1 --region eu-west-1 "
                + "--profile production --output json\"}\n", Files.readString(place.resolve("subnets.json")));
        assertFalse(Files.exists(place.resolve("bad.json")));
        assertFalse(Files.exists(place.resolve("bad.json.part")));
    }
}
