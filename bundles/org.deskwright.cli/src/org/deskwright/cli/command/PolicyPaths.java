package org.deskwright.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.LocalPolicy;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which policies to read: shared by all commands about them. */
final class PolicyPaths {
    /**
     * How files are called that policies, links and templates are in, also those that were packed. Other .ini of a GPO
     * (scripts, redirected folders) and comments on settings (.cmtx) are in most domains, and no settings are in them.
     */
    private static final Pattern POLICY = Pattern.compile(
            "(?:^gpt\\.ini|\\.(?:pol|inf|xml|csv|aas|reg|txt|ldf|ldif|json|adm|admx|adml))(?:\\.gz)?$|^[^.]*$");

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", description = "Backups of GPOs (Backup-GPO), copies of SYSVOL, what 'gpresult /x' wrote, exports of the directory (ldifde, or Get-ADObject as JSON), administrative templates (PolicyDefinitions) for names of settings, folders of them, or a case.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private DomainOptions domain = new DomainOptions();

    IntakeResult read(Call call) throws IOException {
        return read(call, List.of());
    }

    /**
     * With what a domain answers now, where one was named.
     *
     * @param accounts distinguished names of whom the groups matter, besides those that were asked for
     */
    IntakeResult read(Call call, List<String> accounts) throws IOException {
        if (!domain.isGiven()) {
            if (paths.isEmpty()) {
                throw new UsageProblem("Missing required parameter: 'PATH', or --live");
            }
            return evidence.read(call, paths, Answers.NONE);
        }
        try (DomainFolder folder = domain.read(call, accounts)) {
            List<String> all = new ArrayList<>(paths);
            all.add(folder.path().toString());
            IntakeResult read = evidence.read(call, all, Answers.NONE);
            return folder.with(read);
        }
    }

    /** The local policy that lies at a place, else that among what was read. */
    LocalReading local(Call call, Optional<String> path, Evidence among) throws IOException {
        if (path.isEmpty()) {
            return new LocalReading(LocalPolicy.among(gpos(among).gpos()), List.of(), true);
        }
        IntakeResult read = evidence.read(call, List.of(path.get()), Answers.NONE);
        Optional<Gpo> local = LocalPolicy.of(gpos(read.evidence()).gpos());
        List<Gpo> ofUsers = LocalPolicy.ofUsers(gpos(read.evidence()).gpos());
        if (local.isEmpty() && ofUsers.isEmpty()) {
            throw new UsageProblem("--local: there is no policy in '" + Printable.line(path.get())
                    + "'; give a copy of System32\\GroupPolicy, or what LGPO /parse or secedit /export wrote");
        }
        return new LocalReading(local, ofUsers, read.problems().stream().allMatch(PolicyPaths::isBeside));
    }

    /**
     * @param ofUsers those for some users, as far as they were not among what was read
     * @param whole whether all of it could be read
     */
    record LocalReading(Optional<Gpo> policy, List<Gpo> ofUsers, boolean whole) {
        List<Gpo> beside(List<Gpo> gpos) {
            return Stream.concat(gpos.stream(), ofUsers.stream()).toList();
        }

        int code(int code) {
            return whole ? code : ExitCode.UNREADABLE.code();
        }
    }

    static PolicySet gpos(Evidence evidence) {
        return evidence.find(PolicySet.KIND).orElse(new PolicySet(List.of()));
    }

    static List<Rsop> results(Evidence evidence) {
        return evidence.find(Rsop.All.KIND).map(Rsop.All::results).orElse(List.of());
    }

    static PolicyDefinitions templates(Evidence evidence) {
        return evidence.find(PolicyDefinitions.KIND).orElse(PolicyDefinitions.NONE);
    }

    /** What the editor calls settings, by templates that were read beside policies. */
    static SettingNames names(Evidence evidence) {
        return new SettingNames(templates(evidence));
    }

    static PolicyDirectory directory(Evidence evidence) {
        return evidence.find(PolicyDirectory.KIND).orElse(PolicyDirectory.EMPTY);
    }

    /** The directory, which has to hold links. */
    static PolicyDirectory links(Evidence evidence) {
        PolicyDirectory directory = directory(evidence);
        if (directory.containers().isEmpty()) {
            throw new UsageProblem("nothing that was read tells where GPOs are linked; export it with:"
                    + " ldifde -f links.ldf -r \"(|(gPLink=*)(gPOptions=*)(objectClass=groupPolicyContainer))\"");
        }
        return directory;
    }

    /** That code, or that something could not be read. */
    static int code(IntakeResult intake, ExitCode code) {
        boolean whole = intake.filesRead() > 0 && intake.problems().stream().allMatch(PolicyPaths::isBeside);
        return (intake.problems().isEmpty() || whole ? code : ExitCode.UNREADABLE).code();
    }

    /** Whether it is a file that people lay beside policies: it is told, and no policy is called so. */
    private static boolean isBeside(ReadProblem problem) {
        String name = problem.source().substring(problem.source().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return problem.isOfUnknownKind() && !POLICY.matcher(name).find();
    }
}
