package org.deskwright.benchmarks.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.registry.PolWriter;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.verdict.Verdicts;

/**
 * Backups of 5,000 GPOs with 300 settings each: reading the folder and holding all against the checklist. Writes the
 * backups first where they are not there.
 */
public final class PolicyBenchmark {
    private static final int GPOS = 5_000;
    private static final int REGISTRY = 260;
    private static final int OPTIONS = 40;

    private PolicyBenchmark() {
    }

    /**
     * @param args the folder of the backups, and how often to read it
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (!Files.exists(folder.resolve("complete"))) {
            write(folder);
        }
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long begin = System.nanoTime();
            Evidence evidence = new Intake(List.of(new PolicyReader()))
                    .read(List.of(folder.resolve("backups")), IntakeOptions.DEFAULT, (_, _, _) -> {}).evidence();
            long read = System.nanoTime();
            Checklist checklist = Checklist.bundled();
            long verdicts = 0;
            long settings = 0;
            for (Gpo gpo : evidence.get(PolicySet.KIND).gpos()) {
                verdicts += Verdicts.of(checklist, gpo).size();
                settings += gpo.registry().stream().mapToLong(part -> part.state().values().size()).sum()
                        + gpo.templates().stream().mapToLong(part -> part.template().options().size()).sum();
            }
            long end = System.nanoTime();
            System.gc();
            long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf("read=%d%nchecklist=%d%nsettings=%d%nverdicts=%d%nheap=%d%n", (read - begin) / 1_000_000,
                    (end - read) / 1_000_000, settings, verdicts, heap);
            evidence.get(PolicySet.KIND);
        }
    }

    private static void write(Path folder) throws IOException {
        Random random = new Random(20261126);
        for (int i = 0; i < GPOS; i++) {
            String id = "{" + new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase() + "}";
            Path backup = folder.resolve("backups").resolve(id);
            Path machine = backup.resolve("DomainSysvol/GPO/Machine");
            Path security = Files.createDirectories(machine.resolve("microsoft/windows nt/SecEdit"));
            Files.writeString(backup.resolve("bkupInfo.xml"),
                    "<BackupInst xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest\"><GPOGuid><![CDATA["
                            + id
                            + "]]></GPOGuid><GPODomain><![CDATA[example.com]]></GPODomain><GPODisplayName><![CDATA[GPO "
                            + i + "]]></GPODisplayName></BackupInst>");
            Files.write(machine.resolve("registry.pol"), PolWriter.write(entries(random)));
            Files.write(security.resolve("GptTmpl.inf"), template(random).getBytes(StandardCharsets.UTF_16LE));
        }
        Files.createFile(folder.resolve("complete"));
    }

    /** Of keys that many GPOs have in common, as in a domain. */
    private static List<RegistryEntry> entries(Random random) {
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = 0; i < REGISTRY; i++) {
            int key = random.nextInt(400);
            RegistryData data = random.nextInt(4) == 0
                    ? RegistryData.text(RegistryType.SZ, "\\\\server" + random.nextInt(99) + "\\share" + i)
                    : RegistryData.number(random.nextInt(5));
            entries.add(new RegistryEntry(0, "Software\\Policies\\Microsoft\\Windows\\Component" + key, "Setting" + i,
                    data));
        }
        return entries;
    }

    private static String template(Random random) {
        StringBuilder out = new StringBuilder("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Registry Values]\r\n");
        for (int i = 0; i < OPTIONS; i++) {
            out.append("MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\Option").append(i).append("=4,")
                    .append(random.nextInt(3)).append("\r\n");
        }
        return out.append("[Privilege Rights]\r\nSeNetworkLogonRight = *S-1-5-32-544,*S-1-5-32-545\r\n")
                .append("[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n").toString();
    }
}
