package org.deskwright.cli.command;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that holds the others; by itself it shows how to use them. */
@Command(name = "deskwright", description = "Diagnoses fleets of Amazon WorkSpaces from what the AWS CLI prints.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "First steps:", "  deskwright topics --search \"not authorized\"",
        "  deskwright diagnose ~/aws-output --answer client.address=203.0.113.7", "",
        "'deskwright COMMAND --help' tells about a command and shows examples.",
        "'deskwright open PATH' opens files in the workbench; without arguments it opens empty."})
public final class Deskwright implements Runnable {
    @Option(names = {"-h",
            "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Shows the version.")
    private boolean version;

    @Option(names = "--verbose", scope = CommandLine.ScopeType.INHERIT, description = "Tells more: what was refused, and where an unexpected error happened.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new UsageProblem("a command is missing; 'deskwright --help' lists them");
    }

    /** The whole tree of commands for one run. */
    public static CommandLine tree(Call call) {
        Deskwright root = new Deskwright();
        CommandLine estate = new CommandLine(new EstateCommand())
                .addSubcommand("accounts", new EstateAccountsCommand(call))
                .addSubcommand("login", new EstateLoginCommand(call))
                .addSubcommand("connect", new EstateConnectCommand(call))
                .addSubcommand("policy", new EstatePolicyCommand(call))
                .addSubcommand("refresh", new EstateRefreshCommand(call))
                .addSubcommand("watch", new EstateWatchCommand(call))
                .addSubcommand("import", new EstateImportCommand(call))
                .addSubcommand("snapshots", new EstateSnapshotsCommand(call))
                .addSubcommand("list", new EstateListCommand(call)).addSubcommand("show", new EstateShowCommand(call))
                .addSubcommand("diff", new EstateDiffCommand(call))
                .addSubcommand("history", new EstateHistoryCommand(call))
                .addSubcommand("export", new EstateExportCommand(call))
                .addSubcommand("throttle", new EstateThrottleCommand(call));
        CommandLine logs = new CommandLine(new LogsCommand()).addSubcommand("scan", new LogsScanCommand(call))
                .addSubcommand("search", new LogsSearchCommand(call)).addSubcommand("info", new LogsInfoCommand(call))
                .addSubcommand("index", new LogsIndexCommand(call));
        return new CommandLine(root).addSubcommand("diagnose", new DiagnoseCommand(call, root))
                .addSubcommand("report", new ReportCommand(call)).addSubcommand("topics", new TopicsCommand(call))
                .addSubcommand("estate", estate).addSubcommand("logs", logs)
                .addSubcommand("fake-aws", new FakeAwsCommand(call)).addSubcommand("version", new VersionCommand(call))
                .addSubcommand("help", new HelpCommand());
    }
}
