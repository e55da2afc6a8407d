package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.SnapshotRows;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.report.text.Printable;
import org.deskwright.store.EstateStore;
import org.deskwright.store.EvidenceImport;
import org.deskwright.store.Retention;
import org.deskwright.store.Snapshot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into the store. */
@Command(name = "import", description = "Takes what the AWS CLI printed into the store, with the age that it has.", footer = {
        "", "What is not newer than what the store has is passed over.", "", "Examples:",
        "  deskwright estate import fleet/", "  deskwright estate import last-week.dwcase && deskwright estate diff"})
public final class EstateImportCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders with what the AWS CLI printed, or a case (a folder or a .dwcase file).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", description = "How to write the new snapshots; default: ${DEFAULT-VALUE}.")
    private String format;

    EstateImportCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, Rows.FORMATS);
        Console console = call.console();
        IntakeResult intake = evidence.read(call, paths, Answers.NONE);
        List<Snapshot> taken;
        try (EstateStore open = store.open(console)) {
            taken = EvidenceImport.run(open, intake.evidence(), "import " + Printable.line(String.join(" ", paths)));
            open.forget(Retention.USUAL, console.clock().instant());
            if (taken.isEmpty() && intake.filesRead() > 0) {
                console.err().println("deskwright: nothing in it is newer than what " + open.file() + " has");
            }
        }
        if (!taken.isEmpty()) {
            SnapshotRows.write(console, format, taken);
        }
        return (intake.problems().isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE).code();
    }
}
