package org.deskwright.policy.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.gpo.BackupListReader;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.GpoName;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.gpo.ReportReader;
import org.deskwright.policy.link.BackupReader;
import org.deskwright.policy.link.GpoDescription;
import org.deskwright.policy.link.GpoReportReader;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.xml.XmlElement;

/**
 * What lies beside the files of GPOs and says whose they are: reports, and what backups have. Safe for several threads.
 */
final class GpoDescriptions {
    private final GpoFiles files;
    /** By the names of their files: who was read first must not decide what counts. */
    private final Map<String, PolicyDirectory> facts = new TreeMap<>();
    /** Whose settings were not read yet. */
    private final Map<SourceFile, GpoName> reports = new TreeMap<>(Comparator.comparing(SourceFile::name));

    /** @param files where what they say goes to */
    GpoDescriptions(GpoFiles files) {
        this.files = files;
    }

    void read(SourceFile file, byte[] bytes, PolicyFileKind kind, Consumer<ReadProblem> problems)
            throws UnreadableException {
        switch (kind) {
            case REPORT -> report(file, bytes, problems);
            case REPORTS -> GpoReportReader.readSeveral(bytes, gpo -> report(file, gpo, problems));
            case BACKUP -> {
                GpoDescription backup = BackupReader.read(bytes);
                PolicySession.tell(file, backup.facts().problems(), problems);
                files.addBackup(file.name(), name(backup));
                files.addBackupVersion(file.name(), backup.version());
                add(file.name(), backup.facts());
            }
            default -> {
                BackupListReader.Content content = BackupListReader.read(bytes);
                PolicySession.tell(file, content.problems(), problems);
                if (content.list()) {
                    files.addList(file.name(), content.entries());
                } else {
                    content.entries().forEach(entry -> files.addBackup(file.name(), entry.gpo()));
                }
            }
        }
    }

    private void report(SourceFile file, byte[] bytes, Consumer<ReadProblem> problems) throws UnreadableException {
        GpoDescription report = GpoReportReader.read(bytes);
        PolicySession.tell(file, report.facts().problems(), problems);
        GpoName names = name(report);
        files.add(file.name(), names);
        add(file.name(), report.facts());
        if (hasFilesBeside(file)) {
            files.addBackupVersion(file.name(), report.version());
            synchronized (this) {
                reports.put(file, names);
            }
        } else if (files.needsReport(file.name())) {
            files.add(file.name(), names, ReportReader.read(bytes), report.version());
        }
    }

    /** One of several in a file, each of which stands for a file of its own. */
    private void report(SourceFile file, XmlElement gpo, Consumer<ReadProblem> problems) {
        Cancellation.poll();
        GpoDescription report = GpoReportReader.read(gpo);
        PolicySession.tell(file, report.facts().problems(), problems);
        GpoName names = name(report);
        String source = file.name() + "/" + (report.id().isEmpty() ? Long.toString(gpo.offset()) : report.id());
        files.add(source, names);
        add(source, report.facts());
        files.add(source, names, ReportReader.read(gpo), report.version());
    }

    private synchronized void add(String source, PolicyDirectory one) {
        facts.put(source, one);
    }

    private static GpoName name(GpoDescription gpo) {
        return new GpoName(gpo.id(), gpo.name(), gpo.domain());
    }

    /**
     * Whether the settings of a report are most likely not needed: they are read last then, and only where they are.
     * Reports come first, as they are large, and of thousands more would be kept than there is room for.
     */
    private static boolean hasFilesBeside(SourceFile report) {
        return report.location()
                .filter(at -> !at.entry().isEmpty() || Files.isDirectory(at.file().resolveSibling("DomainSysvol")))
                .isPresent();
    }

    /** Reads, of the reports that were left for later, those whose GPO has no files. */
    synchronized void readLeft(Consumer<ReadProblem> problems) {
        reports.forEach((file, names) -> {
            if (files.needsReport(file.name())) {
                Cancellation.poll();
                try {
                    files.add(file.name(), names, ReportReader.read(PolicySession.bytes(file)));
                } catch (UnreadableException e) {
                    files.addUnreadReport(file.name());
                    problems.accept(e.problem(file.name()));
                } catch (IOException e) {
                    files.addUnreadReport(file.name());
                    problems.accept(ReadProblem.whole(file.name(), "cannot be read again", "open it again"));
                }
            }
        });
    }

    /**
     * What they tell of links and of who may apply GPOs, with what the directory tells, which counts.
     *
     * @param set of which copies that are left out tell nothing
     */
    synchronized PolicyDirectory with(PolicyDirectory directory, PolicySet set) {
        Set<String> passed = OtherCopies.folders(set, directory,
                facts.keySet().stream().map(GpoFiles::folderOf).collect(Collectors.toSet()));
        List<PolicyDirectory> all = new ArrayList<>();
        facts.forEach((source, one) -> {
            if (!passed.contains(GpoFiles.folderOf(source)) && !passed.contains(source)) {
                all.add(one);
            }
        });
        all.add(directory);
        return PolicyDirectory.together(all);
    }
}
