package org.deskwright.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.PolicyRows;
import org.deskwright.cli.internal.Resultant;
import org.deskwright.cli.internal.ResultantDocument;
import org.deskwright.cli.internal.ResultantPage;
import org.deskwright.cli.internal.ResultantRows;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.ToldRows;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.rsop.Rsop;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reckons which policies apply and which win. */
@Command(name = "rsop", description = "Reckons from links which GPOs apply to an OU or a computer, in which order, and which of them wins each setting; also how it would be after a change.", footer = {
        "", "Examples:", "  deskwright policy rsop links.ldf gpo-backups/ --ou \"OU=WorkSpaces,DC=example,DC=com\"",
        "  deskwright policy rsop links.ldf gpo-backups/ --ou WorkSpaces --user People --site Berlin",
        "  deskwright policy rsop gpresult.xml",
        "  deskwright policy rsop links.ldf gpo-backups/ --ou WorkSpaces --unlink \"Logon banner\"",
        "  deskwright policy rsop links.ldf gpo-backups/ --ou WorkSpaces --move \"OU=Cloud,DC=example,DC=com\""})
public final class PolicyRsopCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private PolicyPaths paths = new PolicyPaths();

    @Option(names = {"--ou",
            "--computer"}, paramLabel = "DN", description = "Where the computer is: its own distinguished name, or an OU for any computer in it; default: what gpresult /x told is listed, and nothing reckoned.")
    private String ou;

    @Mixin
    private TargetOptions targets = new TargetOptions();

    @Option(names = "--local", paramLabel = "PATH", description = "The local policy of the computer, over which all others win: a copy of System32\\GroupPolicy, or what LGPO /parse or secedit /export wrote; default: the folders GroupPolicy and GroupPolicyUsers among what is read.")
    private String local;

    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(names = "--format", paramLabel = "text|json|csv|html", defaultValue = "text", description = "How to write it; csv and html have a row for each setting, without what a change would do; default: ${DEFAULT-VALUE}.")
    private String format;

    PolicyRsopCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, PolicyRows.FORMATS);
        targets.check();
        if (ou == null && (targets.isGiven() || local != null || change.isGiven())) {
            throw new UsageProblem("--user, --site, --wmi, --local, --move and --unlink go with --ou");
        }
        IntakeResult intake = paths.read(call, accounts());
        Evidence evidence = intake.evidence();
        if (ou == null) {
            return told(intake);
        }
        PolicyDirectory directory = PolicyPaths.links(evidence);
        Dn place = PolicyPlace.find(directory, ou);
        PolicyPaths.LocalReading own = paths.local(call, Optional.ofNullable(local), evidence);
        List<Gpo> gpos = own.beside(PolicyPaths.gpos(evidence).gpos());
        Optional<ResultantSet.Both> after = change.of(directory, place)
                .map(then -> ResultantSet.of(then.directory(), targets.target(directory, then), gpos, own.policy()));
        Resultant resultant = new Resultant(place, directory.knowsSites(),
                Optional.ofNullable(targets.user()).map(name -> PolicyPlace.find(directory, name)),
                ResultantSet.of(directory, targets.target(directory, place), gpos, own.policy()), after,
                told(evidence, place), PolicyPaths.names(evidence));
        write(resultant);
        return own.code(PolicyPaths.code(intake, ExitCode.OK));
    }

    /** What computers told, as it is. */
    private int told(IntakeResult intake) throws Exception {
        List<Rsop> results = PolicyPaths.results(intake.evidence());
        if (results.isEmpty()) {
            throw new UsageProblem(
                    "Missing required option: '--ou=DN', or a file that gpresult /x wrote among what is read");
        }
        PolicyRows.write(call.console(), format, "What gpresult told", Rows.document("deskwright.policy-gpresult/1"),
                ToldRows.HEAD, ToldRows.of(results));
        return PolicyPaths.code(intake, ExitCode.OK);
    }

    private void write(Resultant of) throws Exception {
        ResultantPage page = new ResultantPage(of);
        switch (format) {
            case "json" ->
                StandardOutput.write(call.console(), out -> Json.write(new ResultantDocument(of).document(), out));
            case "text" -> StandardOutput.write(call.console(), out -> page.write(call.console(), out));
            default -> PolicyRows.write(call.console(), format, "What wins in " + of.place(), page.beside(),
                    Rows.document("deskwright.policy-rsop/1"), ResultantRows.HEAD, new ResultantRows(of).rows());
        }
    }

    /** Of computers that are there, or of the computer itself. */
    private static List<Rsop> told(Evidence evidence, Dn place) {
        return PolicyPaths.results(evidence).stream().filter(one -> !one.order().place().isEmpty()).filter(one -> {
            Dn there = Dn.ofCanonical(one.order().place());
            return there.equals(place) || place.parent().filter(there::equals).isPresent() && one.computer()
                    .toUpperCase(Locale.ROOT).endsWith("\\" + place.name().toUpperCase(Locale.ROOT) + "$");
        }).toList();
    }

    /** Whoever is named, and no OU: of those the groups matter. */
    private List<String> accounts() {
        return Stream.of(ou, targets.user())
                .filter(name -> name != null && name.toUpperCase(Locale.ROOT).startsWith("CN=")).toList();
    }
}
